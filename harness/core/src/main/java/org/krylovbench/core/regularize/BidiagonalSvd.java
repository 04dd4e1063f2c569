package org.krylovbench.core.regularize;

import java.util.Arrays;

/**
 * Singular values of a lower bidiagonal (k + 1) × k matrix B, and the first row of its left singular vectors, that of the
 * null vector of Bᵀ included: all that functions of a projected problem with the right-hand side β e₁ need. One sweep of
 * rotations makes it upper bidiagonal, QR steps with implicit shift make that diagonal: Golub and Van Loan (2013),
 * Algorithm 8.6.2.
 *
 * <p>O(k²), since no vectors are kept but one row; memory for the largest k is made at construction.
 */
final class BidiagonalSvd implements ProjectedSvd {

    private static final double EPSILON = 0x1p-52;
    private static final int SWEEPS_PER_VALUE = 60;

    private final double[] e;
    private final double[] d;
    private final double[] u;
    private int size;

    /** Room for {@code columns} columns. */
    BidiagonalSvd(int columns) {
        d = new double[columns];
        e = new double[columns];
        u = new double[columns + 1];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double sigma(int i) {
        return d[i];
    }

    /** For i = k that of the unit vector z with Bᵀz = 0. */
    @Override
    public double u(int i) {
        return u[i];
    }

    /**
     * Takes another matrix, of numbers that are all finite.
     *
     * @param alpha Bⱼⱼ
     * @param beta Bⱼ₊₁,ⱼ at j + 1
     */
    void decompose(int columns, double[] alpha, double[] beta) {
        size = columns;
        double scale = 0;
        for (int j = 0; j < size; j++) {
            scale = Math.max(scale, Math.max(Math.abs(alpha[j]), Math.abs(beta[j + 1])));
        }
        makeUpper(alpha, beta, scale == 0 ? 1 : scale);
        int end = size;
        for (int sweeps = 0; end > 0; sweeps++) {
            if (sweeps > SWEEPS_PER_VALUE * size) {
                throw new IllegalStateException("no singular values of " + Arrays.toString(alpha));
            }
            int start = startOfBlock(end);
            if (start == end - 1) {
                end--;
            } else {
                int zero = zero(start, end);
                if (zero == end - 1) {
                    chaseUp(start, end);
                } else if (zero >= 0) {
                    chaseDown(zero, end);
                } else {
                    step(start, end);
                }
            }
        }
        sort();
        for (int j = 0; j < size; j++) {
            d[j] *= scale;
        }
    }

    /** Rotates the rows of B, so that the diagonal d and e above it are left; entries are divided by the scale. */
    private void makeUpper(double[] alpha, double[] beta, double scale) {
        u[0] = 1;
        d[0] = alpha[0] / scale;
        for (int j = 0; j < size; j++) {
            double below = beta[j + 1] / scale;
            double length = length(d[j], below);
            double cosine = length == 0 ? 1 : d[j] / length;
            double sine = length == 0 ? 0 : below / length;
            d[j] = length;
            u[j + 1] = -sine * u[j];
            u[j] = cosine * u[j];
            e[j] = 0;
            if (j + 1 < size) {
                e[j] = sine * (alpha[j + 1] / scale);
                d[j + 1] = cosine * (alpha[j + 1] / scale);
            }
        }
    }

    /** First row of the last block whose entries beside the diagonal are not negligible. */
    private int startOfBlock(int end) {
        for (int j = end - 2; j >= 0; j--) {
            if (Math.abs(e[j]) <= EPSILON * (Math.abs(d[j]) + Math.abs(d[j + 1]))) {
                e[j] = 0;
                return j + 1;
            }
        }
        return 0;
    }

    /** Where a negligible entry is on the diagonal of a block, which becomes zero; −1 for nowhere. */
    private int zero(int start, int end) {
        for (int j = end - 1; j >= start; j--) {
            if (Math.abs(d[j]) <= EPSILON * EPSILON) { // the largest entry is about 1
                d[j] = 0;
                return j;
            }
        }
        return -1;
    }

    /** The last diagonal entry is zero: rotates columns until the one above it is zero too. */
    private void chaseUp(int start, int end) {
        double f = e[end - 2];
        e[end - 2] = 0;
        for (int j = end - 2; j >= start && f != 0; j--) {
            double length = length(d[j], f);
            double cosine = length == 0 ? 1 : d[j] / length;
            double sine = length == 0 ? 0 : f / length;
            d[j] = length;
            if (j > start) {
                f = -sine * e[j - 1];
                e[j - 1] *= cosine;
            }
        }
    }

    /** A diagonal entry inside is zero: rotates rows until the one beside it is zero too. */
    private void chaseDown(int zero, int end) {
        double f = e[zero];
        e[zero] = 0;
        for (int j = zero + 1; j < end && f != 0; j++) {
            double length = length(d[j], f);
            double cosine = length == 0 ? 1 : d[j] / length;
            double sine = length == 0 ? 0 : f / length;
            d[j] = length;
            f = -sine * e[j];
            e[j] *= cosine;
            rotateRow(j, zero, cosine, sine);
        }
    }

    /** A QR step with the eigenvalue of the last 2 × 2 block of dᵀd that is nearer to its last entry. */
    private void step(int start, int end) {
        double last = d[end - 1];
        double before = d[end - 2];
        double beside = e[end - 2];
        double b = ((before + last) * (before - last) + beside * beside) / 2;
        double c = last * beside * last * beside;
        double shift = 0;
        if (b != 0 || c != 0) {
            shift = c / (b + Math.copySign(Math.sqrt(b * b + c), b));
        }
        double f = (d[start] + last) * (d[start] - last) + shift;
        double g = d[start] * e[start];
        for (int j = start; j < end - 1; j++) {
            double length = length(f, g);
            double cosine = length == 0 ? 1 : f / length;
            double sine = length == 0 ? 0 : g / length;
            if (j > start) {
                e[j - 1] = length;
            }
            f = cosine * d[j] + sine * e[j];
            e[j] = cosine * e[j] - sine * d[j];
            g = sine * d[j + 1];
            d[j + 1] *= cosine;

            length = length(f, g);
            cosine = length == 0 ? 1 : f / length;
            sine = length == 0 ? 0 : g / length;
            d[j] = length;
            f = cosine * e[j] + sine * d[j + 1];
            d[j + 1] = cosine * d[j + 1] - sine * e[j];
            g = sine * e[j + 1];
            e[j + 1] *= cosine;
            rotateRow(j, j + 1, cosine, sine);
        }
        e[end - 2] = f;
    }

    private void rotateRow(int i, int j, double cosine, double sine) {
        double t = cosine * u[i] + sine * u[j];
        u[j] = cosine * u[j] - sine * u[i];
        u[i] = t;
    }

    /** By insertion: nearly sorted as a rule. */
    private void sort() {
        for (int i = 0; i < size; i++) {
            double sigma = Math.abs(d[i]);
            double first = u[i];
            int j = i;
            for (; j > 0 && d[j - 1] < sigma; j--) {
                d[j] = d[j - 1];
                u[j] = u[j - 1];
            }
            d[j] = sigma;
            u[j] = first;
        }
    }

    /** Without care for overflow: what comes here has been scaled. */
    private static double length(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}
