package org.krylovbench.core.inspect;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.problems.DenseMatrix;

/** ‖I − VᵀV‖₂ of the first k columns of a basis, k = 1, 2, …: a step takes k inner products and 4k³/3 flops. */
final class LossOfOrthogonality {

    private final Basis V;
    private final Backend backend;
    private final double[][] dots;

    LossOfOrthogonality(Basis V, Backend backend) {
        this.V = V;
        this.backend = backend;
        dots = new double[V.capacity()][];
    }

    /** Of the first k columns, of which it knows all but the last. */
    double of(int k) {
        double[] last = new double[k];
        for (int i = 0; i < k; i++) {
            last[i] = V.column(i).dot(V.column(k - 1)) - (i == k - 1 ? 1 : 0);
        }
        dots[k - 1] = last;
        double[] gram = new double[k * k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i + j * k] = dots[i][j];
                gram[j + i * k] = dots[i][j];
            }
        }
        double[] lambda = backend.matrix(new DenseMatrix(k, k, gram)).eigenvalues();
        return Math.max(Math.abs(lambda[0]), Math.abs(lambda[k - 1]));
    }
}
