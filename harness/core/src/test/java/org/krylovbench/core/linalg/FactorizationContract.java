package org.krylovbench.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.linalg.Samples.dense;
import static org.krylovbench.core.linalg.Samples.uniform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.DenseMatrix;

/**
 * What every backend promises of its dense matrices and their factorisations. A backend's own test extends this and says
 * how to open it.
 */
public abstract class FactorizationContract extends DenseContract {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 64, 130})
    void cholesky_gives_the_matrix_back_and_solves(int n) {
        Matrix A = positiveDefinite(n);
        Cholesky cholesky = copy(A).cholesky();
        double[] R = entries(cholesky.R());
        for (int j = 0; j < n; j++) {
            assertThat(R[j + j * n]).isPositive();
            assertThat(Arrays.copyOfRange(R, j + 1 + j * n, (j + 1) * n)).containsOnly(new double[n - j - 1]);
        }
        check(product(cholesky.R(), true, cholesky.R(), false), entries(A));

        Vector x = backend.vector(uniform(n, 1));
        Matrix B = product(A, false, backend.matrix(x, n, 1), false);
        cholesky.solve(B.vec());
        check(B, entries(x));
        Matrix inverse = identity(n);
        cholesky.solve(inverse);
        check(product(A, false, inverse, false), entries(identity(n)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 64, 130})
    void lu_solves_with_the_matrix_and_its_transpose(int n) {
        Matrix A = backend.matrix(wellConditioned(n));
        Lu lu = copy(A).lu();
        Vector x = backend.vector(uniform(n, 2));
        Vector b = backend.vector(n);
        A.apply(x, b);
        lu.solve(b);
        check(backend.matrix(b, n, 1), entries(x));
        A.applyTranspose(x, b);
        lu.solveTranspose(b);
        check(backend.matrix(b, n, 1), entries(x));
        Matrix inverse = identity(n);
        lu.solve(inverse);
        check(product(A, false, inverse, false), entries(identity(n)));
    }

    @Test
    void lu_pivots() {
        Lu lu = matrix(3, 3, 0, 2, 0, 0, 0, 4, 8, 0, 0).lu();
        Vector b = backend.vector(new double[] {8, 2, 4});
        lu.solve(b);
        assertThat(entries(b)).containsExactly(1, 1, 1);
        lu.solveTranspose(b);
        assertThat(entries(b)).containsExactly(0.125, 0.5, 0.25);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5, 5", "9, 4", "40, 1", "130, 70"})
    void qr_gives_the_matrix_back_and_solves_least_squares(int m, int n) {
        Matrix A = backend.matrix(dense(m, n, 3));
        Qr qr = copy(A).qr();
        Matrix Q = qr.Q();
        Matrix R = qr.R();
        check(product(Q, true, Q, false), entries(identity(n)));
        check(product(Q, false, R, false), entries(A));
        for (int j = 0; j < n; j++) {
            assertThat(Arrays.copyOfRange(entries(R), j + 1 + j * n, (j + 1) * n))
                    .containsOnly(new double[n - j - 1]);
        }

        Matrix B = backend.matrix(dense(m, 2, 4));
        Matrix residual = copy(B);
        Vector b = backend.vector(Arrays.copyOf(entries(B), m));
        Matrix X = backend.matrix(n, 2);
        qr.solve(B, X);
        residual.multiply(-1, A, false, X, false, 1);
        check(product(A, true, residual, false), new double[n * 2]);
        Vector x = backend.vector(n);
        qr.solve(b, x);
        assertThat(entries(x)).containsExactly(Arrays.copyOf(entries(X), n), within(rounding() * 10));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "6, 6", "40, 13", "13, 40", "1, 5", "5, 1", "100, 99"})
    void svd_gives_the_matrix_back(int m, int n) {
        checkSvd(backend.matrix(dense(m, n, 5)));
    }

    @Test
    void svd_shows_the_rank() {
        Matrix A = product(backend.matrix(dense(9, 2, 6)), false, backend.matrix(dense(2, 7, 7)), false);
        double[] sigma = checkSvd(A);
        assertThat(sigma[1]).isGreaterThan(0.1);
        assertThat(Arrays.copyOfRange(sigma, 2, 7)).containsOnly(new double[5], within(rounding()));
    }

    private double[] checkSvd(Matrix A) {
        Svd svd = copy(A).svd();
        int k = Math.min(A.rows(), A.columns());
        double[] sigma = svd.sigma();
        assertThat(sigma).hasSize(k).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(sigma[k - 1]).isNotNegative();
        check(product(svd.U(), true, svd.U(), false), entries(identity(k)));
        check(product(svd.Vt(), false, svd.Vt(), true), entries(identity(k)));
        check(product(svd.U(), false, product(diagonal(sigma), false, svd.Vt(), false), false), entries(A));
        assertThat(copy(A).singularValues()).containsExactly(sigma, within(rounding() * sigma[0]));
        return sigma;
    }

    @ParameterizedTest
    @CsvSource({"12, 5", "5, 5", "130, 70"})
    void least_squares_of_full_rank_are_those_of_qr(int m, int n) {
        Matrix A = backend.matrix(dense(m, n, 8));
        Matrix B = backend.matrix(dense(m, 3, 9));
        Matrix expected = backend.matrix(n, 3);
        copy(A).qr().solve(copy(B), expected);
        LeastSquares solution = copy(A).leastSquares(B, 10 * epsilon());
        assertThat(solution.rank()).isEqualTo(n);
        check(solution.X(), entries(expected));
    }

    @ParameterizedTest
    @CsvSource({"12, 7", "7, 12", "9, 9"})
    void least_squares_of_deficient_rank_have_the_least_norm(int m, int n) {
        Matrix U = backend.matrix(dense(m, 3, 10)).qr().Q();
        Matrix V = backend.matrix(dense(n, 3, 11)).qr().Q();
        Matrix A = product(U, false, product(diagonal(3, 2, 1), false, V, true), false);
        Matrix B = backend.matrix(dense(m, 2, 12));
        Matrix pseudoinverse = product(V, false, product(diagonal(1 / 3.0, 0.5, 1), false, U, true), false);
        Matrix expected = product(pseudoinverse, false, B, false);
        LeastSquares solution = A.leastSquares(B, 1000 * epsilon());
        assertThat(solution.rank()).isEqualTo(3);
        check(solution.X(), entries(expected));
    }

    @Test
    void least_squares_with_nothing_are_nothing() {
        LeastSquares solution = backend.matrix(3, 2).leastSquares(matrix(3, 1, 1, 2, 3), 0.5);
        assertThat(solution.rank()).isZero();
        assertThat(entries(solution.X())).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 70})
    void eigenvectors_make_a_symmetric_matrix_diagonal(int n) {
        Matrix half = backend.matrix(dense(n, n, 13));
        Matrix A = copy(half);
        A.multiply(1, half, true, identity(n), false, 1);
        SymmetricEigen eigen = copy(A).eigen();
        assertThat(eigen.lambda()).isSorted();
        check(product(eigen.V(), true, eigen.V(), false), entries(identity(n)));
        check(product(eigen.V(), true, product(A, false, eigen.V(), false), false), entries(diagonal(eigen.lambda())));
        assertThat(copy(A).eigenvalues()).containsExactly(eigen.lambda(), within(rounding()));
    }

    @Test
    void singular_values_eigenvalues_and_least_squares_agree_with_numpy() throws IOException {
        double[] hilbert = new double[24];
        Arrays.setAll(hilbert, at -> 1.0 / (1 + at % 6 + at / 6));
        double[] wilkinson = new double[49];
        for (int i = 0; i < 7; i++) {
            wilkinson[i * 8] = Math.abs(i - 3);
            if (i > 0) {
                wilkinson[i * 8 - 1] = 1;
                wilkinson[i * 8 - 7] = 1;
            }
        }
        assertThat(matrix(6, 4, hilbert).singularValues())
                .containsExactly(numpy("hilbert,singular-value"), within(10 * epsilon()));
        assertThat(matrix(7, 7, wilkinson).eigenvalues())
                .containsExactly(numpy("wilkinson,eigenvalue"), within(30 * epsilon()));
        LeastSquares solution = matrix(6, 4, hilbert).leastSquares(matrix(6, 1, 1, -1, 1, -1, 1, -1), 1e-3);
        assertThat(solution.rank()).isEqualTo(3);
        assertThat(entries(solution.X())) // σ₃ is a hundredth, and x is 43 long
                .containsExactly(numpy("hilbert,least-squares"), within(20_000 * epsilon()));
    }

    private static double[] numpy(String start) throws IOException {
        var stream = FactorizationContract.class.getResourceAsStream("factorizations-numpy.csv");
        try (var lines =
                new BufferedReader(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> line.startsWith(start + ","))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                    .toArray();
        }
    }

    @Test
    void triangular_solutions_read_the_upper_triangle_only() {
        Matrix R = matrix(2, 2, 2, Double.NaN, 1, 4);
        Vector b = backend.vector(new double[] {4, 8});
        R.solveTriangular(false, b);
        assertThat(entries(b)).containsExactly(1, 2);
        Matrix B = matrix(2, 2, 2, 9, 4, 6);
        R.solveTriangular(true, B);
        assertThat(entries(B)).containsExactly(1, 2, 2, 1);
    }

    /** On memory that begins inside of another. */
    @Test
    void a_column_of_a_basis_can_be_factorised_in_place() {
        Basis basis = backend.basis(9, 3);
        Matrix A = positiveDefinite(3);
        basis.column(1).copyFrom(entries(A));
        basis.column(0).fill(7);
        basis.column(2).fill(7);
        Matrix R = backend.matrix(basis.column(1), 3, 3).cholesky().R();
        check(product(R, true, R, false), entries(A));
        assertThat(entries(basis.column(0))).containsOnly(7);
        assertThat(entries(basis.column(2))).containsOnly(7);
    }

    @Test
    void what_cannot_be_factorised_is_named() {
        assertFails(() -> matrix(3, 3, 4, 0, 0, 0, 1, 2, 0, 2, 3).cholesky())
                .hasMessage("the matrix is not positive definite: its leading minor of order 3 is not positive");
        assertFails(() -> matrix(3, 3, 1, 0, 0, 0, -1, 0, 0, 0, 1).cholesky()).hasMessageContaining("order 2");
        assertFails(() -> matrix(3, 3, 1, 2, 3, 0, 0, 0, 1, 0, 1).lu())
                .hasMessage("the matrix is singular: pivot 2 is exactly zero");
        assertFails(() -> matrix(2, 2, 1, 0, 1, 0).solveTriangular(false, backend.vector(2)))
                .hasMessageContaining("pivot 2");
        Qr qr = matrix(3, 2, 1, 2, 3, 0, 0, 0).qr();
        check(product(qr.Q(), false, qr.R(), false), 1, 2, 3, 0, 0, 0);
        assertFails(() -> qr.solve(backend.vector(3), backend.vector(2))).hasMessageContaining("pivot 2");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_no_number_cannot_be_factorised(double entry) {
        Matrix A = matrix(2, 2, 1, 0, 0, entry);
        String message = "the matrix has an entry that is no finite number";
        assertFails(A::cholesky).hasMessage(message);
        assertFails(A::lu).hasMessage(message);
        assertFails(A::qr).hasMessage(message);
        assertFails(A::svd).hasMessage(message);
        assertFails(A::singularValues).hasMessage(message);
        assertFails(A::eigen).hasMessage(message);
        assertFails(A::eigenvalues).hasMessage(message);
        assertFails(() -> A.leastSquares(identity(2), 0.1)).hasMessage(message);
        assertFails(() -> identity(2).leastSquares(A, 0.1)).hasMessage(message);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFails(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(FactorizationException.class);
    }

    @Test
    void shapes_that_a_factorisation_does_not_take_are_refused() {
        Matrix wide = backend.matrix(dense(2, 3, 14));
        Matrix square = identity(3);
        assertRefused(wide::cholesky);
        assertRefused(wide::lu);
        assertRefused(wide::qr);
        assertRefused(wide::eigen);
        assertRefused(() -> wide.solveTriangular(false, backend.vector(2)));
        assertRefused(() -> square.solveTriangular(false, backend.vector(2)));
        assertRefused(() -> square.solveTriangular(false, wide));
        assertRefused(() -> wide.leastSquares(square, 0.1));
        assertRefused(() -> square.leastSquares(square, 0));
        Lu lu = square.lu();
        assertRefused(() -> lu.solve(backend.vector(2)));
        assertRefused(() -> lu.solveTranspose(backend.vector(4)));
        assertRefused(() -> lu.solve(wide));
        Qr qr = identity(3).qr();
        assertRefused(() -> qr.solve(backend.vector(3), backend.vector(2)));
        assertRefused(() -> qr.solve(wide, identity(3)));
        assertRefused(() -> qr.solve(identity(3), wide));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
    }

    private Matrix positiveDefinite(int n) {
        Matrix X = backend.matrix(dense(n, n, 15));
        Matrix A = identity(n);
        A.multiply(1.0 / n, X, true, X, false, 1);
        return A;
    }

    /** Noise, and stronger than that a diagonal whose rows are turned by one, so that pivots are looked for. */
    private static DenseMatrix wellConditioned(int n) {
        double[] values = uniform(n * n, 16);
        Arrays.setAll(values, at -> values[at] / Math.sqrt(n) + (at % n == (at / n + 1) % n ? 2 : 0));
        return new DenseMatrix(n, n, values);
    }

    private Matrix matrix(int rows, int columns, double... byColumns) {
        return backend.matrix(new DenseMatrix(rows, columns, byColumns));
    }

    private Matrix diagonal(double... d) {
        double[] entries = new double[d.length * d.length];
        for (int i = 0; i < d.length; i++) {
            entries[i + i * d.length] = d[i];
        }
        return matrix(d.length, d.length, entries);
    }

    private Matrix copy(Matrix A) {
        return matrix(A.rows(), A.columns(), entries(A));
    }

    private Matrix product(Matrix A, boolean transposeA, Matrix B, boolean transposeB) {
        Matrix C = backend.matrix(transposeA ? A.columns() : A.rows(), transposeB ? B.rows() : B.columns());
        C.multiply(1, A, transposeA, B, transposeB, 0);
        return C;
    }

    /** Up to rounding, and what the condition numbers here make of it. */
    private void check(Matrix actual, double... expected) {
        assertThat(entries(actual)).containsExactly(expected, within(10 * rounding()));
    }
}
