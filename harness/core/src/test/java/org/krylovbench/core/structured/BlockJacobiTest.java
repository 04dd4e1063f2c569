package org.krylovbench.core.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.SplitInverse;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** Inverses of diagonal blocks. */
final class BlockJacobiTest {

    private static final Backend BACKEND = new JavaBackend();

    private static ApproximateInverse make(Preconditioner recipe, OperatorData A) {
        return recipe.approximateInverse(A, BACKEND.operator(A), BACKEND);
    }

    private static double[] apply(ApproximateInverse M, double[] x) {
        Vector y = BACKEND.vector(x.length);
        M.apply(BACKEND.vector(x), y);
        return Solve.entries(y);
    }

    /** Blocks of 4, and 2 rows that are left, symmetric or not. */
    private static CsrMatrix blocks(boolean symmetric) {
        double[] values = Samples.uniform(18 * 18, 1);
        double[] kept = new double[values.length];
        for (int j = 0; j < 18; j++) {
            for (int i = 0; i < 18; i++) {
                double entry = values[symmetric ? Math.min(i, j) + 18 * Math.max(i, j) : i + 18 * j];
                kept[i + 18 * j] = i / 4 == j / 4 ? entry + (i == j && symmetric ? 4 : 0) : 0;
            }
        }
        return CsrMatrix.of(new DenseMatrix(18, 18, kept));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_block_diagonal_matrix_is_inverted(boolean symmetric) {
        CsrMatrix A = blocks(symmetric);
        double[] x = Samples.uniform(18, 2);
        ApproximateInverse M = make(new BlockJacobi(4), A);
        assertThat(M).isInstanceOfAny(symmetric ? SplitInverse.class : ApproximateInverse.Made.class);
        assertThat(apply(M, A.times(x))).containsExactly(x, within(1e-12)); // condition below 10²
    }

    @Test
    void blocks_of_one_are_those_of_jacobi() {
        CsrMatrix A = Matrices.stencil(5, 4, -0.5, -1.5, -0.7, -1.3);
        double[] x = Samples.uniform(25, 3);
        assertThat(apply(make(new BlockJacobi(1), A), x))
                .containsExactly(apply(make(new Jacobi(), A), x), within(1e-15));
    }

    @Test
    void a_block_as_large_as_the_matrix_or_larger_solves_the_system() {
        DenseMatrix A = Samples.dense(20, 20, 4);
        double[] x = Samples.uniform(20, 5);
        assertThat(apply(make(new BlockJacobi(1000), A), A.times(x))).containsExactly(x, within(1e-12));
    }

    /** Of a grid the blocks are its lines: the condition number is half that of Jacobi, and a bound on the steps 0.71. */
    @Test
    void lines_take_fewer_steps_than_points() {
        CsrMatrix A = Matrices.laplacian(30);
        double[] b = Samples.uniform(900, 6);
        double bound = 1e-8 * BACKEND.vector(b).norm();
        var method = new ConjugateGradients();
        int points = Solve.of(method, A, new Jacobi(), b, Solve.until(bound, 1000)).iterations;
        int lines = Solve.of(method, A, new BlockJacobi(30), b, Solve.until(bound, 1000)).iterations;
        assertThat(lines / (double) points).isBetween(0.6, 0.9);
    }

    @Test
    void a_singular_block_is_named() {
        DenseMatrix A = Matrices.dense(4, 4, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 2, 0, 0, 2, 4);
        assertThatThrownBy(() -> make(new BlockJacobi(2), A))
                .isInstanceOf(FactorizationException.class)
                .hasMessageStartingWith("diagonal block 2, rows 3 to 4, is singular to rounding");
        DenseMatrix nearly = Matrices.dense(2, 2, 1, 1, 1, 1 + 0x1p-52);
        assertThatThrownBy(() -> make(new BlockJacobi(2), nearly)).hasMessageStartingWith("diagonal block 1");
        DenseMatrix none = Matrices.dense(2, 2, 1, Double.NaN, 0, 1);
        assertThatThrownBy(() -> make(new BlockJacobi(2), none)).hasMessageStartingWith("diagonal block 1");
    }
}
