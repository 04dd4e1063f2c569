package org.krylovbench.core.krylov;

import java.util.Arrays;

/**
 * The real Schur form T = Qᵀ G Q of a Hessenberg matrix G, with eigenvalues of small modulus brought to its top: QR steps
 * with implicit double shifts, Golub and Van Loan (2013), section 7.5; then neighbouring blocks change places, Bai and
 * Demmel (1993). T is upper triangular but for blocks of two rows, one for each pair of complex eigenvalues. The first
 * columns of Q span what belongs to the eigenvalues at the top, to rounding, however close to parallel eigenvectors are.
 *
 * <p>About 25n³ flops; memory is made at construction.
 */
final class OrderedSchur {

    private static final double EPSILON = 0x1p-52;
    private static final int MOST_STEPS = 30; // for an eigenvalue

    private final double[][] T;
    private final double[][] Q;
    private final ShortReflection reflection;
    private final Sylvester sylvester = new Sylvester();

    OrderedSchur(int n) {
        T = new double[n][n];
        Q = new double[n][n];
        reflection = new ShortReflection();
    }

    /** Where G is to be put, row by row; later T. */
    double[][] T() {
        return T;
    }

    /** Row by row. */
    double[][] Q() {
        return Q;
    }

    /** Makes T and Q. Returns whether it came to an end. */
    boolean reduce() {
        for (int i = 0; i < T.length; i++) {
            Arrays.fill(Q[i], 0);
            Q[i][i] = 1;
        }
        int high = T.length - 1;
        int steps = 0;
        while (high > 0) {
            int low = high;
            while (low > 0 && !decouples(low)) {
                low--;
            }
            if (high - low > 1) {
                if (steps == MOST_STEPS) {
                    return false;
                }
                step(low, high, ++steps % 10 == 0);
            } else {
                if (low < high) {
                    split(low);
                }
                high = low - 1;
                steps = 0;
            }
        }
        return true;
    }

    /** Makes the entry below the diagonal before row i zero if it is rounding. */
    private boolean decouples(int i) {
        boolean negligible = Math.abs(T[i][i - 1]) <= EPSILON * (Math.abs(T[i - 1][i - 1]) + Math.abs(T[i][i]));
        if (negligible) {
            T[i][i - 1] = 0;
        }
        return negligible;
    }

    /** A QR step on rows low to high, three at least; an exceptional one has the shifts of EISPACK. */
    private void step(int low, int high, boolean exceptional) {
        double sum = T[high - 1][high - 1] + T[high][high];
        double product = T[high - 1][high - 1] * T[high][high] - T[high - 1][high] * T[high][high - 1];
        if (exceptional) {
            double size = Math.abs(T[high][high - 1]) + Math.abs(T[high - 1][high - 2]);
            sum = 1.5 * size;
            product = size * size;
        }
        double[] first = T[low];
        double[] second = T[low + 1];
        double x = first[low] * (first[low] - sum) + first[low + 1] * second[low] + product;
        double y = second[low] * (first[low] + second[low + 1] - sum);
        double z = second[low] * T[low + 2][low + 1];
        for (int i = low; i < high; i++) {
            int length = Math.min(3, high - i + 1);
            reflection.make(length, x, y, z);
            reflect(i, length, Math.max(low, i - 1), Math.min(i + 3, high));
            x = T[i + 1][i];
            y = i + 2 <= high ? T[i + 2][i] : 0;
            z = i + 3 <= high ? T[i + 3][i] : 0;
            for (int l = i + 1; i > low && l < i + length; l++) {
                T[l][i - 1] = 0;
            }
        }
    }

    /** Makes a block of two rows triangular if its eigenvalues are real. */
    private void split(int i) {
        double half = (T[i][i] - T[i + 1][i + 1]) / 2;
        double discriminant = half * half + T[i][i + 1] * T[i + 1][i];
        if (discriminant >= 0) {
            double shift = half + Math.copySign(Math.sqrt(discriminant), half); // λ = tᵢ₊₁,ᵢ₊₁ + shift
            reflection.make(2, shift, T[i + 1][i], 0);
            reflect(i, 2, i, i + 1);
            T[i + 1][i] = 0;
        }
    }

    /** T ← P T P and Q ← Q P for the reflection P of rows i and on: columns from {@code left}, rows to {@code bottom}. */
    private void reflect(int i, int length, int left, int bottom) {
        reflection.fromLeft(T, i, length, left, T.length);
        reflection.fromRight(T, i, length, bottom + 1);
        reflection.fromRight(Q, i, length, T.length);
    }

    /**
     * Brings the eigenvalues of least modulus to the top, least first, until there are k or, lest a pair be split, k + 1;
     * if those are more than {@code most}, k − 1. Returns how many.
     */
    int bringUp(int k, int most) {
        int top = 0;
        while (top < k) {
            int at = least(top);
            if (top + size(at) > most) {
                return top;
            }
            while (at > top) {
                int above = at - 1 > top && T[at - 1][at - 2] != 0 ? at - 2 : at - 1;
                exchange(above, size(above), size(at));
                at = above;
            }
            top += size(top);
        }
        return top;
    }

    private int size(int i) {
        return i + 1 < T.length && T[i + 1][i] != 0 ? 2 : 1;
    }

    /** Where the block is, not above {@code top}, whose eigenvalues are least. */
    private int least(int top) {
        int least = top;
        for (int i = top; i < T.length; i += size(i)) {
            if (modulus(i) < modulus(least)) {
                least = i;
            }
        }
        return least;
    }

    private double modulus(int i) {
        return size(i) == 1
                ? Math.abs(T[i][i])
                : Math.sqrt(Math.abs(T[i][i] * T[i + 1][i + 1] - T[i][i + 1] * T[i + 1][i]));
    }

    /** Exchanges the block of so many rows at i with the one below it, unless they have an eigenvalue in common. */
    private void exchange(int i, int above, int below) {
        if (!sylvester.solve(T, i, above, below)) {
            return;
        }
        double[][] Y = sylvester.basis(); // of what belongs to the lower block
        for (int j = 0; j < below; j++) {
            int length = above + below - j;
            reflection.make(length, Y, j);
            reflection.fromLeft(Y, j, length, j, below);
            reflect(i + j, length, i, i + above + below - 1);
        }
        for (int row = i + below; row < i + above + below; row++) {
            Arrays.fill(T[row], i, i + below, 0);
        }
    }
}
