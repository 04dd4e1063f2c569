package org.krylovbench.core.regularize;

/**
 * min ‖β₀ e₁ − B y‖² + λ² ‖y‖² for the leading columns of a lower bidiagonal matrix B, by two rotations a column: Paige and
 * Saunders (1982), section 5, LSQR with damping. O(k) for k columns.
 */
final class ProjectedTikhonov {

    private final GolubKahan B;
    private final double[] rho;
    private final double[] theta;
    private final double[] phi;
    private int size;

    /** The minimiser. */
    final double[] y;

    /** Its residual β₀ e₁ − B y. */
    final double[] z;

    /** Room for {@code columns} columns. */
    ProjectedTikhonov(GolubKahan B, int columns) {
        this.B = B;
        rho = new double[columns];
        theta = new double[columns];
        phi = new double[columns];
        y = new double[columns];
        z = new double[columns + 1];
    }

    /** k, the number of columns of the last solution. */
    int size() {
        return size;
    }

    /** Makes y and z for the first k columns. */
    void solve(int k, double lambda) {
        size = k;
        double rhoBar = B.alpha[0];
        double phiBar = B.beta[0];
        for (int i = 0; i < k; i++) {
            double damped = Math.hypot(rhoBar, lambda);
            phiBar *= rhoBar / damped;
            rho[i] = Math.hypot(damped, B.beta[i + 1]);
            double cosine = damped / rho[i];
            double sine = B.beta[i + 1] / rho[i];
            phi[i] = cosine * phiBar;
            phiBar = sine * phiBar;
            if (i + 1 < k) {
                theta[i] = sine * B.alpha[i + 1];
                rhoBar = -cosine * B.alpha[i + 1];
            }
        }
        z[0] = B.beta[0];
        for (int i = k - 1; i >= 0; i--) {
            y[i] = (phi[i] - (i + 1 < k ? theta[i] * y[i + 1] : 0)) / rho[i];
        }
        for (int i = 0; i < k; i++) {
            z[i] -= B.alpha[i] * y[i];
            z[i + 1] = -B.beta[i + 1] * y[i];
        }
    }

    /** ‖β₀ e₁ − B y‖₂. */
    double residualNorm() {
        double sum = 0;
        for (int i = 0; i <= size; i++) {
            sum += z[i] * z[i];
        }
        return Math.sqrt(sum);
    }
}
