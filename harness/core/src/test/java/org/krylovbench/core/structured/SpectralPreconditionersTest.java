package org.krylovbench.core.structured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.HostFourier;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.Traits;
import org.krylovbench.problems.psf.Gaussian;

/** Circulant and cosine preconditioners where theory says what they are. */
final class SpectralPreconditionersTest {

    private static final Backend BACKEND = new JavaBackend();

    private static Circulant circulant(Circulant.Kind kind, double tolerance, SpectralInverse.Form form) {
        return new Circulant(kind, tolerance, 0, SpectralInverse.Small.LARGEST, form, OptionalInt.empty());
    }

    private static Circulant exact(Circulant.Kind kind) {
        return circulant(kind, 1e-12, SpectralInverse.Form.INVERSE);
    }

    private static Cosine cosine(double tolerance, SpectralInverse.Form form) {
        return new Cosine(tolerance, 0, SpectralInverse.Small.LARGEST, form);
    }

    private static ApproximateInverse make(Preconditioner recipe, OperatorData A) {
        return recipe.approximateInverse(A, BACKEND.operator(A), BACKEND);
    }

    private static void assertInverse(OperatorData A, Preconditioner recipe, double tolerance) {
        ApproximateInverse M = make(recipe, A);
        double[] x = Samples.uniform(A.columns(), 1);
        Vector y = BACKEND.vector(x.length);
        M.apply(BACKEND.vector(A.times(x)), y);
        assertThat(Solve.entries(y)).containsExactly(x, within(tolerance));
        assertThat(M.note()).isEmpty();
    }

    /** Random taps beside a heavy centre: condition about 10. */
    private static PointSpreadFunction psf(int rows, int columns, int centerRow, int centerColumn) {
        PointSpreadFunction psf = Samples.psf(rows, columns, centerRow, centerColumn, 2);
        psf.values()[centerRow * columns + centerColumn] += rows * columns;
        return psf;
    }

    /** Even and odd sizes, single lines, and PSFs that reach round the image. */
    @ParameterizedTest
    @CsvSource({"16, 16", "15, 9", "1, 8", "7, 1", "12, 5", "3, 2", "1, 1"})
    void a_periodic_blur_is_inverted(int rows, int columns) {
        var A = new Convolution(psf(5, 4, 3, 1), Boundary.PERIODIC, rows, columns);
        assertInverse(A, exact(Circulant.Kind.PSF), 1e-13);
        assertInverse(A, exact(Circulant.Kind.CHAN), 1e-13);
        DenseMatrix entries = Samples.entries(A);
        assertInverse(
                entries,
                new Circulant(
                        Circulant.Kind.CHAN,
                        1e-12,
                        0,
                        SpectralInverse.Small.LARGEST,
                        SpectralInverse.Form.INVERSE,
                        OptionalInt.of(rows)),
                1e-13);
        if (rows > 6 && columns > 6) { // nothing reaches round half of the image
            assertInverse(A, exact(Circulant.Kind.STRANG), 1e-13);
        }
    }

    @ParameterizedTest
    @CsvSource({"16, 16", "15, 9", "1, 8", "7, 1", "12, 5", "3, 2", "1, 1"})
    void a_reflexive_blur_with_a_doubly_symmetric_psf_is_inverted(int rows, int columns) {
        double[] quarter = Samples.uniform(12, 3);
        double[] values = new double[35];
        Arrays.setAll(values, at -> quarter[Math.abs(at / 7 - 2) * 4 + Math.abs(at % 7 - 3)]);
        values[2 * 7 + 3] += 35;
        var A = new Convolution(new PointSpreadFunction(5, 7, values, 2, 3), Boundary.REFLEXIVE, rows, columns);
        assertInverse(A, cosine(1e-12, SpectralInverse.Form.INVERSE), 1e-13);
    }

