package org.krylovbench.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.linalg.Samples.dense;
import static org.krylovbench.core.linalg.Samples.uniform;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.problems.DenseMatrix;

/** What every backend promises of its dense matrices and their products. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DenseContract {

    protected Backend backend = new JavaBackend();

    protected abstract Backend open();

    /** The distance from 1 to the next number of the backend's precision. */
    final double epsilon() {
        return backend.precision().epsilon();
    }

    /** Rounding in sums of up to some hundred numbers of size one. */
    final double rounding() {
        return 500 * epsilon();
    }

    @BeforeAll
    void openBackend() {
        backend = open();
    }

    @AfterAll
    void closeBackend() {
        backend.close();
    }

    @Test
    void a_new_matrix_is_zero() {
        Matrix A = backend.matrix(3, 2);
        assertThat(A.rows()).isEqualTo(3);
        assertThat(A.columns()).isEqualTo(2);
        assertThat(entries(A)).containsOnly(0).hasSize(6);
    }

    @Test
    void entries_come_back_as_they_went_in() {
        double[] values = {1, -0.0, 3, 4, 0.25, 6};
        Matrix A = backend.matrix(new DenseMatrix(2, 3, values));
        assertThat(entries(A)).containsExactly(values);
        A.copyFrom(new double[] {6, 5, 4, 3, 2, 1});
        assertThat(entries(A)).containsExactly(6, 5, 4, 3, 2, 1);
    }

    @Test
    void a_vector_and_its_matrix_share_their_memory() {
        Vector x = backend.vector(new double[] {1, 2, 3, 4, 5, 6});
        Matrix X = backend.matrix(x, 2, 3);
        assertThat(X.vec()).isSameAs(x);
        X.multiply(
                1,
                backend.matrix(new DenseMatrix(2, 1, new double[] {1, 2})),
                false,
                backend.matrix(new DenseMatrix(1, 3, new double[] {1, 10, 100})),
                false,
                0);
        assertThat(entries(X)).containsExactly(1, 2, 10, 20, 100, 200);
        x.fill(7);
        assertThat(entries(X)).containsOnly(7);
    }

    @Test
    void a_column_of_a_basis_is_a_matrix_too() {
        Basis basis = backend.basis(4, 3);
        backend.matrix(basis.column(1), 2, 2).copyFrom(new double[] {1, 2, 3, 4});
        assertThat(basis.column(0).norm() + basis.column(2).norm()).isZero();
        Matrix square = backend.matrix(basis.column(2), 2, 2);
        square.multiply(1, backend.matrix(basis.column(1), 2, 2), false, identity(2), false, 0);
        assertThat(entries(square)).containsExactly(1, 2, 3, 4);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 3, 4", "7, 5, 1", "1, 6, 9", "33, 20, 17", "64, 64, 64"})
    void products_agree_with_plain_loops(int m, int n, int k) {
        for (int which = 0; which < 4; which++) {
            boolean transposeA = which % 2 == 1;
            boolean transposeB = which / 2 == 1;
            DenseMatrix A = transposeA ? dense(k, m, 1) : dense(m, k, 1);
            DenseMatrix B = transposeB ? dense(n, k, 2) : dense(k, n, 2);
            DenseMatrix C = dense(m, n, 3);
            for (double b : new double[] {0, 1, -0.5}) {
                Matrix product = backend.matrix(C);
                product.multiply(2, backend.matrix(A), transposeA, backend.matrix(B), transposeB, b);
                double[] expected = new double[m * n];
                for (int j = 0; j < n; j++) {
                    for (int i = 0; i < m; i++) {
                        double sum = 0;
                        for (int l = 0; l < k; l++) {
                            sum += (transposeA ? A.get(l, i) : A.get(i, l)) * (transposeB ? B.get(j, l) : B.get(l, j));
                        }
                        expected[i + j * m] = 2 * sum + b * C.get(i, j);
                    }
                }
                assertThat(entries(product)).containsExactly(expected, within(rounding()));
            }
        }
    }

    @Test
    void a_product_forgets_what_was_no_number_when_told_to() {
        Matrix C = backend.matrix(2, 2);
        C.copyFrom(new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1});
        Matrix A = backend.matrix(new DenseMatrix(2, 2, new double[] {1, 2, 3, 4}));
        C.multiply(1, A, false, identity(2), false, 0);
        assertThat(entries(C)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_matrix_is_a_linear_map() {
        DenseMatrix data = dense(9, 5, 4);
        Matrix A = backend.matrix(data);
        double[] x = uniform(5, 5);
        Vector y = backend.vector(9);
        y.fill(Double.NaN);
        A.apply(backend.vector(x), y);
        assertThat(entries(y)).containsExactly(data.times(x), within(rounding()));
        Vector z = backend.vector(5);
        A.transpose().apply(y, z);
        assertThat(z.dot(backend.vector(x))).isCloseTo(y.dot(y), within(rounding() * 10));
    }

    /** (A ⊗ B) vec(X) = vec(B X Aᵀ), which is what Kronecker preconditioners are made of. */
    @Test
    void two_products_apply_a_kronecker_product() {
        DenseMatrix A = dense(3, 4, 6);
        DenseMatrix B = dense(5, 2, 7);
        double[] x = uniform(8, 8);
        Matrix BX = backend.matrix(5, 4);
        BX.multiply(1, backend.matrix(B), false, backend.matrix(backend.vector(x), 2, 4), false, 0);
        Vector y = backend.vector(15);
        backend.matrix(y, 5, 3).multiply(1, BX, false, backend.matrix(A), true, 0);
        double[] expected = new double[15];
        for (int row = 0; row < 15; row++) {
            for (int column = 0; column < 8; column++) {
                expected[row] += A.get(row / 5, column / 2) * B.get(row % 5, column % 2) * x[column];
            }
        }
        assertThat(entries(y)).containsExactly(expected, within(rounding()));
    }

    @Test
    void sizes_that_do_not_fit_are_refused() {
        Matrix A = backend.matrix(2, 3);
        Matrix B = backend.matrix(3, 4);
        Matrix C = backend.matrix(2, 4);
        assertThatThrownBy(() -> C.multiply(1, A, true, B, false, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a 3×2 matrix times a 3×4 matrix does not give a 2×4 one");
        assertThatThrownBy(() -> A.multiply(1, A, false, identity(3), false, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("over one of its factors");
        assertThatThrownBy(() -> A.apply(backend.vector(2), backend.vector(3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> A.copyTo(new double[5])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> backend.matrix(backend.vector(5), 2, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> backend.matrix(0, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0×3");
    }

    protected final Matrix identity(int n) {
        Matrix I = backend.matrix(n, n);
        double[] entries = new double[n * n];
        for (int i = 0; i < n; i++) {
            entries[i + i * n] = 1;
        }
        I.copyFrom(entries);
        return I;
    }

    protected static double[] entries(Matrix A) {
        return entries(A.vec());
    }

    protected static double[] entries(Vector x) {
        double[] entries = new double[x.size()];
        x.copyTo(entries);
        return entries;
    }
}
