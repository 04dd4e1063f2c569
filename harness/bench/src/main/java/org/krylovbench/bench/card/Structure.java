package org.krylovbench.bench.card;

import java.util.Arrays;

/**
 * What can be read off the entries of a matrix. Cost: one pass over them, and for square ones a look at the mirrored
 * place of each.
 *
 * @param nonzeros entries that are not zero
 * @param lower the largest i − j of an entry, 0 if there is none below the diagonal
 * @param upper the largest j − i of an entry, 0 if there is none above
 * @param frobenius ‖A‖_F
 * @param one ‖A‖₁, the largest sum of absolute values in a column
 * @param infinity ‖A‖_∞, the largest such sum in a row
 * @param asymmetry ‖A − Aᵀ‖_F / ‖A‖_F, NaN where A is not square, or zero
 * @param dominantRows part of the rows with |aᵢᵢ| ≥ Σⱼ≠ᵢ |aᵢⱼ| up to rounding, zero rows not counted
 * @param dominance the least |aᵢᵢ| / Σⱼ≠ᵢ |aᵢⱼ|, infinite for a diagonal matrix, 0 for a zero row
 */
record Structure(
        long nonzeros,
        int lower,
        int upper,
        double frobenius,
        double one,
        double infinity,
        double asymmetry,
        double dominantRows,
        double dominance) {

    /** Sums of some hundred numbers of the same size are exact to this. */
    private static final double ROUNDING = 1e-13;

    static Structure of(MatrixEntries entries) {
        var pass = new Pass(entries);
        entries.forEach(pass);
        return pass.structure();
    }

    /** The sums that a pass over the entries makes. */
    private static final class Pass implements MatrixEntries.Visitor {

        private final MatrixEntries entries;
        private final boolean square;
        private final double[] diagonal;
        private final double[] besides;
        private final double[] columnSums;
        private long nonzeros;
        private int lower;
        private int upper;
        private double squares;
        private double differences;

        Pass(MatrixEntries entries) {
            this.entries = entries;
            square = entries.rows() == entries.columns();
            diagonal = new double[entries.rows()];
            besides = new double[entries.rows()];
            columnSums = new double[entries.columns()];
        }

        @Override
        public void visit(int i, int j, double value) {
            nonzeros++;
            lower = Math.max(lower, i - j);
            upper = Math.max(upper, j - i);
            (i == j ? diagonal : besides)[i] += Math.abs(value);
            columnSums[j] += Math.abs(value);
            squares += value * value;
            if (square && i != j) {
                double mirrored = entries.get(j, i);
                double difference = value - mirrored;
                differences += (mirrored == 0 ? 2 : 1) * difference * difference; // a zero does not come by itself
            }
        }

        Structure structure() {
            int n = Math.min(entries.rows(), entries.columns());
            double infinity = 0;
            for (int i = 0; i < entries.rows(); i++) {
                infinity = Math.max(infinity, diagonal[i] + besides[i]);
            }
            double dominance = Double.POSITIVE_INFINITY;
            int dominant = 0;
            for (int i = 0; i < n; i++) {
                double ratio = diagonal[i] == 0 ? 0 : diagonal[i] / besides[i];
                dominance = Math.min(dominance, ratio);
                dominant += ratio >= 1 - ROUNDING ? 1 : 0;
            }
            double frobenius = Math.sqrt(squares);
            return new Structure(
                    nonzeros,
                    lower,
                    upper,
                    frobenius,
                    Arrays.stream(columnSums).max().orElse(0),
                    infinity,
                    square ? Math.sqrt(differences) / frobenius : Double.NaN,
                    (double) dominant / n,
                    dominance);
        }
    }
}
