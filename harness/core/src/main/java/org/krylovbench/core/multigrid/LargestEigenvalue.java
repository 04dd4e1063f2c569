package org.krylovbench.core.multigrid;

import java.util.Arrays;
import java.util.Random;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.HostMap;

/**
 * The largest modulus of an eigenvalue of D⁻¹A from below, by fifteen steps of Lanczos on |D|^(−1/2) A |D|^(−1/2), or on
 * the symmetric part of that, from a start that is always the same. Golub and Van Loan (2013), section 10.1. It is 1 at
 * least, the mean of the eigenvalues.
 */
final class LargestEigenvalue {

    private static final int STEPS = 15;
    private static final int SEED = 1;

    private final LevelMatrix matrix;
    private final HostMap A;
    private final double[] scale;
    private final double[] scaled;
    private final double[] transposed;

    private LargestEigenvalue(LevelMatrix matrix) {
        this.matrix = matrix;
        A = matrix.A().onHost();
        scale = Arrays.stream(matrix.diagonal())
                .map(d -> 1 / Math.sqrt(Math.abs(d)))
                .toArray();
        scaled = new double[scale.length];
        transposed = new double[matrix.symmetric() ? 0 : scale.length];
    }

    /** Cost: fifteen products with A, and as many with Aᵀ if it is not symmetric. */
    static double of(LevelMatrix matrix) {
        return Math.max(1, new LargestEigenvalue(matrix).ritz());
    }

    private double ritz() {
        int n = scale.length;
        int steps = Math.min(STEPS, n);
        double[] T = new double[steps * steps];
        double[] v = new Random(SEED).doubles(n).map(u -> u - 0.5).toArray();
        double[] vOld = new double[n];
        double[] w = new double[n];
        double beta = norm(v);
        for (int k = 0; k < steps && beta > 0; k++) {
            for (int i = 0; i < n; i++) {
                v[i] /= beta;
            }
            if (k > 0) {
                T[k + (k - 1) * steps] = beta;
                T[k - 1 + k * steps] = beta;
            }
            multiply(v, w); // w = H v
            double alpha = 0;
            for (int i = 0; i < n; i++) {
                alpha += v[i] * w[i];
            }
            T[k + k * steps] = alpha;
            double last = k == 0 ? 0 : beta;
            for (int i = 0; i < n; i++) {
                w[i] -= alpha * v[i] + last * vOld[i]; // w ← w − α v − β vOld
            }
            double[] free = vOld;
            vOld = v;
            v = w;
            w = free;
            beta = norm(v);
        }
        double[] ritz =
                new JavaBackend().matrix(new DenseMatrix(steps, steps, T)).eigenvalues();
        return Math.max(Math.abs(ritz[0]), Math.abs(ritz[steps - 1]));
    }

    /** w ← H v. */
    private void multiply(double[] v, double[] w) {
        for (int i = 0; i < v.length; i++) {
            scaled[i] = scale[i] * v[i];
        }
        A.apply(scaled, w);
        if (!matrix.symmetric()) {
            A.applyTranspose(scaled, transposed);
            for (int i = 0; i < w.length; i++) {
                w[i] = (w[i] + transposed[i]) / 2;
            }
        }
        for (int i = 0; i < w.length; i++) {
            w[i] *= scale[i];
        }
    }

    private static double norm(double[] v) {
        double sum = 0;
        for (double entry : v) {
            sum += entry * entry;
        }
        return Math.sqrt(sum);
    }
}
