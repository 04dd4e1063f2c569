package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.drawing.Cell;
import org.krylovbench.report.drawing.CellMap;
import org.krylovbench.report.drawing.MapSheet;
import org.krylovbench.report.sample.SampleComparison;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.ParameterRow;
import org.krylovbench.results.ParameterRow.Part;
import org.krylovbench.results.RunFolder;

/**
 * On the cases of {@link SampleComparison}, given other names: GMRES(20) without a preconditioner, 315 ms, is the solver as it
 * is; CG with Jacobi, a setup of 50 ms and 75 ms, is the band of one diagonal; GMRES(20) with Jacobi, 157.5 ms, that of four.
 */
final class PayoffTest {

    private static final Map<String, String> BANDS =
            Map.of("GMRES(20), none", "0", "CG, Jacobi", "1", "GMRES(20), Jacobi", "4");

    @TempDir
    private Path folder = Path.of("");

    private Rows run() throws IOException {
        RunFolder run = SampleComparison.write(folder.resolve("run"));
        List<CaseRow> cases = new ArrayList<>();
        List<ParameterRow> parameters = new ArrayList<>();
        for (CaseRow row : run.cases()) {
            String bandwidth = BANDS.get(row.solver() + ", " + row.preconditioner());
            if (bandwidth == null) {
                continue;
            }
            boolean none = bandwidth.equals("0");
            cases.add(new CaseRow(
                    row.caseId(),
                    row.problemId(),
                    row.problem(),
                    "a solver",
                    none ? "none" : "band(" + bandwidth + ")",
                    row.backend(),
                    row.problemParameters(),
                    "",
                    "",
                    "",
                    row.rows(),
                    row.columns(),
                    row.coefficients(),
                    row.noiseLevel(),
                    row.memoryBytes(),
                    "",
                    ""));
            parameters.add(new ParameterRow(row.caseId(), Part.PROBLEM, ParameterRow.NAME, "sample"));
            parameters.add(new ParameterRow(row.caseId(), Part.PROBLEM, "n", Integer.toString(row.columns())));
            parameters.add(
                    new ParameterRow(row.caseId(), Part.PRECONDITIONER, ParameterRow.NAME, none ? "identity" : "band"));
            if (!none) {
                parameters.add(new ParameterRow(row.caseId(), Part.PRECONDITIONER, "bandwidth", bandwidth));
            }
        }
        run.writeCases(cases);
        run.writeParameters(parameters);
        return Rows.of(run);
    }

    private List<CellMap> maps(int rightHandSides) throws IOException {
        Map<String, List<MapSheet.Row>> kinds = new Payoff(rightHandSides).kinds(run());
        assertThat(kinds).containsOnlyKeys("sample");
        List<MapSheet.Row> rows = kinds.values().iterator().next();
        assertThat(rows).extracting(MapSheet.Row::title).containsExactly("a solver, band(bandwidth), on java");
        return rows.get(0).maps();
    }

    @Test
    void a_cell_has_setup_and_solve_over_the_solve_without_and_is_framed_where_it_pays() throws IOException {
        CellMap ratios = maps(1).get(0);
        assertThat(ratios.rows()).startsWith("n = 200", "n = 400").hasSize(SampleComparison.PROBLEMS);
        assertThat(ratios.columns()).containsExactly("1", "4");
        assertThat(ratios.across()).isEqualTo("bandwidth");
        assertThat(ratios.cells().get(0))
                .extracting(Cell::text)
                .containsExactly("$0.397$", "$0.659$"); // (50 + 75) / 315 and (50 + 157.5) / 315 ms
        assertThat(ratios.cells().get(0)).extracting(Cell::framed).containsExactly(true, true);
    }

    @Test
    void more_right_hand_sides_share_the_setup() throws IOException {
        CellMap ratios = maps(10).get(0);
        assertThat(ratios.heading()).contains("10");
        assertThat(ratios.cells().get(0).get(0).text()).isEqualTo("$0.254$"); // (50 + 750) / 3150 ms
    }

    @Test
    void it_pays_from_the_first_right_hand_side_that_saves_more_than_the_setup() throws IOException {
        assertThat(maps(1).get(1).cells().get(0)).extracting(Cell::text).containsExactly("$1$", "$1$");
    }

    @Test
    void a_case_that_failed_says_so() throws IOException {
        assertThat(maps(1).get(0).cells().get(5).get(0).text()).isEqualTo("crashed");
    }

    @Test
    void no_right_hand_side_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Payoff(0))
                .withMessage("right-hand-sides must be at least 1, but is 0");
    }
}
