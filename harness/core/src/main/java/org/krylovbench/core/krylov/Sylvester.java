package org.krylovbench.core.krylov;

import java.util.Arrays;

/**
 * A Z − Z B = −C for neighbouring blocks [A C; 0 B] of one or two rows each: the columns of Y = [Z; I] span what belongs
 * to the eigenvalues of B. Golub and Van Loan (2013), section 7.6.3.
 */
final class Sylvester {

    private final double[][] equations = new double[4][5];
    private final double[][] Y = new double[4][2];

    /** Takes A of p rows and B of q from the diagonal of T, from row i on. Returns whether there is one solution. */
    boolean solve(double[][] T, int i, int p, int q) {
        int n = p * q;
        for (int row = 0; row < p; row++) {
            for (int column = 0; column < q; column++) {
                double[] equation = equations[row * q + column];
                Arrays.fill(equation, 0);
                for (int l = 0; l < p; l++) {
                    equation[l * q + column] += T[i + row][i + l];
                }
                for (int l = 0; l < q; l++) {
                    equation[row * q + l] -= T[i + p + l][i + p + column];
                }
                equation[n] = -T[i + row][i + p + column];
            }
        }
        if (!eliminate(n)) {
            return false;
        }
        for (int l = n - 1; l >= 0; l--) {
            double sum = equations[l][n];
            for (int at = l + 1; at < n; at++) {
                sum -= equations[l][at] * Y[at / q][at % q];
            }
            Y[l / q][l % q] = sum / equations[l][l];
        }
        for (int l = 0; l < q; l++) {
            Arrays.fill(Y[p + l], 0);
            Y[p + l][l] = 1;
        }
        return true;
    }

    /** Y, in its first p + q rows and q columns. */
    double[][] basis() {
        return Y;
    }

    /** By rows, with partial pivoting. */
    private boolean eliminate(int n) {
        for (int l = 0; l < n; l++) {
            int pivot = l;
            for (int row = l + 1; row < n; row++) {
                pivot = Math.abs(equations[row][l]) > Math.abs(equations[pivot][l]) ? row : pivot;
            }
            double[] swapped = equations[l];
            equations[l] = equations[pivot];
            equations[pivot] = swapped;
            if (equations[l][l] == 0) {
                return false;
            }
            for (int row = l + 1; row < n; row++) {
                double factor = equations[row][l] / equations[l][l];
                for (int column = l; column <= n; column++) {
                    equations[row][column] -= factor * equations[l][column];
                }
            }
        }
        return true;
    }
}
