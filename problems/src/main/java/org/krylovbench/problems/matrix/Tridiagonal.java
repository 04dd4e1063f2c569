package org.krylovbench.problems.matrix;

/**
 * A tridiagonal matrix.
 *
 * @param lower the entries (i + 1, i)
 * @param diagonal the entries (i, i)
 * @param upper the entries (i, i + 1)
 */
record Tridiagonal(double[] lower, double[] diagonal, double[] upper) {

    /**
     * The inverse by columns, in order n²; infinite or NaN if the matrix is singular. Gaussian elimination with partial
     * pivoting, which fills a second upper diagonal: G. H. Golub, C. F. Van Loan (2013), section 4.3.
     */
    double[] inverse() {
        int n = diagonal.length;
        double[] pivots = diagonal.clone();
        double[] next = upper.clone();
        double[] afterNext = new double[n];
        double[] factors = lower.clone();
        boolean[] swapped = new boolean[n];
        for (int i = 0; i + 1 < n; i++) {
            if (Math.abs(factors[i]) > Math.abs(pivots[i])) {
                swapped[i] = true;
                double below = factors[i];
                factors[i] = pivots[i] / below;
                pivots[i] = below;
                double rest = next[i];
                next[i] = pivots[i + 1];
                pivots[i + 1] = rest - factors[i] * next[i];
                if (i + 2 < n) {
                    afterNext[i] = next[i + 1];
                    next[i + 1] *= -factors[i];
                }
            } else {
                factors[i] /= pivots[i];
                pivots[i + 1] -= factors[i] * next[i];
            }
        }
        double[] inverse = new double[n * n];
        for (int j = 0; j < n; j++) {
            int column = j * n;
            inverse[column + j] = 1;
            for (int i = Math.max(j - 1, 0); i + 1 < n; i++) { // above row j − 1 there is nothing to swap
                if (swapped[i]) {
                    double x = inverse[column + i];
                    inverse[column + i] = inverse[column + i + 1];
                    inverse[column + i + 1] = x;
                }
                inverse[column + i + 1] -= factors[i] * inverse[column + i];
            }
            for (int i = n - 1; i >= 0; i--) {
                double x = inverse[column + i];
                x -= i + 1 < n ? next[i] * inverse[column + i + 1] : 0;
                x -= i + 2 < n ? afterNext[i] * inverse[column + i + 2] : 0;
                inverse[column + i] = x / pivots[i];
            }
        }
        return inverse;
    }
}
