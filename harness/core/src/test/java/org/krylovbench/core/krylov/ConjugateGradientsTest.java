package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Solve.until;

import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;

final class ConjugateGradientsTest {

    @Test
    void its_error_in_the_energy_norm_never_increases() {
        CsrMatrix A = laplacian(15);
        double[] b = Samples.uniform(225, 1);
        double[] exact = Solve.of(new ConjugateGradients(), A, b, until(1e-14, 500)).x;
        Solve solve = Solve.of(new ConjugateGradients(), A, b, until(1e-8, 500));
        double last = Double.POSITIVE_INFINITY;
        for (double[] iterate : solve.iterates) {
            double error = energyNorm(A, iterate, exact);
            assertThat(error).isLessThanOrEqualTo(last);
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

    @Test
    void an_indefinite_matrix_is_a_breakdown_with_its_quantity() {
        Solve solve = Solve.of(new ConjugateGradients(), diagonal(1, -1), new double[] {1, 2}, until(1e-10, 10));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("pᵀA p = -3.0");
        assertThat(solve.x).doesNotContain(Double.NaN);
    }
}
