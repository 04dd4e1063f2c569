package org.krylovbench.core.structured;

import org.krylovbench.core.linalg.HostCosines;
import org.krylovbench.problems.HostMap;

/** Cᵀ diag(μ) C for the orthonormal cosine transform C of m × n images. */
final class CosineMultiplier implements HostMap {

    private final HostCosines cosines;
    private final double[] mu;

    CosineMultiplier(int m, int n, double[] mu) {
        cosines = new HostCosines(m, n);
        this.mu = mu;
    }

    @Override
    public int rows() {
        return mu.length;
    }

    @Override
    public int columns() {
        return mu.length;
    }

    @Override
    public void apply(double[] x, double[] y) {
        System.arraycopy(x, 0, y, 0, mu.length);
        cosines.forward(y);
        for (int i = 0; i < mu.length; i++) {
            y[i] *= mu[i];
        }
        cosines.inverse(y);
    }

    @Override
    public void applyTranspose(double[] x, double[] y) {
        apply(x, y);
    }
}