    @Test
    void eigenvalues_that_are_kept_are_inverted_and_others_are_not() {
        var A = new Convolution(new Gaussian(1.5, 9).make(16), Boundary.PERIODIC, 16, 16);
        ApproximateInverse M = make(circulant(Circulant.Kind.PSF, 0.1, SpectralInverse.Form.INVERSE), A);
        double[] smooth = wave(1);
        double[] rough = wave(7);
        assertThat(apply(M, A.times(smooth))).containsExactly(smooth, within(1e-13));
        assertThat(apply(M, rough)).containsExactly(rough, within(1e-13)); // λ = 1 instead, as the weights sum to one
    }

    private static double[] wave(int frequency) {
        double[] image = new double[256];
        Arrays.setAll(image, at -> Math.cos(2 * Math.PI * frequency * (at / 16 + at % 16) / 16));
        return image;
    }

    private static double[] apply(ApproximateInverse M, double[] x) {
        Vector y = BACKEND.vector(x.length);
        M.apply(BACKEND.vector(x), y);
        return Solve.entries(y);
    }

    @Test
    void the_optimal_circulant_of_a_definite_matrix_is_definite() {
        CsrMatrix A = Matrices.laplacian(12);
        for (OptionalInt blocks : new OptionalInt[] {OptionalInt.of(1), OptionalInt.of(12), OptionalInt.of(6)}) {
            assertThat(Arrays.stream(eigenvalues(A, blocks)).min().orElseThrow())
                    .isPositive();
        }
    }

    private static double[] eigenvalues(CsrMatrix A, OptionalInt blocks) {
        CirculantColumn column = CirculantColumn.of(A, Circulant.Kind.CHAN, blocks);
        var fourier = new HostFourier(column.rows(), column.columns());
        double[] spectrum = new double[fourier.spectrumSize()];
        fourier.forward(column.image(), spectrum);
        double[] real = new double[spectrum.length / 2];
        Arrays.setAll(real, k -> spectrum[2 * k]);
        return real;
    }

    @ParameterizedTest
    @EnumSource(Circulant.Kind.class)
    void without_a_phase_it_is_positive_definite_for_every_symmetric_blur(Circulant.Kind kind) {
        var indefinite = new PointSpreadFunction(1, 3, new double[] {1, 0.1, 1}, 0, 1);
        var A = new Convolution(indefinite, Boundary.ZERO, 8, 9);
        assertThat(Traits.of(A)).contains(Trait.SYMMETRIC);
        assertThat(circulant(kind, 0.01, SpectralInverse.Form.NORMAL_EQUATIONS).keepsSymmetry())
                .isTrue();
        for (Preconditioner recipe : new Preconditioner[] {
            circulant(kind, 0.01, SpectralInverse.Form.NORMAL_EQUATIONS),
            cosine(0.01, SpectralInverse.Form.NORMAL_EQUATIONS)
        }) {
            ApproximateInverse M = make(recipe, A);
            for (int seed = 0; seed < 20; seed++) {
                double[] x = Samples.uniform(72, seed);
                assertThat(BACKEND.vector(x).dot(BACKEND.vector(apply(M, x)))).isPositive();
            }
        }
    }

    @Test
    void a_toeplitz_matrix_is_one_block_and_others_are_square_images() {
        assertThat(CirculantColumn.of(toeplitz(16), Circulant.Kind.CHAN, OptionalInt.empty())
                        .rows())
                .isEqualTo(1);
        assertThat(CirculantColumn.of(Matrices.laplacian(4), Circulant.Kind.CHAN, OptionalInt.empty())
                        .rows())
                .isEqualTo(4);
        assertThat(CirculantColumn.of(Samples.dense(15, 15, 1), Circulant.Kind.CHAN, OptionalInt.empty())
                        .rows())
                .isEqualTo(1);
    }

    private static CsrMatrix toeplitz(int n) {
        double[] values = new double[n * n];
        Arrays.setAll(values, at -> Math.abs(at % n - at / n) < 3 ? 3 - Math.abs(at % n - at / n) : 0);
        return CsrMatrix.of(new DenseMatrix(n, n, values));
    }

