package org.krylovbench.core.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** The band that is closest to an inverse. */
final class BandedApproximateInverseTest {

    private static final Backend BACKEND = new JavaBackend();

    /** {@code numpy.random.seed(0); numpy.random.rand(9)}. */
    private static final double[] DRAWN = {
        0.5488135039273248,
        0.7151893663724195,
        0.6027633760716439,
        0.5448831829968969,
        0.4236547993389047,
        0.6458941130666561,
        0.4375872112626925,
        0.8917730007820798,
        0.9636627605010293
    };

    private static BandedApproximateInverse full(int bandwidth, double eta) {
        return new BandedApproximateInverse(bandwidth, eta, BandedApproximateInverse.Form.FULL);
    }

    private static BandedApproximateInverse factored(int bandwidth) {
        return new BandedApproximateInverse(bandwidth, 1, BandedApproximateInverse.Form.LOWER_SYMMETRIC);
    }

    private static ApproximateInverse make(Preconditioner recipe, OperatorData A) {
        return recipe.approximateInverse(A, BACKEND.operator(A), BACKEND);
    }

    /** By columns. */
    private static double[] entries(ApproximateInverse M) {
        int n = M.rows();
        double[] entries = new double[n * n];
        Vector y = BACKEND.vector(n);
        for (int j = 0; j < n; j++) {
            double[] unit = new double[n];
            unit[j] = 1;
            M.apply(BACKEND.vector(unit), y);
            System.arraycopy(Solve.entries(y), 0, entries, j * n, n);
        }
        return entries;
    }

    private static Matrix times(ApproximateInverse M, DenseMatrix A) {
        int n = A.rows();
        Matrix product = BACKEND.matrix(n, n);
        product.multiply(1, BACKEND.matrix(new DenseMatrix(n, n, entries(M))), false, BACKEND.matrix(A), false, 0);
        return product;
    }

    private static double condition(Matrix A) {
        double[] sigma = A.singularValues();
        return sigma[0] / sigma[sigma.length - 1];
    }

    /** ‖A − c I‖_F. */
    private static double distance(Matrix A, double c) {
        int n = A.rows();
        double[] unit = new double[n * n];
        for (int i = 0; i < n; i++) {
            unit[i + i * n] = c;
        }
        Vector difference = BACKEND.vector(unit);
        difference.axpy(-1, A.vec());
        return difference.norm();
    }

    /** Printed there with eight digits or all. */
    @Test
    void the_numbers_of_the_notebook_for_a_random_matrix() {
        DenseMatrix A = Matrices.dense(3, 3, DRAWN);
        ApproximateInverse M = make(full(1, 100), A);
        double[] byColumns = {
            -73.13460758, 287.59088731, 0, 142.11755521, -314.47116479, 24.53589517, 0, 30.88821227, 34.44451552
        };
        assertThat(entries(M)).containsExactly(byColumns, within(6e-9)); // half of the last digit
        assertThat(condition(BACKEND.matrix(new DenseMatrix(3, 3, A.values().clone()))))
                .isCloseTo(11.98938051665869, within(1e-12));
        assertThat(distance(times(M, A), 1)).isCloseTo(135.14580234061413, within(1e-10));
        assertThat(condition(times(M, A))).isCloseTo(20.598808628222983, within(1e-11));
        assertThat(distance(times(make(full(1, 1), A), A), 1)).isCloseTo(1.066111191395887, within(1e-12));
    }

    @Test
    void the_numbers_of_the_notebook_for_the_inverse_of_a_tridiagonal_matrix() {
        double[] C = {DRAWN[0], DRAWN[3], 0, DRAWN[5], DRAWN[1], DRAWN[4], 0, DRAWN[6], DRAWN[2]}; // by columns
        Matrix inverse = BACKEND.matrix(Matrices.dense(3, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1));
        BACKEND.matrix(new DenseMatrix(3, 3, C.clone())).lu().solve(inverse);
        var A = new DenseMatrix(3, 3, Solve.entries(inverse.vec()));
        ApproximateInverse M = make(full(1, 10), A);
        double[] ten = Arrays.stream(C).map(c -> 10 * c).toArray();
        assertThat(entries(M)).containsExactly(ten, within(1e-13));
        assertThat(condition(BACKEND.matrix(new DenseMatrix(3, 3, A.values().clone()))))
                .isCloseTo(14.469418610082391, within(1e-12));
        assertThat(distance(times(M, A), 1)).isCloseTo(15.588457268119896, within(1e-12)); // 9 √3
        assertThat(condition(times(M, A))).isCloseTo(1, within(1e-13));
    }

