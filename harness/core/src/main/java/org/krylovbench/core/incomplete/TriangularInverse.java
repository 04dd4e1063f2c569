package org.krylovbench.core.incomplete;

import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.HostMap;

/**
 * T⁻¹ of a triangular matrix T = D (I + N): substitution, row by row as N is stored, and for T⁻ᵀ column by column on the
 * same entries. That D stands in front keeps it out of the chain in which an unknown waits for the one before. The two
 * arrays of an application may be the same. Cost: 2 nnz + n flops, a pass over N.
 */
final class TriangularInverse implements HostMap {

    private final boolean lower;
    private final int size;
    private final int[] pointers;
    private final int[] indices;
    private final double[] values;
    private final double[] inverseDiagonal;

    /**
     * @param lower whether T is
     * @param N strictly triangular
     * @param inverseDiagonal of D; none for D = I
     * @throws FactorizationException if there is a number among them that is not finite
     */
    TriangularInverse(boolean lower, CsrMatrix N, double[] inverseDiagonal) {
        this.lower = lower;
        size = N.rows();
        pointers = N.rowPointers();
        indices = N.columnIndices();
        values = N.values();
        this.inverseDiagonal = inverseDiagonal;
        if (!finite(values) || !finite(inverseDiagonal)) {
            throw FactorizationException.overflow();
        }
    }

    private static boolean finite(double[] numbers) {
        double zero = 0;
        for (double number : numbers) {
            zero += 0 * number; // 0, but NaN for what is not finite
        }
        return zero == 0;
    }

    @Override
    public int rows() {
        return size;
    }

    @Override
    public int columns() {
        return size;
    }

    /** N. */
    CsrMatrix strict() {
        return new CsrMatrix(size, size, pointers, indices, values);
    }

    /** Of D; none for D = I. */
    double[] inverseDiagonal() {
        return inverseDiagonal;
    }

    boolean isLower() {
        return lower;
    }

    /** What its arrays take. */
    long bytes() {
        return (long) Integer.BYTES * (pointers.length + indices.length)
                + (long) Double.BYTES * (values.length + inverseDiagonal.length);
    }

    @Override
    public void apply(double[] x, double[] y) {
        if (lower) {
            forward(x, y);
        } else {
            backward(x, y);
        }
    }

    @Override
    public void applyTranspose(double[] x, double[] y) {
        if (x != y) {
            System.arraycopy(x, 0, y, 0, size);
        }
        if (lower) {
            backwardTransposed(y);
        } else {
            forwardTransposed(y);
        }
    }

    private void forward(double[] x, double[] y) {
        boolean unit = inverseDiagonal.length == 0;
        int at = 0;
        for (int i = 0; i < size; i++) {
            double sum = unit ? x[i] : inverseDiagonal[i] * x[i];
            for (int end = pointers[i + 1]; at < end; at++) {
                sum -= values[at] * y[indices[at]];
            }
            y[i] = sum; // yᵢ = xᵢ / dᵢ − Σ nᵢⱼ yⱼ
        }
    }

    private void backward(double[] x, double[] y) {
        boolean unit = inverseDiagonal.length == 0;
        int at = pointers[size] - 1;
        for (int i = size - 1; i >= 0; i--) {
            double sum = unit ? x[i] : inverseDiagonal[i] * x[i];
            for (int start = pointers[i]; at >= start; at--) { // the unknown found last comes last
                sum -= values[at] * y[indices[at]];
            }
            y[i] = sum;
        }
    }

    private void backwardTransposed(double[] y) {
        boolean unit = inverseDiagonal.length == 0;
        int at = pointers[size] - 1;
        for (int i = size - 1; i >= 0; i--) {
            double found = y[i];
            for (int start = pointers[i]; at >= start; at--) {
                y[indices[at]] -= values[at] * found;
            }
            y[i] = unit ? found : inverseDiagonal[i] * found;
        }
    }

    private void forwardTransposed(double[] y) {
        boolean unit = inverseDiagonal.length == 0;
        int at = 0;
        for (int i = 0; i < size; i++) {
            double found = y[i];
            for (int end = pointers[i + 1]; at < end; at++) {
                y[indices[at]] -= values[at] * found;
            }
            y[i] = unit ? found : inverseDiagonal[i] * found;
        }
    }
}
