package org.krylovbench.core.kronecker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.problems.CsrMatrix;

final class RearrangedTermsTest {

    private static final Backend BACKEND = new JavaBackend();

    /** Van Loan's example: the Laplacian of a grid is I ⊗ T + T ⊗ I, whatever the size. */
    @ParameterizedTest
    @EnumSource(Search.class)
    void the_laplacian_is_two_terms(Search search) {
        assertExact(Matrices.laplacian(9), OptionalInt.empty(), search, 2);
    }

    @ParameterizedTest
    @EnumSource(Search.class)
    void a_matrix_without_structure_needs_all_terms(Search search) {
        assertExact(Samples.sparse(12, 12, 3, 1), OptionalInt.of(3), search, 9);
    }

    private static void assertExact(CsrMatrix A, OptionalInt blocks, Search search, int rank) {
        KroneckerSum sum = KroneckerSums.of(A, blocks, Truncation.NONE, search, BACKEND);
        assertThat(sum.rank()).isEqualTo(rank);
        Vector x = BACKEND.vector(Samples.uniform(A.columns(), 2));
        Vector y = BACKEND.vector(A.rows());
        Vector expected = BACKEND.vector(A.rows());
        new KroneckerOperator(sum, BACKEND).apply(x, y);
        BACKEND.operator(A).apply(x, expected);
        expected.axpy(-1, y);
        assertThat(expected.norm()).isLessThan(1e-12 * y.norm());
    }

    @Test
    void its_approximate_svd_is_exact_with_all_values() {
        CsrMatrix A = Matrices.laplacian(5);
        var recipe = new KroneckerReordering(25, OptionalInt.empty(), 1, OptionalInt.empty(), Search.GOLUB_KAHAN);
        double[] sigma = recipe.decompose(A, BACKEND.operator(A), BACKEND).sigma();
        double[] exact = BACKEND.matrix(Samples.entries(A)).singularValues();
        assertThat(sigma).containsExactly(exact, within(1e-12));
    }

    @Test
    void blocks_that_do_not_fit_are_refused() {
        CsrMatrix A = Samples.sparse(10, 10, 3, 1);
        assertThatThrownBy(() -> KroneckerSums.of(A, OptionalInt.of(3), Truncation.NONE, Search.GOLUB_KAHAN, BACKEND))
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("3 blocks of a 10×10 matrix would not be equal");
    }
}
