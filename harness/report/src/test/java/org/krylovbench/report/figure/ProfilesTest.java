package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.sample.SampleComparison;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ProfilesTest {

    private final Rows run;
    private final Style style;

    ProfilesTest(@TempDir Path folder) throws IOException {
        run = SampleComparison.rows(folder.resolve("run"));
        style = SampleComparison.style();
    }

    private static PerformanceProfile profile(boolean pairwise) {
        return new PerformanceProfile(
                By.RESIDUAL, OptionalDouble.empty(), Cost.ITERATIONS, true, pairwise, Legend.BELOW);
    }

    private Chart chart(Figure figure) throws IOException {
        return figure.draw(run, style).get(0).chart().orElseThrow();
    }

    private static Graph graph(Facet facet, String name) {
        return facet.graphs().stream()
                .filter(graph -> graph.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double first(Graph graph) {
        return graph.y()[0];
    }

    private static double last(Graph graph) {
        return graph.y()[graph.y().length - 1];
    }

    @Test
    void a_profile_begins_with_the_share_of_best_and_ends_with_that_of_solved() throws IOException {
        Facet facet = chart(profile(false)).facets().get(0);
        Graph best = graph(facet, "GMRES(20), Jacobi");
        assertThat(first(best)).isEqualTo(1);
        Graph crashed = graph(facet, "CG, Jacobi");
        assertThat(first(crashed)).isEqualTo(5.0 / 6);
        assertThat(last(crashed)).isEqualTo(5.0 / 6);
        Graph slow = graph(facet, "CG, none"); // twice the iterations
        assertThat(slow.x()).startsWith(1, 2, 2);
        assertThat(slow.y()).startsWith(0, 0, 1);
        assertThat(last(graph(facet, "GMRES(5), none"))).isEqualTo(5.0 / 6);
    }

    @Test
    void six_methods_in_a_plot_have_no_bands_and_pairs_of_them_have() throws IOException {
        assertThat(chart(profile(false)).facets().get(0).graphs())
                .allMatch(graph -> graph.band().isEmpty());
        List<Facet> pairs = chart(profile(true)).facets();
        assertThat(pairs).hasSize(5).allMatch(pair -> pair.graphs().size() == 2);
        assertThat(pairs)
                .flatExtracting(Facet::graphs)
                .allMatch(graph -> graph.band().isPresent());
    }

    @Test
    void the_distribution_over_targets_rises_by_each_of_them() throws IOException {
        var figure = new TargetEcdf(By.RESIDUAL, 1e-2, 1e-4, 2, Cost.ITERATIONS, true, Legend.BELOW);
        Facet facet = chart(figure).facets().get(0);
        Graph curve = graph(facet, "CG, none");
        assertThat(last(curve)).isEqualTo(1);
        assertThat(curve.x()).contains(7, 14, 40, 80); // 0.5^(k/p) ≤ 1e-2 and 1e-4, of problems 1 and 6
        assertThat(last(graph(facet, "GMRES(5), none"))).isEqualTo(5.0 / 6);
    }

    @Test
    void targets_that_do_not_become_tighter_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetEcdf(By.RESIDUAL, 1e-4, 1e-2, 2, Cost.TIME, true, Legend.BELOW))
                .withMessageStartingWith("to must be positive and not exceed from");
    }
}
