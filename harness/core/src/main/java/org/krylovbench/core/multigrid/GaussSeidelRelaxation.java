package org.krylovbench.core.multigrid;

/** Sweeps of Gauss and Seidel: xᵢ ← xᵢ + (b − A x)ᵢ / dᵢ, one after the other. Saad (2003), section 4.1. */
final class GaussSeidelRelaxation implements Relaxation {

    private final int[] pointers;
    private final int[] indices;
    private final double[] values;
    private final double[] inverseDiagonal;
    private final int sweeps;
    private final boolean symmetric;

    /**
     * @param sweeps of before and of after
     * @param symmetric whether a sweep goes there and back; else it goes forward before, and backward after
     */
    GaussSeidelRelaxation(LevelMatrix matrix, int sweeps, boolean symmetric) {
        pointers = matrix.A().rowPointers();
        indices = matrix.A().columnIndices();
        values = matrix.A().values();
        inverseDiagonal = matrix.inverseDiagonal();
        this.sweeps = sweeps;
        this.symmetric = symmetric;
    }

    @Override
    public void before(double[] b, double[] x, boolean fromZero) {
        for (int k = 0; k < sweeps; k++) {
            if (k == 0 && fromZero) {
                forwardFromZero(b, x);
            } else {
                forward(b, x);
            }
            if (symmetric) {
                backward(b, x);
            }
        }
    }

    @Override
    public void after(double[] b, double[] x) {
        for (int k = 0; k < sweeps; k++) {
            if (symmetric) {
                forward(b, x);
            }
            backward(b, x);
        }
    }

    @Override
    public long bytes() {
        return (long) Double.BYTES * inverseDiagonal.length;
    }

    /** x ← (D + L)⁻¹ b. */
    private void forwardFromZero(double[] b, double[] x) {
        for (int i = 0; i < x.length; i++) {
            double rest = b[i];
            for (int at = pointers[i]; at < pointers[i + 1] && indices[at] < i; at++) {
                rest -= values[at] * x[indices[at]];
            }
            x[i] = rest * inverseDiagonal[i];
        }
    }

    private void forward(double[] b, double[] x) {
        for (int i = 0; i < x.length; i++) {
            relax(i, b, x);
        }
    }

    private void backward(double[] b, double[] x) {
        for (int i = x.length - 1; i >= 0; i--) {
            relax(i, b, x);
        }
    }

    private void relax(int i, double[] b, double[] x) {
        double rest = b[i];
        for (int at = pointers[i]; at < pointers[i + 1]; at++) {
            rest -= values[at] * x[indices[at]];
        }
        x[i] += rest * inverseDiagonal[i];
    }
}
