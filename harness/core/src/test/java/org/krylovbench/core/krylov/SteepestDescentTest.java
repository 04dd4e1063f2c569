package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.scaled;
import static org.krylovbench.core.solver.Solve.until;

import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;

final class SteepestDescentTest {

    /** Kantorovich: by (κ − 1) / (κ + 1) at least. */
    @Test
    void its_error_in_the_energy_norm_falls_as_fast_as_the_condition_number_says() {
        CsrMatrix A = laplacian(12);
        double[] b = Samples.uniform(144, 1);
        double[] exact = Solve.of(new ConjugateGradients(), A, b, until(1e-14, 500)).x;
        Solve solve = Solve.of(new SteepestDescent(), A, b, until(1e-6, 500));
        double cosine = Math.cos(Math.PI / 13);
        double kappa = (1 + cosine) / (1 - cosine);
        double last = energyNorm(A, solve.iterates.get(0), exact);
        for (int k = 1; k <= solve.iterations; k++) {
            double error = energyNorm(A, solve.iterates.get(k), exact);
            assertThat(error / last).isLessThanOrEqualTo((kappa - 1) / (kappa + 1) + 1e-7); // rounding in `exact`
            last = error;
        }
    }

    private static double energyNorm(CsrMatrix A, double[] x, double[] exact) {
        var backend = new JavaBackend();
        Vector e = backend.vector(x);
        e.axpy(-1, backend.vector(exact));
        Vector Ae = backend.vector(x.length);
        backend.operator(A).apply(e, Ae);
        return Math.sqrt(e.dot(Ae));
    }

    /** As is known since Akaike (1959), the worst start for eigenvalues 1 and 9 is (9, 1), and the rate is kept to. */
    @Test
    void the_worst_start_attains_the_bound() {
        Solve solve =
                Solve.from(new double[] {9, 1}, new SteepestDescent(), diagonal(1, 9), new double[2], until(0, 20));
        for (int k = 1; k <= 20; k++) {
            double ratio = solve.residualNorms[k] / solve.residualNorms[k - 1];
            assertThat(ratio).isBetween(0.8 - 1e-12, 0.8 + 1e-12);
        }
    }

    @Test
    void a_diagonal_preconditioner_makes_up_for_bad_scaling() {
        double[] b = Samples.uniform(144, 4);
        CsrMatrix A = scaled(laplacian(12), i -> Math.pow(10, i % 4));
        Solve plain = Solve.of(new SteepestDescent(), A, b, until(1e-6, 1500));
        Solve preconditioned = Solve.of(new SteepestDescent(), A, new Jacobi(), b, until(1e-6, 1500));
        assertThat(plain.reason).isEqualTo(Reason.ITERATION_LIMIT);
        assertThat(preconditioned.reason).isEqualTo(Reason.CONVERGED);
    }

    @Test
    void an_indefinite_matrix_is_a_breakdown_with_its_quantity() {
        Solve solve = Solve.of(new SteepestDescent(), diagonal(1, -1), new double[] {1, 2}, until(1e-10, 10));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("zᵀA z = -3.0");
        assertThat(solve.x).containsOnly(0);
    }
}