    @Test
    void a_band_as_wide_as_the_matrix_makes_the_inverse() {
        DenseMatrix A = Samples.dense(20, 20, 1);
        assertThat(distance(times(make(full(19, 2), A), A), 2)).isLessThan(1e-11); // condition 10²
        assertThat(distance(times(make(full(1000, 2), A), A), 2)).isLessThan(1e-11);
        DenseMatrix laplacian = Samples.entries(Matrices.laplacian(4));
        assertThat(distance(times(make(factored(15), laplacian), laplacian), 1)).isLessThan(1e-13);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void an_inverse_that_is_a_band_is_found(int bandwidth) {
        int n = 30;
        double[] band = Samples.uniform(n * n, 2);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                band[i + j * n] = Math.abs(i - j) > bandwidth ? 0 : band[i + j * n] + (i == j ? 2 * bandwidth + 2 : 0);
            }
        }
        Matrix inverse = BACKEND.matrix(n, n);
        inverse.copyFrom(identity(n));
        BACKEND.matrix(new DenseMatrix(n, n, band.clone())).lu().solve(inverse);
        var A = new DenseMatrix(n, n, Solve.entries(inverse.vec()));
        assertThat(entries(make(full(bandwidth, 1), A))).containsExactly(band, within(1e-11));
    }

    private static double[] identity(int n) {
        double[] unit = new double[n * n];
        for (int i = 0; i < n; i++) {
            unit[i + i * n] = 1;
        }
        return unit;
    }

    @Test
    void a_wider_band_is_never_farther_from_the_inverse() {
        DenseMatrix A = Samples.entries(Matrices.stencil(6, 4, -0.5, -1.5, -0.7, -1.3));
        double last = Double.POSITIVE_INFINITY;
        for (int k = 0; k < 36; k += 5) {
            double distance = distance(times(make(full(k, 1), A), A), 1);
            assertThat(distance).isLessThanOrEqualTo(last);
            last = distance;
        }
    }

    @Test
    void the_factored_form_has_a_diagonal_of_eta() {
        CsrMatrix A = Matrices.laplacian(5);
        var M = (FactoredInverse)
                make(new BandedApproximateInverse(6, 7, factored(6).form()), A);
        Vector y = BACKEND.vector(25);
        Vector z = BACKEND.vector(25);
        for (int i = 0; i < 25; i++) { // eᵢᵀ L A Lᵀ eᵢ
            double[] unit = new double[25];
            unit[i] = 1;
            Vector e = BACKEND.vector(unit);
            M.right().apply(e, y);
            BACKEND.operator(A).apply(y, z);
            assertThat(y.dot(z)).isCloseTo(7, within(1e-13));
        }
    }

    @Test
    void the_scale_of_rows_does_not_matter() {
        CsrMatrix A = Matrices.laplacian(6);
        double[] values = A.values().clone();
        for (int i = 0; i < 36; i++) {
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                values[at] *= Math.scalb(1.0, 40 * (i % 41 - 20));
            }
        }
        var scaled = new CsrMatrix(36, 36, A.rowPointers(), A.columnIndices(), values);
        DenseMatrix expected = new DenseMatrix(36, 36, entries(make(full(3, 1), A)));
        double[] entries = entries(make(full(3, 1), scaled));
        for (int j = 0; j < 36; j++) {
            for (int i = 0; i < 36; i++) {
                double unscaled = entries[i + j * 36] * Math.scalb(1.0, 40 * (j % 41 - 20));
                assertThat(unscaled).isCloseTo(expected.get(i, j), within(1e-14));
            }
        }
    }

    @Test
    void methods_take_fewer_steps_with_it() {
        CsrMatrix A = Matrices.laplacian(30);
        double[] b = Samples.uniform(900, 3);
        double bound = 1e-8 * BACKEND.vector(b).norm();
        int plain = Solve.of(new ConjugateGradients(), A, new Identity(), b, Solve.until(bound, 1000)).iterations;
        int narrow = Solve.of(new ConjugateGradients(), A, factored(2), b, Solve.until(bound, 1000)).iterations;
        int wide = Solve.of(new ConjugateGradients(), A, factored(31), b, Solve.until(bound, 1000)).iterations;
        assertThat(narrow).isLessThan(plain);
        assertThat(wide).isLessThan(narrow);
        var gmres = new Gmres(30, Orthogonalization.CLASSICAL);
        CsrMatrix B = Matrices.stencil(30, 4, -0.5, -1.5, -0.7, -1.3);
        int without = Solve.of(gmres, B, new Identity(), b, Solve.until(bound, 1000)).iterations;
        assertThat(Solve.of(gmres, B, full(1, 1), b, Solve.until(bound, 1000)).iterations)
                .isLessThan(without);
    }

    @Test
    void what_cannot_be_is_said_by_row() {
        DenseMatrix dependent = Matrices.dense(3, 3, 1, 2, 3, 2, 4, 6, 0, 0, 1);
        assertThatThrownBy(() -> make(full(1, 1), dependent))
                .isInstanceOf(FactorizationException.class)
                .hasMessage("rows 1 to 2 are linearly dependent to rounding: the matrix is singular");
        CsrMatrix turned = CsrMatrix.of(Matrices.dense(3, 3, 0, 0, 1, 0, 1, 0, 1, 0, 0));
        assertThatThrownBy(() -> make(full(1, 1), turned)).hasMessageContaining("row 1 of the approximate inverse");
        DenseMatrix indefinite = Matrices.dense(3, 3, 1, 0, 0, 0, 1, 2, 0, 2, 1);
        assertThatThrownBy(() -> make(factored(1), indefinite)).hasMessageContaining("rows 2 to 3");
        CsrMatrix empty = new CsrMatrix(2, 2, new int[] {0, 1, 1}, new int[] {0}, new double[] {1});
        assertThatThrownBy(() -> make(full(0, 1), empty)).hasMessageContaining("rows 2 to 2");
    }

    @Test
    void bad_parameters_are_refused() {
        assertThatThrownBy(() -> full(-1, 1)).hasMessage("bandwidth must be at least 0, but is -1");
        assertThatThrownBy(() -> full(1, 0)).hasMessage("eta must be a positive number, but is 0.0");
        assertThatThrownBy(() -> new BlockJacobi(0)).hasMessage("block-size must be at least 1, but is 0");
    }
}
