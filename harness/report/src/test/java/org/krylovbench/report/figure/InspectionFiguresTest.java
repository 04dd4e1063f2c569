package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.file.Width;
import org.krylovbench.report.sample.SampleRun;
import org.krylovbench.results.InspectionRow;
import org.krylovbench.results.RunFolder;

/** The figures of what inspections have found. */
final class InspectionFiguresTest {

    private static final double NAN = Double.NaN;
    private static final String BANDED = "banded_eta=10_form=full";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void eigenvalues_have_a_plot_for_each_matrix_with_equal_axes_and_zero_in_it() throws IOException {
        List<Drawing> drawings = draw(new SpectraInThePlane());
        assertThat(drawings).extracting(Drawing::name).containsExactly("matrix-eigenvalues");
        Chart chart = drawings.get(0).chart().orElseThrow();
        assertThat(chart.facets())
                .extracting(Facet::heading)
                .containsExactly(
                        "A: largest modulus 1.00, 10 of 20 left of zero",
                        "A M, M = banded, eta = 10, form = full: largest modulus 3.61, 0 of 2 left of zero");
        List<Rectangle2D> areas = ChartSheet.areas(chart, style());
        for (int i = 0; i < 2; i++) {
            Facet facet = chart.facets().get(i);
            Range across = facet.across().range();
            Range up = facet.up().range();
            assertThat(across.spread() / areas.get(i).getWidth())
                    .isCloseTo(up.spread() / areas.get(i).getHeight(), within(1e-12));
            assertThat(across.low()).isNegative();
            assertThat(across.high()).isPositive();
            Graph points = facet.graphs().get(2);
            for (int j = 0; j < points.x().length; j++) {
                assertThat(points.x()[j]).isStrictlyBetween(across.low(), across.high());
                assertThat(points.y()[j]).isStrictlyBetween(up.low(), up.high());
            }
        }
    }

    @Test
    void singular_values_are_named_with_their_condition() throws IOException {
        List<Drawing> drawings = draw(new MethodSpectra());
        assertThat(drawings).extracting(Drawing::name).containsExactly("matrix-inspected-singular-values");
        Chart chart = drawings.get(0).chart().orElseThrow();
        assertThat(chart.keys()).extracting(Chart.Key::name).containsExactly("A, condition 1000");
        assertThat(chart.facets().get(0).up().logarithmic()).isTrue();
    }

    @Test
    void the_loss_of_orthogonality_has_a_curve_for_each_process() throws IOException {
        Chart chart = draw(new OrthogonalityLoss()).get(0).chart().orElseThrow();
        assertThat(chart.keys()).extracting(Chart.Key::name).containsExactly("Lanczos", "Lanczos, reorthogonalized");
        Graph plain = chart.facets().get(0).graphs().get(0);
        assertThat(plain.x()).containsExactly(2, 3); // at the first step there was none, to the bit
        assertThat(plain.y()).containsExactly(1e-15, 1e-8);
        assertThat(chart.facets().get(0).up().logarithmic()).isTrue();
    }

    @Test
    void a_run_without_inspections_has_no_such_figure() throws IOException {
        RunFolder run = SampleRun.write(folder.resolve("run"), List.of("convergence"));
        assertThat(run.inspections()).isEmpty();
        assertThat(new SpectraInThePlane().draw(Rows.of(run), style())).isEmpty();
        assertThat(new OrthogonalityLoss().draw(Rows.of(run), style())).isEmpty();
    }

    private List<Drawing> draw(Figure figure) throws IOException {
        RunFolder run = SampleRun.write(folder.resolve("run"), List.of("convergence"));
        List<InspectionRow> plain = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            double angle = 2 * Math.PI * (i - 0.5) / 20;
            plain.add(
                    new InspectionRow("matrix", "identity", "eigenvalue", i, 0, Math.cos(angle), Math.sin(angle), ""));
        }
        plain.add(row("singular-value", 1, 1));
        plain.add(row("singular-value", 2, 0.1));
        plain.add(row("singular-value", 3, 1e-3));
        plain.add(row("orthogonality-of-lanczos", 1, 0));
        plain.add(row("orthogonality-of-lanczos", 2, 1e-15));
        plain.add(row("orthogonality-of-lanczos", 3, 1e-8));
        plain.add(row("orthogonality-of-lanczos-reorthogonalized", 1, 1e-16));
        plain.add(InspectionRow.none("matrix", "identity", "entries", "too many"));
        run.inspectionFolder().write("000000", plain);
        run.inspectionFolder()
                .write(
                        "000001",
                        List.of(
                                new InspectionRow("matrix", BANDED, "eigenvalue", 1, 0, 3, 2, ""),
                                new InspectionRow("matrix", BANDED, "eigenvalue", 2, 0, 3, -2, ""),
                                InspectionRow.none("matrix", BANDED, "orthogonality", "killed")));
        run.writeParameters(List.of());
        run.merge();
        return figure.draw(Rows.of(run), style());
    }

    private static InspectionRow row(String quantity, int i, double value) {
        return new InspectionRow("matrix", "identity", quantity, i, 0, value, NAN, "");
    }

    private static Style style() throws IOException {
        return new Style(Fonts.load("the test"), Width.PAGE.points());
    }
}
