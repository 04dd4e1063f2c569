package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Basis;

/**
 * The coefficients of r = r₀ − γ₁ r₁ − … − γₗ rₗ by which BiCGSTAB(ℓ) stabilises: the shortest one, or, where that is nearly
 * orthogonal to what is needed to go on, a convex combination of two that are shortest with γₗ = 0 and with r₀ left out.
 * Sleijpen and van der Vorst, Maintaining convergence properties of BiCGstab methods in finite precision arithmetic (1995). By inner products and a Cholesky decomposition of order ℓ − 1, so for small ℓ.
 */
final class StabilizingPolynomial {

    private final int l;
    private final double leastCosine;
    private final double epsilon;
    private final double[][] Z;
    private final double[][] L;
    private final double[] first;
    private final double[] last;
    private final double[] gamma;

    /**
     * @param leastCosine the least angle that γₗ is chosen for, Ω; 0 for the shortest r
     * @param epsilon what counts as rounding
     */
    StabilizingPolynomial(int l, double leastCosine, double epsilon) {
        this.l = l;
        this.leastCosine = leastCosine;
        this.epsilon = epsilon;
        Z = new double[l + 1][l + 1];
        L = new double[l][l];
        first = new double[l + 1];
        last = new double[l + 1];
        gamma = new double[l + 1];
    }

    /** γⱼ, for j from 1 to ℓ; γₗ is zero where it cannot be told from rounding, all are where there is overflow. */
    double gamma(int j) {
        return gamma[j];
    }

    /** Finds the coefficients for the vectors r₀, …, rₗ, by (ℓ + 1)(ℓ + 2) / 2 inner products. */
    void fit(Basis R) {
        for (int i = 0; i <= l; i++) {
            for (int j = 0; j <= i; j++) {
                Z[i][j] = R.column(i).dot(R.column(j));
                Z[j][i] = Z[i][j];
            }
        }
        factorize();
        solve(0, first);
        solve(l, last);
        first[0] = -1;
        last[l] = -1;
        first[l] = 0;
        last[0] = 0;
        double firstNorm = Math.sqrt(Math.abs(product(first, first))); // rounding makes it negative if it is small
        double lastNorm = Math.sqrt(Math.abs(product(last, last)));
        double cosine = product(last, first) / (firstNorm * lastNorm);
        double enlarged = Math.copySign(Math.max(Math.abs(cosine), leastCosine), cosine);
        double share = enlarged * firstNorm / lastNorm;
        if (!(Math.abs(enlarged) > epsilon && Math.abs(share) <= Double.MAX_VALUE)) { // NaN too
            share = 0;
        }
        boolean finite = firstNorm <= Double.MAX_VALUE;
        for (int j = 1; j <= l; j++) {
            gamma[j] = finite ? first[j] - share * last[j] : 0;
        }
    }

    /** Z = L Lᵀ inside, without r₀ and rₗ; what depends on those before it gets a zero on the diagonal. */
    private void factorize() {
        for (int i = 1; i < l; i++) {
            for (int j = 1; j <= i; j++) {
                double sum = Z[i][j];
                for (int k = 1; k < j; k++) {
                    sum -= L[i][k] * L[j][k];
                }
                if (i == j) {
                    L[i][i] = sum > epsilon * Z[i][i] ? Math.sqrt(sum) : 0;
                } else {
                    L[i][j] = L[j][j] == 0 ? 0 : sum / L[j][j];
                }
            }
        }
    }

    /** y ← the coefficients inside that come nearest to the given column. */
    private void solve(int column, double[] y) {
        for (int i = 1; i < l; i++) {
            double sum = Z[i][column];
            for (int k = 1; k < i; k++) {
                sum -= L[i][k] * y[k];
            }
            y[i] = L[i][i] == 0 ? 0 : sum / L[i][i];
        }
        for (int i = l - 1; i >= 1; i--) {
            double sum = y[i];
            for (int k = i + 1; k < l; k++) {
                sum -= L[k][i] * y[k];
            }
            y[i] = L[i][i] == 0 ? 0 : sum / L[i][i];
        }
    }

    /** yᵀ Z w. */
    private double product(double[] y, double[] w) {
        double sum = 0;
        for (int i = 0; i <= l; i++) {
            for (int j = 0; j <= l; j++) {
                sum += y[i] * Z[i][j] * w[j];
            }
        }
        return sum;
    }
}