    @Test
    void strang_says_where_diagonals_are_not_constant() {
        assertThat(make(exact(Circulant.Kind.STRANG), toeplitz(16)).note()).isEmpty();
        assertThat(make(exact(Circulant.Kind.STRANG), Matrices.laplacian(6)).note())
                .isEmpty();
        assertThat(make(exact(Circulant.Kind.STRANG), Matrices.diagonal(1, 2, 3))
                        .note())
                .isEqualTo("means of diagonals were copied, as their entries differ from them by up to 0.33 of the"
                        + " largest");
    }

    @Test
    void a_psf_that_is_not_symmetric_is_noted() {
        var psf = new PointSpreadFunction(1, 3, new double[] {0, 1, 0.5}, 0, 1);
        var A = new Convolution(psf, Boundary.REFLEXIVE, 4, 4);
        assertThat(make(cosine(1e-3, SpectralInverse.Form.INVERSE), A).note()).contains("up to 0.50 of the largest");
    }

    /** Of a bright square on black, without noise; eigenvalues fall to 0.005. */
    @ParameterizedTest
    @CsvSource({"ZERO", "PERIODIC", "REFLEXIVE"})
    void cgls_takes_fewer_steps_on_a_blur(Boundary boundary) {
        var A = new Convolution(new Gaussian(1, 9).make(32), boundary, 32, 32);
        double[] square = new double[1024];
        Arrays.setAll(square, at -> at / 32 > 8 && at / 32 < 20 && at % 32 > 4 && at % 32 < 25 ? 1 : 0);
        double[] b = A.times(square);
        double bound = 1e-4 * BACKEND.vector(b).norm();
        int plain = steps(A, new Identity(), b, bound);
        for (Circulant.Kind kind : Circulant.Kind.values()) {
            Preconditioner M = circulant(kind, 1e-3, SpectralInverse.Form.INVERSE);
            assertThat(steps(A, M, b, bound)).as("%s of %d", kind, plain).isLessThan(plain / 2);
        }
        Preconditioner M = cosine(1e-3, SpectralInverse.Form.INVERSE);
        assertThat(steps(A, M, b, bound)).as("cosine of %d", plain).isLessThan(plain / 2);
    }

    private static int steps(Convolution A, Preconditioner M, double[] b, double bound) {
        Solve solve = Solve.of(new Cgls(), A, M, b, Solve.until(bound, 2000));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        return solve.iterations;
    }

    @Test
    void what_cannot_be_is_said() {
        assertThatThrownBy(() -> make(exact(Circulant.Kind.PSF), Matrices.laplacian(3)))
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("kind psf needs a blur");
        assertThatThrownBy(() -> make(cosine(0.1, SpectralInverse.Form.INVERSE), Matrices.laplacian(3)))
                .hasMessageContaining("needs a blur");
        assertThatThrownBy(() -> make(exact(Circulant.Kind.CHAN), Matrices.diagonal(1, Double.NaN, 1)))
                .hasMessageContaining("no finite number");
        assertThatThrownBy(() -> make(exact(Circulant.Kind.CHAN), Matrices.diagonal(1, -1)))
                .hasMessageContaining("all eigenvalues");
        var sevenths = new Circulant(
                Circulant.Kind.CHAN,
                0.1,
                0,
                SpectralInverse.Small.LARGEST,
                SpectralInverse.Form.INVERSE,
                OptionalInt.of(7));
        assertThatThrownBy(() -> make(sevenths, Matrices.laplacian(3))).hasMessageContaining("7 does not divide 9");
        assertThatThrownBy(() -> exactly(0, 0)).hasMessageContaining("tolerance must be positive if lambda is 0");
        assertThatThrownBy(() -> exactly(1, 0)).hasMessage("tolerance must lie in [0, 1), but is 1.0");
        assertThatThrownBy(() -> exactly(0, -1)).hasMessage("lambda must be a number of at least 0, but is -1.0");
    }

    private static Cosine exactly(double tolerance, double lambda) {
        return new Cosine(tolerance, lambda, SpectralInverse.Small.LARGEST, SpectralInverse.Form.INVERSE);
    }
}
