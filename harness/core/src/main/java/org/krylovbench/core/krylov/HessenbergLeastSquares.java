package org.krylovbench.core.krylov;

import java.util.Arrays;
import org.krylovbench.core.solver.Monitor;

/**
 * min ‖g − H y‖₂ for a Hessenberg matrix H that grows by a column an iteration, by Givens rotations: the residual norm is
 * known at each step without solving. g is β e₁, unless entries are appended to it. Saad (2003), section 6.5.3.
 *
 * <p>Appending column j costs O(j), solving O(j²).
 */
public final class HessenbergLeastSquares implements Projection {

    private final double[][] R;
    private final double[] cosines;
    private final double[] sines;
    private final double[] g;
    private int size;

    /** Room for {@code columns} columns. */
    public HessenbergLeastSquares(int columns) {
        R = new double[columns][];
        for (int j = 0; j < columns; j++) {
            R[j] = new double[j + 1];
        }
        cosines = new double[columns];
        sines = new double[columns];
        g = new double[columns + 1];
    }

    @Override
    public void start(double beta) {
        size = 0;
        g[0] = beta;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int capacity() {
        return R.length;
    }

    @Override
    public boolean append(double[] column, double negligible) {
        append(column, negligible, 0);
        return true;
    }

    /** Appends a column of H, and an entry to the right-hand side g. */
    public void append(double[] column, double negligible, double gamma) {
        int j = size++;
        double[] r = R[j];
        double last = column[0];
        for (int i = 0; i < j; i++) {
            r[i] = cosines[i] * last + sines[i] * column[i + 1];
            last = -sines[i] * last + cosines[i] * column[i + 1];
        }
        double length = Math.hypot(last, column[j + 1]);
        boolean zero = length <= negligible;
        cosines[j] = zero ? 1 : last / length;
        sines[j] = zero ? 0 : column[j + 1] / length;
        r[j] = zero ? 0 : length;
        g[j + 1] = cosines[j] * gamma - sines[j] * g[j];
        g[j] = cosines[j] * g[j] + sines[j] * gamma;
    }

    @Override
    public double residualNorm() {
        return Math.abs(g[size]);
    }

    /** A direction that H cannot reach gets none. */
    @Override
    public void solve(double[] y) {
        substitute(y, 1);
    }

    @Override
    public void stuck(Monitor monitor, int k) {
        boolean singular = R[size - 1][size - 1] == 0;
        monitor.breakdown(
                k,
                "hⱼ₊₁,ⱼ = 0 without a smaller residual: " + (singular ? "A M is singular" : "‖r‖ is down to rounding"));
    }

    /** Drops the last column, and the last entry of β e₁ with it. */
    public void removeLast() {
        int j = --size;
        g[j] = cosines[j] * g[j] - sines[j] * g[j + 1];
    }

    /** Copies column j of H, of j + 2 entries. */
    void column(int j, double[] h) {
        System.arraycopy(R[j], 0, h, 0, j + 1);
        h[j + 1] = 0;
        rotateBack(j + 1, h);
    }

    /** Copies the residual g − H y of the solution y: {@link #size} + 1 entries. */
    void residual(double[] rho) {
        Arrays.fill(rho, 0, size, 0);
        rho[size] = g[size];
        rotateBack(size, rho);
    }

    /** Copies S⁻ᵀ e, where S is H without its last row and e the last unit vector. */
    void lastRowOfInverse(double[] f) {
        Arrays.fill(f, 0, size - 1, 0);
        f[size - 1] = 1 / pivot();
        rotateBack(size - 1, f);
    }

    /** Takes the first rotations back from v. */
    private void rotateBack(int rotations, double[] v) {
        for (int i = rotations - 1; i >= 0; i--) {
            double upper = v[i];
            v[i] = cosines[i] * upper - sines[i] * v[i + 1];
            v[i + 1] = sines[i] * upper + cosines[i] * v[i + 1];
        }
    }

    /** What the last rotation began with on the diagonal: zero if H without its last row is singular. */
    public double pivot() {
        return cosines[size - 1] * R[size - 1][size - 1];
    }

    /** ‖β e₁ − H y‖₂ where y solves the equations but for the last one. */
    public double galerkinResidualNorm() {
        return residualNorm() / Math.abs(cosines[size - 1]);
    }

    /** Solves the equations but for the last one. */
    public void solveGalerkin(double[] y) {
        substitute(y, size == 0 ? 1 : cosines[size - 1]);
    }

    /** R y = g, where the last rotation by this cosine is taken back, from R and from g. */
    private void substitute(double[] y, double cosine) {
        for (int i = size - 1; i >= 0; i--) {
            double sum = g[i];
            for (int j = i + 1; j < size; j++) {
                sum -= R[j][i] * y[j];
            }
            y[i] = R[i][i] == 0 ? 0 : sum / R[i][i];
            if (i == size - 1) {
                y[i] /= cosine * cosine;
            }
        }
    }
}
