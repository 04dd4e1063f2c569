package org.krylovbench.bench.card;

import java.util.Arrays;
import java.util.Random;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.OperatorData;

/**
 * Bounds on singular values from k steps of Golub and Kahan's bidiagonalisation from a random vector:
 * A Vₖ = Uₖ₊₁ Bₖ with orthonormal columns in U and V and a lower bidiagonal Bₖ, whose singular values lie between the least
 * and the largest that A has besides zero. Golub and Van Loan (2013), section 10.4. The first steps are fully
 * reorthogonalised. Those that follow keep to the short recurrence, which finds values again and again that it knows, but
 * none beyond the ends, up to rounding: Paige, Linear Algebra Appl. 34 (1980). Cost: k products with A and with Aᵀ, and
 * 4j²(m + n) flops for j steps with reorthogonalisation.
 *
 * @param largest at most ‖A‖₂, and soon close to it
 * @param smallest at least the smallest singular value that is not zero
 * @param steps k
 */
record Bidiagonalization(double largest, double smallest, int steps) {

    /**
     * Runs until what is left is nothing but rounding, or for the given number of steps.
     *
     * @param orthogonal steps with reorthogonalisation
     * @param further steps after them, if the matrix has room for so many
     */
    static Bidiagonalization of(OperatorData a, int orthogonal, int further, long seed) {
        int shorter = Math.min(a.rows(), a.columns());
        int kept = Math.min(orthogonal, shorter);
        int most = shorter > kept ? kept + further : kept;
        double[] e = new double[2 * most]; // α₁, β₂, α₂, β₃, …
        try (Backend backend = new JavaBackend()) {
            Transposable A = backend.operator(a);
            Basis U = backend.basis(a.rows(), kept);
            Basis V = backend.basis(a.columns(), kept);
            double[] taken = new double[kept];
            Vector u = backend.vector(new Random(seed).doubles(a.rows(), -1, 1).toArray());
            u.set(1 / u.norm(), u);
            Vector v = backend.vector(a.columns());
            Vector p = backend.vector(a.rows());
            Vector q = backend.vector(a.columns());
            double beta = 0;
            double tiny = 0;
            int k = 0;
            while (k < most) {
                A.applyTranspose(u, q);
                q.axpy(-beta, v); // q = Aᵀ u − β v
                if (k < kept) {
                    U.column(k).set(1, u);
                    V.projectOutTwice(k, q, taken);
                }
                double alpha = q.norm();
                if (!(alpha > tiny)) { // NaN too
                    break;
                }
                v.set(1 / alpha, q);
                A.apply(v, p);
                p.axpy(-alpha, u); // p = A v − α u
                if (k < kept) {
                    V.column(k).set(1, v);
                    U.projectOutTwice(k + 1, p, taken);
                }
                beta = p.norm();
                e[2 * k] = alpha;
                e[2 * k + 1] = beta;
                k++;
                tiny = Math.max(tiny, 100 * Math.ulp(Math.hypot(alpha, beta)));
                if (!(beta > tiny)) {
                    break;
                }
                u.set(1 / beta, p);
            }
            return ends(Arrays.copyOf(e, 2 * k), k);
        }
    }

    /**
     * The ends of the singular values of Bₖ. The matrix with zeros on its diagonal and e beside it has them as eigenvalues,
     * with both signs, and once zero.
     */
    private static Bidiagonalization ends(double[] e, int k) {
        if (k == 0) {
            return new Bidiagonalization(0, 0, 0);
        }
        double bound = 2 * Arrays.stream(e).max().orElseThrow();
        return new Bidiagonalization(eigenvalue(e, 2 * k, bound), eigenvalue(e, k + 1, bound), k);
    }

    /** The eigenvalue that so many others are below, which is in 0 .. bound: by bisection. */
    private static double eigenvalue(double[] e, int below, double bound) {
        double low = 0;
        double high = bound;
        for (double middle = high / 2; low < middle && middle < high; middle = low + (high - low) / 2) {
            if (eigenvaluesBelow(middle, e) > below) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** By Sylvester's law: the negative pivots. Golub and Van Loan (2013), section 8.4. */
    private static int eigenvaluesBelow(double x, double[] e) {
        double pivot = -x;
        int negative = 1;
        for (double beside : e) {
            pivot = -x - beside / pivot * beside;
            if (pivot == 0) {
                pivot = -Double.MIN_NORMAL;
            }
            negative += pivot < 0 ? 1 : 0;
        }
        return negative;
    }
}
