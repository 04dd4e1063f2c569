package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.sample.SampleComparison;

/** Figures of errors over iterations, and of costs over sizes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CourseOfErrorsTest {

    private final Rows run;
    private final Style style;

    CourseOfErrorsTest(@TempDir Path folder) throws IOException {
        run = SampleComparison.rows(folder.resolve("run"));
        style = SampleComparison.style();
    }

    private static Graph graph(Facet facet, String name) {
        return facet.graphs().stream()
                .filter(graph -> graph.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_least_error_and_the_iterations_as_good_are_where_the_history_has_them() throws IOException {
        Facet facet = new Semiconvergence()
                .draw(run, style)
                .get(0)
                .chart()
                .orElseThrow()
                .facets()
                .get(0);
        // on problem 1, 0.5^k + k/10000 is 0.00142 at k = 13 and less than 1.05 times that at 12 and at 14 alone
        assertThat(facet.heading()).isEqualTo("CG, none: 0.00142 at k\u00a0=\u00a013, as good from 12 to 14");
        Graph least = graph(facet, "least error, and as good");
        assertThat(least.x()).containsExactly(13);
        double[] area = graph(facet, "as good").band().orElseThrow().x();
        assertThat(Arrays.stream(area).min().orElseThrow()).isCloseTo(12, within(0.5)); // half an iteration around
        assertThat(Arrays.stream(area).max().orElseThrow()).isCloseTo(14, within(0.5));
    }

    @Test
    void a_rule_stands_where_it_stopped_and_not_where_it_did_not() throws IOException {
        Chart chart = new Semiconvergence().draw(run, style).get(0).chart().orElseThrow();
        assertThat(chart.keys()).extracting(Chart.Key::name).contains("twenty").doesNotContain("never");
        assertThat(graph(chart.facets().get(0), "twenty").x()).containsExactly(20);
    }

    @Test
    void a_plateau_below_the_least_error_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Semiconvergence(true, 0.9, Legend.BELOW))
                .withMessage("plateau must be at least 1, but is 0.9");
    }

    @Test
    void a_method_is_drawn_over_the_sizes_with_the_exponent_of_its_cost() throws IOException {
        var figure =
                new Scaling(By.RESIDUAL, OptionalDouble.empty(), Cost.ITERATIONS, Scaling.Size.UNKNOWNS, Legend.BELOW);
        List<Drawing> drawings = figure.draw(run, style);
        assertThat(drawings).extracting(Drawing::name).containsExactly("p1-scaling");
        Facet facet = drawings.get(0).chart().orElseThrow().facets().get(0);
        Graph full = graph(facet, "CG, none");
        assertThat(full.x()).containsExactly(200, 400, 800, 1600, 3200, 6400);
        assertThat(full.y()).containsExactly(20, 40, 60, 80, 100, 120);
        assertThat(full.name()).isEqualTo("CG, none: exponent 0.49 [0.32, 0.67]"); // of these, by SciPy 1.17.1
        assertThat(graph(facet, "CG, Jacobi").x()).hasSize(5); // it crashed on the largest
        assertThat(drawings.get(0).chart().orElseThrow().note()).contains("2 of 36 cases did not reach the target");
    }
}
