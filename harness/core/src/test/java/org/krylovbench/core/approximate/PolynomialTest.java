package org.krylovbench.core.approximate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.approximate.Explicit.BACKEND;
import static org.krylovbench.core.approximate.Explicit.apply;
import static org.krylovbench.core.approximate.Explicit.applyTranspose;
import static org.krylovbench.core.approximate.Explicit.make;
import static org.krylovbench.core.approximate.Explicit.norm;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.stencil;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Counted;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.PointSpreadFunction;

final class PolynomialTest {

    private static final OptionalDouble ESTIMATED = OptionalDouble.empty();

    private static Neumann neumann(int degree) {
        return new Neumann(degree, ESTIMATED, Scaling.JACOBI, 30);
    }

    private static Chebyshev chebyshev(int degree) {
        return new Chebyshev(degree, ESTIMATED, ESTIMATED, Scaling.JACOBI, 30);
    }

    private static Chebyshev between(int degree, double lower, double upper, Scaling scaling) {
        return new Chebyshev(degree, OptionalDouble.of(lower), OptionalDouble.of(upper), scaling, 1);
    }

    static final List<Preconditioner> ANY =
            List.of(neumann(0), neumann(1), neumann(2), neumann(5), chebyshev(0), chebyshev(1), chebyshev(4));

    @ParameterizedTest
    @FieldSource("ANY")
    void a_diagonal_is_inverted(Preconditioner recipe) {
        assertThat(apply(make(recipe, diagonal(2, 4, 5)), new double[] {2, 8, 5}))
                .containsExactly(new double[] {1, 2, 1}, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(Scaling.class)
    void the_series_tends_to_the_inverse(Scaling scaling) {
        for (OperatorData A : List.of(laplacian(5), stencil(5, 4, -0.2, -1.8, -0.7, -1.3), symmetricBlur(0.1))) {
            double[] x = Samples.uniform(A.rows(), 1);
            // the slowest part decays by at most 0.93 a step, 0.93⁴⁰⁰ = 2e-13
            ApproximateInverse M = make(new Neumann(400, ESTIMATED, scaling, 30), A);
            assertThat(apply(M, A.times(x))).containsExactly(x, within(1e-10));
            double[] transposed = new double[A.rows()];
            A.onHost().applyTranspose(x, transposed);
            assertThat(applyTranspose(M, transposed)).containsExactly(x, within(1e-10));
        }
    }

    /** Five pixels; positive definite for a weight at the sides of less than 1/8. */
    private static Convolution symmetricBlur(double side) {
        double[] psf = {0, side, 0, side, 1 - 4 * side, side, 0, side, 0};
        return new Convolution(new PointSpreadFunction(3, 3, psf, 1, 1), Boundary.ZERO, 4, 4);
    }

    /** λ q(λ) of Poisson's equation is M A in its eigenvectors sin(πpi/(g + 1)) sin(πqj/(g + 1)). */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 12})
    void the_deviation_of_a_chebyshev_polynomial_is_its_bound(int degree) {
        int g = 7;
        CsrMatrix A = laplacian(g);
        double cosine = Math.cos(Math.PI / (g + 1));
        Transposable M = make(between(degree, 4 - 4 * cosine, 4 + 4 * cosine, Scaling.NONE), A);
        double bound = 1 / Math.cosh((degree + 1) * Math.log((1 + Math.sqrt(1 - cosine * cosine)) / cosine));
        for (int p = 1; p <= g; p++) {
            for (int q = 1; q <= g; q++) {
                double[] v = eigenvector(g, p, q);
                double[] y = apply(M, A.times(v));
                double deviation = y[0] / v[0] - 1;
                assertThat(Math.abs(deviation)).isLessThanOrEqualTo(bound * (1 + 1e-11) + 1e-14);
                if (p == q && (p == 1 || p == g)) {
                    assertThat(Math.abs(deviation)).isCloseTo(bound, within(1e-12)); // it is taken at the ends
                }
            }
        }
    }

    private static double[] eigenvector(int g, int p, int q) {
        return IntStream.range(0, g * g)
                .mapToDouble(k ->
                        Math.sin(Math.PI * p * (k / g + 1) / (g + 1)) * Math.sin(Math.PI * q * (k % g + 1) / (g + 1)))
                .toArray();
    }

    @Test
    void a_chebyshev_polynomial_tends_to_the_inverse_as_fast_as_the_iteration() {
        CsrMatrix A = laplacian(12);
        double[] x = Samples.uniform(144, 2);
        // 2 ((√κ − 1)/(√κ + 1))ᵏ with κ = 68
        assertThat(apply(make(between(120, 0.029, 1.971, Scaling.JACOBI), A), A.times(x)))
                .containsExactly(x, within(1e-11));
    }

    /** Its own diagonal makes eigenvalues of D⁻¹A up to 18, where the plain series of odd degree is not definite. */
    @ParameterizedTest
    @FieldSource("ANY")
    void it_is_positive_definite_whatever_the_degree(Preconditioner recipe) {
        DenseMatrix A = onesAndALittleMore(20);
        ApproximateInverse M = make(recipe, A);
        for (int seed = 0; seed < 20; seed++) {
            Vector x = BACKEND.vector(Samples.uniform(20, seed));
            x.fill(seed == 0 ? 1 : 0);
            x.axpy(1, BACKEND.vector(Samples.uniform(20, seed)));
            assertThat(x.dot(BACKEND.vector(apply(M, Solve.entries(x))))).isPositive();
        }
        double[] ones = IntStream.range(0, 20).mapToDouble(i -> 1).toArray();
        double[] plain = apply(make(new Neumann(1, OptionalDouble.of(1), Scaling.JACOBI, 1), A), ones);
        assertThat(plain[0]).isNegative();
    }

