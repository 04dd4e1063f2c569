package org.krylovbench.core.incomplete;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * A ≈ L D Û with entries in a given pattern, L and Û with ones on the diagonal, row by row: Saad (2003), Algorithm 10.4
 * (IKJ), and where dropped entries are added to the diagonal, section 10.3.5.
 */
final class IncompleteLu {

    private final CsrMatrix A;
    private final FillPattern pattern;
    private final double omega;
    private final Pivots pivots;
    private final double[] lowerValues;
    private final double[] upperValues;
    private final double[] inverse;
    private final double[] w;
    private final int[] row;

    private IncompleteLu(CsrMatrix A, FillPattern pattern, double omega, Pivots pivots) {
        this.A = A;
        this.pattern = pattern;
        this.omega = omega;
        this.pivots = pivots;
        lowerValues = new double[pattern.lowerIndices().length];
        upperValues = new double[pattern.upperIndices().length];
        inverse = new double[A.rows()];
        w = new double[A.rows()];
        row = new int[omega == 0 ? 0 : A.rows()];
    }

    /**
     * @param A with its diagonal stored
     * @param pattern which has all entries of A
     * @param omega how much of the dropped entries is added to the diagonal, from 0 to 1
     */
    static Factors of(CsrMatrix A, FillPattern pattern, double omega, Pivots pivots) {
        return new IncompleteLu(A, pattern, omega, pivots).factors();
    }

    private Factors factors() {
        int n = A.rows();
        Arrays.fill(row, -1);
        for (int i = 0; i < n; i++) {
            double pivot = omega == 0 ? eliminate(i) : eliminateModified(i);
            inverse[i] = 1 / pivot;
            for (int at = pattern.upper()[i]; at < pattern.upper()[i + 1]; at++) {
                upperValues[at] = w[pattern.upperIndices()[at]] * inverse[i];
            }
        }
        return new Factors(
                new CsrMatrix(n, n, pattern.lower(), pattern.lowerIndices(), lowerValues),
                inverse,
                new CsrMatrix(n, n, pattern.upper(), pattern.upperIndices(), upperValues));
    }

    /** w ← the row of A. What w holds elsewhere than in the pattern of the row is of no account. */
    private double start(int i) {
        int[] below = pattern.lowerIndices();
        int[] above = pattern.upperIndices();
        for (int at = pattern.lower()[i]; at < pattern.lower()[i + 1]; at++) {
            w[below[at]] = 0;
        }
        for (int at = pattern.upper()[i]; at < pattern.upper()[i + 1]; at++) {
            w[above[at]] = 0;
        }
        for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
            w[A.columnIndices()[at]] = A.values()[at];
        }
        return Math.abs(w[i]);
    }

    private double eliminate(int i) {
        int[] above = pattern.upperIndices();
        double magnitude = start(i);
        for (int at = pattern.lower()[i]; at < pattern.lower()[i + 1]; at++) {
            int k = pattern.lowerIndices()[at];
            double factor = w[k];
            double diagonal = w[i];
            for (int u = pattern.upper()[k]; u < pattern.upper()[k + 1]; u++) {
                w[above[u]] -= factor * upperValues[u]; // aᵢⱼ ← aᵢⱼ − lᵢₖ uₖⱼ
            }
            lowerValues[at] = factor * inverse[k]; // lᵢₖ = aᵢₖ / uₖₖ
            magnitude += Math.abs(diagonal - w[i]);
        }
        return pivots.accept(i, w[i], magnitude);
    }

    private double eliminateModified(int i) {
        int[] above = pattern.upperIndices();
        double magnitude = start(i);
        mark(i);
        double dropped = 0;
        for (int at = pattern.lower()[i]; at < pattern.lower()[i + 1]; at++) {
            int k = pattern.lowerIndices()[at];
            double factor = w[k];
            double diagonal = w[i];
            double before = dropped;
            for (int u = pattern.upper()[k]; u < pattern.upper()[k + 1]; u++) {
                double update = factor * upperValues[u];
                if (row[above[u]] == i) {
                    w[above[u]] -= update;
                } else {
                    dropped -= update;
                }
            }
            lowerValues[at] = factor * inverse[k];
            magnitude += Math.abs(diagonal - w[i]) + omega * Math.abs(dropped - before);
        }
        return pivots.accept(i, w[i] + omega * dropped, magnitude);
    }

    private void mark(int i) {
        for (int at = pattern.lower()[i]; at < pattern.lower()[i + 1]; at++) {
            row[pattern.lowerIndices()[at]] = i;
        }
        for (int at = pattern.upper()[i]; at < pattern.upper()[i + 1]; at++) {
            row[pattern.upperIndices()[at]] = i;
        }
        row[i] = i;
    }
}
