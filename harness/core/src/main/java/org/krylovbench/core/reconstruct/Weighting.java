package org.krylovbench.core.reconstruct;

import java.util.Arrays;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/**
 * The diagonals W and D in x ← x + λ D AᵀW (b − A x), with zeros for rows and columns without entries. Hansen and
 * Jørgensen, AIR Tools II, Numerical Algorithms 79 (2018), table 1.
 *
 * @param W a weight for each row of A
 * @param D a weight for each column
 */
record Weighting(double[] W, double[] D) {

    /**
     * A column of a convolution that weighs less than this part of the heaviest is left alone: its sum may be rounding of
     * a Fourier transform.
     */
    private static final double UNSEEN = 0x1p-26;

    /** W = diag(1 / (m ‖aᵢ‖²)), D = I. */
    static Weighting cimmino(Rows rows) {
        int m = rows.A().rows();
        return new Weighting(
                inverse(Arrays.stream(rows.squaredNorms()).map(s -> m * s).toArray()), ones(rows));
    }

    /** W = diag(1 / Σⱼ sⱼ aᵢⱼ²), D = I, where sⱼ counts the nonzeros of column j. */
    static Weighting cav(Rows rows) {
        return new Weighting(inverse(rows.squaredNorms(rows.columnCounts())), ones(rows));
    }

    /** W = diag(1 / ‖aᵢ‖²), D = diag(1 / sⱼ). */
    static Weighting drop(Rows rows) {
        return new Weighting(inverse(rows.squaredNorms()), inverse(rows.columnCounts()));
    }

    /** W = diag(1 / Σⱼ |aᵢⱼ|), D = diag(1 / Σᵢ |aᵢⱼ|): from the entries, or for non-negative blurs by products with ones. */
    static Weighting sart(OperatorData data) {
        if (data instanceof CsrMatrix || data instanceof DenseMatrix) {
            Rows rows = Rows.of(data);
            return new Weighting(inverse(rows.absoluteRowSums()), inverse(rows.absoluteColumnSums()));
        }
        if (data instanceof Convolution blur && isNonnegative(blur)) {
            double[] rowSums = new double[data.rows()];
            double[] columnSums = new double[data.columns()];
            data.onHost().apply(ones(data.columns()), rowSums);
            data.onHost().applyTranspose(ones(data.rows()), columnSums);
            return new Weighting(inverse(seen(rowSums)), inverse(seen(columnSums)));
        }
        throw new IllegalArgumentException(
                "SART needs the entries of A, or a convolution with a non-negative point-spread function whose boundary"
                        + " is not antireflexive");
    }

    private static boolean isNonnegative(Convolution blur) {
        return blur.boundary() != Boundary.ANTIREFLEXIVE
                && Arrays.stream(blur.psf().values()).allMatch(weight -> weight >= 0);
    }

    private static double[] seen(double[] sums) {
        double least = UNSEEN * Arrays.stream(sums).max().orElse(0);
        return Arrays.stream(sums).map(s -> s < least ? 0 : s).toArray();
    }

    private static double[] inverse(double[] sums) {
        return Arrays.stream(sums).map(s -> s == 0 ? 0 : 1 / s).toArray();
    }

    private static double[] ones(Rows rows) {
        return ones(rows.A().columns());
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }
}