    private static DenseMatrix onesAndALittleMore(int n) {
        double[] entries = new double[n * n];
        for (int k = 0; k < n * n; k++) {
            entries[k] = k % (n + 1) == 0 ? 1.1 : 1;
        }
        return new DenseMatrix(n, n, entries);
    }

    @Test
    void it_promises_to_keep_symmetry_only_where_it_does() {
        assertThat(neumann(3).keepsSymmetry()).isTrue();
        assertThat(new Neumann(2, OptionalDouble.of(1), Scaling.JACOBI, 1).keepsSymmetry())
                .isTrue();
        assertThat(new Neumann(3, OptionalDouble.of(1), Scaling.JACOBI, 1).keepsSymmetry())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void it_takes_as_many_products_as_its_degree(int degree) {
        CsrMatrix A = laplacian(5);
        var counted = new Counted(BACKEND.operator(A));
        for (Preconditioner recipe : List.of(
                new Neumann(degree, OptionalDouble.of(1), Scaling.JACOBI, 1),
                between(degree, 0.1, 2, Scaling.JACOBI))) {
            long before = counted.applications();
            long transposedBefore = counted.transposeApplications();
            ApproximateInverse M = recipe.approximateInverse(A, counted, BACKEND);
            apply(M, Samples.uniform(25, 1));
            assertThat(counted.applications() - before).isEqualTo(degree);
            assertThat(counted.transposeApplications() - transposedBefore).isZero();
            applyTranspose(M, Samples.uniform(25, 1));
            assertThat(counted.transposeApplications() - transposedBefore).isEqualTo(degree);
        }
    }

    @ParameterizedTest
    @FieldSource("ANY")
    void a_product_allocates_nothing(Preconditioner recipe) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        ApproximateInverse M = make(recipe, laplacian(20));
        Vector x = BACKEND.vector(Samples.uniform(400, 1));
        Vector y = BACKEND.vector(400);
        for (int warm = 0; warm < 3; warm++) {
            M.apply(x, y);
            M.applyTranspose(x, y);
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int k = 0; k < 100; k++) {
            M.apply(x, y);
            M.applyTranspose(x, y);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2000); // of the classes that it loads
    }

    /** d + 1 times fewer at most, as the Krylov space of d + 1 products holds that of one with M. */
    @Test
    void conjugate_gradients_take_fewer_iterations_the_higher_the_degree() {
        int jacobi = iterations(new Jacobi());
        assertThat(iterations(neumann(2))).isLessThan(3 * jacobi / 4);
        int last = jacobi;
        for (int degree : new int[] {1, 3, 7}) {
            int iterations = iterations(chebyshev(degree));
            assertThat(iterations).isBetween(jacobi / (degree + 1), 3 * last / 4);
            last = iterations;
        }
    }

    private static int iterations(Preconditioner recipe) {
        CsrMatrix A = laplacian(60);
        double[] b = Samples.uniform(A.rows(), 2);
        return Solve.of(new ConjugateGradients(), A, recipe, b, Solve.until(1e-8, 500)).iterations;
    }

    @Test
    void any_matrix_has_a_series_that_stays_in_bounds() {
        for (OperatorData A : List.of(
                Samples.dense(20, 20, 3),
                dense(2, 2, 1, 0, 0, -1),
                dense(2, 2, -2, 1, 1, -2),
                new Convolution(Samples.psf(3, 5, 1, 2, 2), Boundary.REFLEXIVE, 6, 5))) {
            double[] x = Samples.uniform(A.rows(), 4);
            assertThat(norm(apply(make(new Neumann(3, ESTIMATED, Scaling.NONE, 30), A), x)))
                    .isFinite();
        }
    }

    @Test
    void a_matrix_that_is_not_positive_definite_has_no_chebyshev_polynomial() {
        assertThatThrownBy(() -> make(chebyshev(2), dense(2, 2, 1, 2, 2, 1)))
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("must be positive");
        assertThatThrownBy(() -> make(chebyshev(2), dense(2, 2, -1, 0, 0, -1)))
                .isInstanceOf(FactorizationException.class);
        assertThatThrownBy(() -> make(chebyshev(2), dense(2, 2, 1, 0, 0, 0)))
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("row 2");
        assertThatThrownBy(() -> make(new Neumann(2, ESTIMATED, Scaling.NONE, 5), dense(2, 2, 0, 0, 0, 0)))
                .isInstanceOf(FactorizationException.class)
                .hasMessageContaining("norm 0.0");
    }

    @Test
    void parameters_out_of_range_are_refused() {
        assertThatThrownBy(() -> neumann(-1)).hasMessage("degree must be at least 0, but is -1");
        assertThatThrownBy(() -> chebyshev(-1)).hasMessage("degree must be at least 0, but is -1");
        assertThatThrownBy(() -> new Neumann(2, OptionalDouble.of(0), Scaling.NONE, 5))
                .hasMessage("omega must be positive and finite, but is 0.0");
        assertThatThrownBy(() -> new Neumann(2, ESTIMATED, Scaling.NONE, 0))
                .hasMessage("lanczos-steps must be at least 1, but is 0");
        assertThatThrownBy(() -> between(2, 3, 1, Scaling.NONE)).hasMessageStartingWith("lower must be at most upper");
        assertThatThrownBy(() -> between(2, -1, 1, Scaling.NONE)).hasMessageStartingWith("lower must be positive");
    }
}
