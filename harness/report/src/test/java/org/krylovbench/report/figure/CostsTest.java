package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.drawing.TableSheet;
import org.krylovbench.report.file.Format;
import org.krylovbench.report.file.Print;
import org.krylovbench.report.file.Width;
import org.krylovbench.report.sample.SampleComparison;
import org.krylovbench.results.FigureQuery;

/** Figures of what a target, an error or many right-hand sides cost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CostsTest {

    private final Rows run;
    private final Style style;
    private final Path folder;

    CostsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.run = SampleComparison.rows(folder.resolve("run"));
        this.style = SampleComparison.style();
    }

    private static List<List<TableSheet.Item>> cells(Rows run, Cost cost) {
        return new TargetTable(By.RESIDUAL, OptionalDouble.empty(), cost).table(run, List.of("p1", "p6"));
    }

    @Test
    void in_a_table_no_method_is_bold_alone_that_cannot_be_told_from_another() {
        List<List<TableSheet.Item>> times = cells(run, Cost.TIME_WITH_SETUP);
        assertThat(times).hasSize(6); // methods: three solvers without and three with Jacobi
        assertThat(times).extracting(row -> row.get(0).bold()).containsExactly(true, false, false, false, false, false);
        assertThat(times.get(0).get(0).text()).isEqualTo("20.1"); // 20 iterations of 1 ms, and 0.1 ms of setup
        List<List<TableSheet.Item>> counts = cells(run, Cost.ITERATIONS);
        assertThat(counts).extracting(row -> row.get(0).bold()).containsExactly(false, false, false, true, true, true);
        assertThat(counts.get(3).get(0)).isEqualTo(new TableSheet.Item("10", "", true));
    }

    @Test
    void in_a_table_a_target_that_was_not_reached_has_a_bound_and_a_reason() {
        List<List<TableSheet.Item>> counts = cells(run, Cost.ITERATIONS);
        assertThat(counts.get(1).get(1)).isEqualTo(new TableSheet.Item("> 150", "stagnated", false));
        assertThat(counts.get(3).get(1)).isEqualTo(new TableSheet.Item("crashed", "", false));
    }

    @Test
    void a_table_is_drawn_in_sheets_that_are_as_wide_as_the_page() throws IOException {
        var print = new Print(List.of(Format.SVG), Width.PAGE.points(), 300, false, "*");
        List<Path> files = RunFigures.write(
                run.folder(), List.of(FigureQuery.of("time-to-target")), print, folder.resolve("out"), "");
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("time-to-target.svg", "time-to-target-2.svg");
        assertThat(Files.readString(files.get(0)))
                .contains("[18.0, 22.0]", "problem 5")
                .doesNotContain("problem 6");
    }

    @Test
    void the_least_error_so_far_does_not_rise_with_the_cost() throws IOException {
        var figure = new WorkPrecision(WorkPrecision.Precision.ERROR, Cost.PRODUCTS, Legend.BELOW);
        List<Drawing> drawings = figure.draw(run, style);
        assertThat(drawings).hasSize(SampleComparison.PROBLEMS);
        for (Graph graph : drawings.get(0).chart().orElseThrow().facets().get(0).graphs()) {
            for (int i = 1; i < graph.x().length; i++) {
                assertThat(graph.y()[i]).isLessThanOrEqualTo(graph.y()[i - 1]);
            }
        }
    }

    @Test
    void a_preconditioner_is_worth_its_setup_from_where_the_times_are_equal() throws IOException {
        Facet facet = new Amortization()
                .draw(run, style)
                .get(0)
                .chart()
                .orElseThrow()
                .facets()
                .get(0);
        // CG: 150 ms without Jacobi, 75 ms with it and 50 ms to make it, in each fork as much slower
        assertThat(facet.heading()).contains("best for all n: Jacobi");
        Offer none = new Offer("none", new double[] {0, 0, 0, 0, 0}, new double[] {1, 1, 1, 1, 1});
        Offer jacobi = new Offer("Jacobi", new double[] {3, 4, 5, 6, 7}, new double[] {.5, .5, .5, .5, .5});
        var plot = new OfferPlot("problem", List.of(jacobi, none), List.of("none", "Jacobi"));
        OfferPlot.Crossover only = plot.crossovers().get(0);
        assertThat(only.n()).isEqualTo(10);
        assertThat(only.after().total(only.n())).isCloseTo(none.total(only.n()), within(1e-12)); // of 10
        assertThat(plot.facet().heading()).isEqualTo("problem: Jacobi from n\u00a0=\u00a010\u00a0[6,\u00a014]");
    }

    @Test
    void a_preconditioner_that_solves_no_faster_is_never_worth_its_setup() {
        Offer none = new Offer("none", new double[] {0}, new double[] {1});
        Offer slow = new Offer("slow", new double[] {3}, new double[] {1});
        assertThat(new OfferPlot("problem", List.of(none, slow), List.of("none", "slow")).crossovers())
                .isEmpty();
    }
}
