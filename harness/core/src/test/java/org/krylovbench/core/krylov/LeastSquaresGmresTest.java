package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.ArnoldiHistories.assertSame;
import static org.krylovbench.core.solver.ArnoldiHistories.tall;
import static org.krylovbench.core.solver.ArnoldiHistories.zigzag;
import static org.krylovbench.core.solver.Matrices.dense;
import static org.krylovbench.core.solver.Solve.until;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.BadlyScaled;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.OperatorData;

/** AB-GMRES and BA-GMRES. */
final class LeastSquaresGmresTest {

    private static final AbGmres AB = new AbGmres(60, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
    private static final BaGmres BA = new BaGmres(60, Orthogonalization.MODIFIED_GRAM_SCHMIDT);

    static final List<Solver> METHODS = List.of(
            AB, BA, new AbGmres(10, Orthogonalization.HOUSEHOLDER), new BaGmres(10, Orthogonalization.HOUSEHOLDER));

    @Test
    void the_residuals_of_ab_gmres_are_those_of_lsqr_of_scipy() throws IOException {
        assertSame(Solve.of(AB, tall(), zigzag(50), until(0, 20)), "scipy lsqr", 1e-10); // to its solution
    }

    @Test
    void the_residuals_of_ba_gmres_are_those_of_lsmr_of_scipy() throws IOException {
        assertSame(Solve.of(BA, tall(), zigzag(50), until(0, 20)), "scipy lsmr", 1e-10);
    }

    @Test
    void ab_gmres_makes_the_iterates_of_cgls_with_a_preconditioner_too() {
        var A = BadlyScaled.matrix(60);
        double[] b = Samples.uniform(60, 1);
        Solve ab = Solve.of(AB, A, new Jacobi(), b, until(0, 12));
        Solve cgls = Solve.of(new Cgls(), A, new Jacobi(), b, until(0, 12));
        for (int k = 0; k <= 12; k++) {
            assertThat(ab.iterates.get(k)).containsExactly(cgls.iterates.get(k), within(1e-10));
        }
    }

    @Test
    void the_residual_of_the_normal_equations_never_increases_in_ba_gmres() {
        Solve solve = Solve.of(new BaGmres(7, Orthogonalization.CLASSICAL_TWICE), tall(), zigzag(50), until(0, 25));
        double last = Double.POSITIVE_INFINITY;
        for (double[] iterate : solve.iterates) {
            double norm = normalResidualNorm(tall(), zigzag(50), iterate);
            assertThat(norm).isLessThanOrEqualTo(last + 1e-12);
            last = norm;
        }
    }

    private static double normalResidualNorm(OperatorData data, double[] b, double[] x) {
        var backend = new JavaBackend();
        var A = backend.operator(data);
        Vector r = backend.vector(b.length);
        A.apply(backend.vector(x), r);
        r.axpby(1, backend.vector(b), -1);
        Vector g = backend.vector(x.length);
        A.applyTranspose(r, g);
        return g.norm();
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void of_a_tall_system_it_finds_the_least_squares_solution_and_says_so(Solver method) {
        Solve solve = Solve.of(method, tall(), zigzag(50), until(0, 500));
        double bound = method instanceof AbGmres ? 1e-6 : 1e-12; // of 10; √ε, and rounding
        assertThat(normalResidualNorm(tall(), zigzag(50), solve.x)).isLessThan(bound);
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("least-squares");
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void of_a_wide_system_it_finds_the_shortest_solution(Solver method) {
        Solve solve = Solve.of(method, dense(1, 2, 1, 1), new double[] {2}, until(1e-14, 5));
        assertThat(solve.x).containsExactly(new double[] {1, 1}, within(1e-14));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void of_a_singular_inconsistent_system_it_finds_the_least_squares_solution(Solver method) {
        Solve solve = Solve.of(method, dense(2, 2, 0, 1, 0, 0), new double[] {1, 1}, until(1e-10, 30));
        assertThat(solve.x).containsExactly(new double[] {0, 1}, within(1e-14));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.words).contains("least-squares");
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void its_residual_on_a_tall_system_is_that_of_its_iterate(Solver method) {
        Solve solve = Solve.of(method, tall(), zigzag(50), until(0, 25));
        var backend = new JavaBackend();
        for (int k = 0; k <= solve.iterations; k++) {
            Vector r = backend.vector(50);
            backend.operator(tall()).apply(backend.vector(solve.iterates.get(k)), r);
            r.axpby(1, backend.vector(zigzag(50)), -1);
            assertThat(r.norm()).as("iteration %d", k).isCloseTo(solve.residualNorms[k], within(1e-13));
        }
    }

    @Test
    void a_restart_below_one_is_refused() {
        assertThatThrownBy(() -> new AbGmres(0, Orthogonalization.HOUSEHOLDER))
                .hasMessageContaining("restart must be at least 1, but is 0");
        assertThatThrownBy(() -> new BaGmres(0, Orthogonalization.HOUSEHOLDER))
                .hasMessageContaining("restart must be at least 1, but is 0");
    }
}
