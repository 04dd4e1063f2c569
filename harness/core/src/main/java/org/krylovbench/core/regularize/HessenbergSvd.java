package org.krylovbench.core.regularize;

import java.util.Arrays;
import org.krylovbench.core.krylov.HessenbergLeastSquares;

/**
 * The singular values σᵢ and right singular vectors V of a Hessenberg matrix H that grows by a column an iteration, and the
 * first row of the left ones, by one-sided Jacobi rotations: Golub and Van Loan (2013), section 8.6.3. H V = U Σ is kept
 * from column to column, so that only the new one is far from orthogonal to the others, and small singular values are as
 * accurate as large ones. The left vector that H does not reach comes from Givens rotations.
 *
 * <p>Appending column k costs O(k³), in few sweeps; memory for all columns is made at construction.
 */
final class HessenbergSvd implements ProjectedSvd {

    private static final double EPSILON = 0x1p-52;
    private static final int MOST_SWEEPS = 40;

    private final HessenbergLeastSquares unreached;
    private final double[][] HV;
    private final double[][] V;
    private final double[] squares;
    private int size;

    /** Room for {@code columns} columns. */
    HessenbergSvd(int columns) {
        unreached = new HessenbergLeastSquares(columns);
        unreached.start(1);
        HV = new double[columns][columns + 1];
        V = new double[columns][columns];
        squares = new double[columns];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double sigma(int i) {
        return Math.sqrt(squares[i]);
    }

    /** Where σᵢ is zero, it is zero too, and what it stands for is in that for i = k. */
    @Override
    public double u(int i) {
        if (i == size) {
            return unreached.residualNorm();
        }
        return squares[i] == 0 ? 0 : HV[i][0] / sigma(i);
    }

    /** y ← V c. */
    void combine(double[] c, double[] y) {
        Arrays.fill(y, 0, size, 0);
        for (int i = 0; i < size; i++) {
            for (int l = 0; l < size; l++) {
                y[l] += c[i] * V[i][l];
            }
        }
    }

    /**
     * Appends column j = {@link #size}, of j + 2 entries.
     *
     * @param negligible a column of this length is zero
     */
    void append(double[] h, double negligible) {
        unreached.append(h, negligible);
        int k = size++;
        System.arraycopy(h, 0, HV[k], 0, size + 1);
        V[k][k] = 1;
        boolean rotated = true;
        for (int sweep = 0; rotated && sweep < MOST_SWEEPS; sweep++) {
            rotated = sweep();
        }
        sort();
    }

    /** Makes each pair of columns orthogonal once. Returns whether any was not. */
    private boolean sweep() {
        for (int i = 0; i < size; i++) {
            squares[i] = dot(HV[i], HV[i], size + 1);
        }
        boolean rotated = false;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                double cosine = dot(HV[i], HV[j], size + 1);
                if (Math.abs(cosine) > EPSILON * size * Math.sqrt(squares[i]) * Math.sqrt(squares[j])) {
                    rotate(i, j, cosine);
                    rotated = true;
                }
            }
        }
        return rotated;
    }

    /** Rotates columns i and j of H V, whose inner product is γ, so that it becomes zero. */
    private void rotate(int i, int j, double gamma) {
        double zeta = (squares[j] - squares[i]) / (2 * gamma);
        double tangent = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
        double cosine = 1 / Math.hypot(1, tangent);
        double sine = cosine * tangent;
        rotate(HV[i], HV[j], size + 1, cosine, sine);
        rotate(V[i], V[j], size, cosine, sine);
        squares[i] = dot(HV[i], HV[i], size + 1);
        squares[j] = dot(HV[j], HV[j], size + 1);
    }

    private static void rotate(double[] a, double[] b, int length, double cosine, double sine) {
        for (int l = 0; l < length; l++) {
            double old = a[l];
            a[l] = cosine * old - sine * b[l];
            b[l] = sine * old + cosine * b[l];
        }
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int l = 0; l < length; l++) {
            sum += a[l] * b[l];
        }
        return sum;
    }

    /** Largest first, by insertion: nearly sorted as a rule. */
    private void sort() {
        for (int i = 1; i < size; i++) {
            for (int j = i; j > 0 && squares[j - 1] < squares[j]; j--) {
                double square = squares[j];
                squares[j] = squares[j - 1];
                squares[j - 1] = square;
                swap(HV, j);
                swap(V, j);
            }
        }
    }

    private static void swap(double[][] columns, int j) {
        double[] column = columns[j];
        columns[j] = columns[j - 1];
        columns[j - 1] = column;
    }
}
