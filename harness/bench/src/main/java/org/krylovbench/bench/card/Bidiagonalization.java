package org.krylovbench.bench.card;

import java.util.Random;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/**
 * Bounds on singular values from k steps of Golub and Kahan's bidiagonalisation with full reorthogonalisation, from a
 * random vector: A Vₖ = Uₖ₊₁ Bₖ with orthonormal columns in U and V and a lower bidiagonal Bₖ, whose singular values lie
 * between the least and the largest that A has besides zero. Golub and Van Loan (2013), section 10.4. Cost: k products
 * with A and with Aᵀ, and about 4k²(m + n) flops.
 *
 * @param largest at most ‖A‖₂, and soon close to it
 * @param smallest at least the smallest singular value that is not zero
 * @param steps k
 */
record Bidiagonalization(double largest, double smallest, int steps) {

    /** Runs until what is left is nothing but rounding, and for the given number of steps at most. */
    static Bidiagonalization of(OperatorData a, int steps, long seed) {
        int most = Math.min(steps, Math.min(a.rows(), a.columns()));
        try (Backend backend = new JavaBackend()) {
            Transposable A = backend.operator(a);
            Basis U = backend.basis(a.rows(), most + 1);
            Basis V = backend.basis(a.columns(), most);
            double[] B = new double[(most + 1) * most]; // by columns
            double[] taken = new double[most + 1];
            Vector u = U.column(0);
            u.copyFrom(new Random(seed).doubles(a.rows(), -1, 1).toArray());
            u.set(1 / u.norm(), u);
            double tiny = 0;
            int k = 0;
            for (boolean more = true; more && k < most; ) {
                Vector v = V.column(k);
                A.applyTranspose(U.column(k), v);
                V.projectOutTwice(k, v, taken);
                double alpha = v.norm();
                if (!(alpha > tiny)) { // NaN too
                    break;
                }
                v.set(1 / alpha, v);
                u = U.column(k + 1);
                A.apply(v, u);
                U.projectOutTwice(k + 1, u, taken);
                double beta = u.norm();
                B[k + k * (most + 1)] = alpha;
                B[k + 1 + k * (most + 1)] = beta;
                tiny = Math.max(tiny, 100 * Math.ulp(Math.hypot(alpha, beta)));
                more = beta > tiny;
                if (more) {
                    u.set(1 / beta, u);
                }
                k++;
            }
            return of(B, most + 1, k, backend);
        }
    }

    private static Bidiagonalization of(double[] B, int rows, int k, Backend backend) {
        if (k == 0) {
            return new Bidiagonalization(0, 0, 0);
        }
        double[] leading = new double[(k + 1) * k];
        for (int j = 0; j < k; j++) {
            System.arraycopy(B, j * rows, leading, j * (k + 1), k + 1);
        }
        double[] sigma = backend.matrix(new DenseMatrix(k + 1, k, leading)).singularValues();
        return new Bidiagonalization(sigma[0], sigma[k - 1], k);
    }
}
