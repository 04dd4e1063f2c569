package org.krylovbench.core.krylov;

/**
 * min ‖β e₁ − H y‖₂ for a Hessenberg matrix H that grows by a column an iteration, by Givens rotations: the residual norm
 * is known at each step without solving. Saad (2003), section 6.5.3.
 *
 * <p>Appending column j costs O(j), solving O(j²).
 */
final class HessenbergLeastSquares {

    private final double[][] R;
    private final double[] cosines;
    private final double[] sines;
    private final double[] g;
    private int size;

    /** Room for {@code columns} columns. */
    HessenbergLeastSquares(int columns) {
        R = new double[columns][];
        for (int j = 0; j < columns; j++) {
            R[j] = new double[j + 1];
        }
        cosines = new double[columns];
        sines = new double[columns];
        g = new double[columns + 1];
    }

    /** Forgets all columns; β is the new right-hand side. */
    void start(double beta) {
        size = 0;
        g[0] = beta;
    }

    /** Number of columns so far. */
    int size() {
        return size;
    }

    /** Appends column j = {@link #size}, of j + 2 entries. */
    void append(double[] h) {
        int j = size++;
        double[] r = R[j];
        double last = h[0];
        for (int i = 0; i < j; i++) {
            r[i] = cosines[i] * last + sines[i] * h[i + 1];
            last = -sines[i] * last + cosines[i] * h[i + 1];
        }
        double length = Math.hypot(last, h[j + 1]);
        cosines[j] = length == 0 ? 1 : last / length;
        sines[j] = length == 0 ? 0 : h[j + 1] / length;
        r[j] = length;
        g[j + 1] = -sines[j] * g[j];
        g[j] = cosines[j] * g[j];
    }

    /** min ‖β e₁ − H y‖₂ for the columns so far. */
    double residualNorm() {
        return Math.abs(g[size]);
    }

    /** Writes the minimiser into the first {@link #size} entries of y; a direction that H cannot reach gets none. */
    void solve(double[] y) {
        for (int i = size - 1; i >= 0; i--) {
            double sum = g[i];
            for (int j = i + 1; j < size; j++) {
                sum -= R[j][i] * y[j];
            }
            y[i] = R[i][i] == 0 ? 0 : sum / R[i][i];
        }
    }
}
