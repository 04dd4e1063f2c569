package org.krylovbench.core.multigrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.problems.CsrMatrix;

/** The parts that the levels of smoothed aggregation are made of. */
final class AggregationTest {

    @Test
    void weak_connections_go_to_the_diagonal_and_the_sums_of_the_rows_stay() {
        LevelMatrix matrix = matrix(Matrices.stencil(8, 4, -1, -2, -0.1, -0.3));
        CsrMatrix filtered = StrongConnections.of(matrix, 0.2).A(); // from 0.8 on
        assertThat(Arrays.stream(filtered.values()).distinct())
                .contains(-1.0, -2.0)
                .doesNotContain(-0.1, -0.3);
        double[] ones = new double[64];
        Arrays.fill(ones, 1);
        assertThat(filtered.times(ones)).containsExactly(matrix.A().times(ones), within(1e-15));
    }

    @Test
    void a_matrix_without_weak_connections_is_not_copied() {
        LevelMatrix matrix = matrix(Matrices.laplacian(8));
        assertThat(StrongConnections.of(matrix, 0.25)).isSameAs(matrix);
    }

    @Test
    void a_line_falls_into_threes() {
        Aggregates aggregates = Aggregates.of(Matrices.laplacian(1));
        assertThat(aggregates.of()).containsExactly(Aggregates.NONE);
        LevelMatrix lines = matrix(Matrices.stencil(9, 2, -1, -1, 0, 0));
        assertThat(Aggregates.of(lines.A()).count()).isEqualTo(9 * 3);
    }

    @Test
    void every_unknown_with_a_connection_is_in_an_aggregate_and_each_aggregate_has_some() {
        LevelMatrix matrix = matrix(Matrices.stencil(17, 4, -1, -1, -0.2, -0.2));
        Aggregates aggregates = Aggregates.of(StrongConnections.of(matrix, 0.1).A());
        long[] sizes = new long[aggregates.count()];
        for (int set : aggregates.of()) {
            sizes[set]++;
        }
        assertThat(Arrays.stream(sizes)).allMatch(size -> size >= 2);
    }

    @Test
    void the_prolongator_keeps_constants_where_the_sums_of_the_rows_vanish() {
        LevelMatrix matrix = matrix(Matrices.neumann(20));
        CsrMatrix P = SmoothedProlongator.of(matrix, Aggregates.of(matrix.A()));
        double[] ones = new double[P.columns()];
        Arrays.fill(ones, 1);
        double[] expected = new double[P.rows()];
        Arrays.fill(expected, 1);
        assertThat(P.times(ones)).containsExactly(expected, within(1e-14));
    }

    @Test
    void a_product_of_matrices_is_one_of_maps() {
        CsrMatrix A = Samples.sparse(40, 70, 5, 1);
        CsrMatrix B = Samples.sparse(70, 30, 4, 2);
        CsrMatrix C = SparseProduct.of(A, B, Long.MAX_VALUE).orElseThrow();
        double[] x = Samples.uniform(30, 3);
        assertThat(C.times(x)).containsExactly(A.times(B.times(x)), within(1e-14));
        assertThat(SparseProduct.of(A, B, C.values().length)).isPresent();
        assertThat(SparseProduct.of(A, B, C.values().length - 1)).isEmpty();
    }

    /** λmax(D⁻¹A) of the five-point stencil is 1 + cos(π h). */
    @Test
    void the_largest_eigenvalue_comes_out_within_three_per_cent_from_below() {
        double exact = 1 + Math.cos(Math.PI / 61);
        assertThat(LargestEigenvalue.of(matrix(Matrices.laplacian(60)))).isBetween(0.97 * exact, exact * (1 + 1e-12));
    }

    private static LevelMatrix matrix(CsrMatrix A) {
        return new LevelMatrix(A, A.diagonal(), true);
    }
}
