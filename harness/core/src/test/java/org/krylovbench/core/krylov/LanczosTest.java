package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.SymmetricEigen;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;

/** What the vectors and the matrix T of the process are. */
final class LanczosTest {

    private static final JavaBackend BACKEND = new JavaBackend();
    private static final double EPSILON = Math.ulp(1.0);

    /** So many steps: v₁ … vₘ₊₁, α₁ … αₘ and β₂ … βₘ₊₁. */
    private static final class Steps {

        private final List<Vector> v = new ArrayList<>();
        private final double[] alpha;
        private final double[] beta;

        Steps(CsrMatrix data, double[] start, int m) {
            alpha = new double[m];
            beta = new double[m];
            int n = start.length;
            var A = BACKEND.operator(data);
            var M = new Identity().approximateInverse(data, A, BACKEND);
            Vector first = BACKEND.vector(start);
            var process = new Lanczos(
                    new LinearSystem(A, M, BACKEND.vector(start), data),
                    BACKEND.vector(n),
                    first,
                    BACKEND.vector(n),
                    BACKEND.vector(n));
            process.start();
            keep(process);
            for (int j = 0; j < m; j++) {
                process.multiply();
                alpha[j] = process.alpha();
                process.advance();
                beta[j] = process.beta();
                keep(process);
            }
        }

        private void keep(Lanczos process) {
            Vector unit = BACKEND.vector(process.v().size());
            unit.set(1 / process.beta(), process.v());
            v.add(unit);
        }

        /** Eigenvalues and eigenvectors of the leading block of T. */
        SymmetricEigen ritz(int k) {
            double[] T = new double[k * k];
            for (int j = 0; j < k; j++) {
                T[j + j * k] = alpha[j];
                if (j > 0) {
                    T[j + (j - 1) * k] = beta[j - 1];
                    T[j - 1 + j * k] = beta[j - 1];
                }
            }
            return BACKEND.matrix(new DenseMatrix(k, k, T)).eigen();
        }
    }

    @Test
    void the_vectors_are_related_by_three_terms() {
        CsrMatrix data = laplacian(15);
        int m = 100; // long after orthogonality is lost, which the relation does not mind: Paige (1976)
        var steps = new Steps(data, Samples.uniform(225, 1), m);
        Vector w = BACKEND.vector(225);
        for (int j = 0; j < m; j++) {
            BACKEND.operator(data).apply(steps.v.get(j), w);
            w.axpy(-steps.alpha[j], steps.v.get(j));
            w.axpy(-steps.beta[j], steps.v.get(j + 1));
            if (j > 0) {
                w.axpy(-steps.beta[j - 1], steps.v.get(j - 1));
            }
            assertThat(w.norm()).isLessThan(20 * EPSILON * 8); // ‖A‖ < 8, a few roundings each
        }
    }

    @Test
    void after_as_many_steps_as_there_are_eigenvalues_these_are_those_of_T() {
        double[] lambda = {-3, 1, 2, 5, 11};
        var steps = new Steps(diagonal(lambda), new double[] {1, 1, 1, 1, 1}, 5);
        assertThat(steps.ritz(5).lambda()).containsExactly(lambda, within(1e-13)); // 100 ε times the largest
    }

    @Test
    void as_long_as_vectors_are_orthogonal_T_is_A_in_their_basis() {
        CsrMatrix data = laplacian(15);
        int m = 12;
        var steps = new Steps(data, Samples.uniform(225, 2), m);
        Vector w = BACKEND.vector(225);
        for (int j = 0; j < m; j++) {
            BACKEND.operator(data).apply(steps.v.get(j), w);
            for (int i = 0; i < m; i++) {
                double entry = i == j ? steps.alpha[j] : Math.abs(i - j) == 1 ? steps.beta[Math.min(i, j)] : 0;
                assertThat(w.dot(steps.v.get(i))).isCloseTo(entry, within(1e-12));
            }
        }
    }

    /**
     * Paige (1971): vₖ₊₁ᵀ yⱼ = O(ε ‖A‖) / (βₖ₊₁ |sₖⱼ|), so that the loss of orthogonality times the least bound of a Ritz
     * value's error stays what it was, though each changes by thirteen decades. Eigenvalues as Strakoš (1991) has them.
     */
    @Test
    void orthogonality_is_lost_exactly_as_a_Ritz_value_converges() {
        int n = 24;
        double[] lambda = IntStream.range(0, n)
                .mapToDouble(i -> 0.1 + i / (n - 1.0) * 99.9 * Math.pow(0.8, n - 1 - i))
                .toArray();
        double[] ones = IntStream.range(0, n).mapToDouble(i -> 1).toArray();
        int m = 16;
        var steps = new Steps(diagonal(lambda), ones, m);
        for (int k = 1; k <= m; k++) {
            SymmetricEigen ritz = steps.ritz(k);
            double bound = Double.POSITIVE_INFINITY;
            for (int j = 0; j < k; j++) {
                double[] last = new double[k * k];
                ritz.V().copyTo(last);
                bound = Math.min(bound, steps.beta[k - 1] * Math.abs(last[k - 1 + j * k]));
            }
            double loss = 0;
            for (int i = 0; i < k; i++) {
                loss = Math.hypot(loss, steps.v.get(i).dot(steps.v.get(k)));
            }
            if (k > 6) { // before, both are mere rounding
                assertThat(loss * bound).as("step %d", k).isBetween(0.01 * EPSILON * 100, 10 * EPSILON * 100);
            }
            if (k == m) {
                assertThat(loss).isGreaterThan(1e-4);
                assertThat(bound).isLessThan(1e-11);
            }
        }
    }
}
