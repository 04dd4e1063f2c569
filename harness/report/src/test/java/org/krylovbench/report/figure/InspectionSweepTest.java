package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.figure.InspectionSweep.Found;
import org.krylovbench.report.file.Width;
import org.krylovbench.report.sample.SampleComparison;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.InspectionRow;
import org.krylovbench.results.ParameterRow;
import org.krylovbench.results.ParameterRow.Part;
import org.krylovbench.results.RunFolder;

/** On the cases of {@link SampleComparison}, whose preconditioner is given a bandwidth by the name of the solver. */
final class InspectionSweepTest {

    @TempDir
    private Path folder = Path.of("");

    private List<Drawing> drawings(Found found) throws IOException {
        RunFolder run = SampleComparison.write(folder.resolve("run"));
        List<ParameterRow> parameters = new ArrayList<>();
        List<InspectionRow> rows = new ArrayList<>();
        for (CaseRow row : run.cases()) {
            String[] ids = row.caseId().split("--", -1); // problem, solver, preconditioner, backend
            parameters.add(new ParameterRow(row.caseId(), Part.PROBLEM, "n", Integer.toString(row.columns())));
            parameters.add(new ParameterRow(row.caseId(), Part.SOLVER, ParameterRow.NAME, row.solver()));
            boolean jacobi = ids[2].equals("Jacobi");
            parameters.add(new ParameterRow(row.caseId(), Part.PRECONDITIONER, "bandwidth", jacobi ? "2" : "1"));
            if (ids[1].equals("CG")) {
                double defect = jacobi ? 1e-3 : 1;
                rows.add(new InspectionRow(row.problemId(), ids[2], "defect", 0, 0, defect, Double.NaN, ""));
            }
        }
        run.writeParameters(parameters);
        run.inspectionFolder().write("000000", rows);
        run.merge();
        return new InspectionSweep(found, Legend.BELOW)
                .draw(Rows.of(run), new Style(Fonts.load("the test"), Width.PAGE.points()));
    }

    @Test
    void a_plot_for_each_problem_has_the_number_over_the_parameter_once_whatever_the_solver() throws IOException {
        Chart chart = drawings(Found.DEFECT).get(0).chart().orElseThrow();
        assertThat(chart.facets()).hasSize(SampleComparison.PROBLEMS);
        Facet facet = chart.facets().get(0);
        assertThat(facet.heading()).isEqualTo("problem 1");
        assertThat(facet.up().logarithmic()).isTrue();
        assertThat(facet.graphs()).hasSize(1);
        assertThat(facet.graphs().get(0).x()).containsExactly(1, 2);
        assertThat(facet.graphs().get(0).y()).containsExactly(1, 1e-3);
    }

    @Test
    void what_was_not_inspected_has_no_figure() throws IOException {
        assertThat(drawings(Found.CONDITION)).isEmpty();
    }
}
