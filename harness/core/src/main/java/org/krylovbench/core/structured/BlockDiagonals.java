package org.krylovbench.core.structured;

import java.util.OptionalInt;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/**
 * The means of the diagonals of the diagonals of blocks: of the entries A(i, j; k, l) between pixel (i, j) and pixel (k, l) of
 * images with the same i − k and j − l. All entries of one are equal if A is block Toeplitz with Toeplitz blocks.
 */
final class BlockDiagonals {

    /** What rounding leaves of a matrix that is computed, relative to its largest entry. */
    private static final double CONSTANT = 1e-12;

    private final int rows;
    private final int columns;
    private final double[] means;
    private final double spread;

    private BlockDiagonals(OperatorData data, int rows) {
        this.rows = rows;
        this.columns = data.rows() / rows;
        means = new double[Math.multiplyExact(2 * rows - 1, 2 * columns - 1)];
        int[] stored = new int[means.length];
        double largest = visit(data, (at, value) -> {
            means[at] += value;
            stored[at]++;
        });
        double difference = 0;
        for (int down = 1 - rows; down < rows; down++) {
            for (int right = 1 - columns; right < columns; right++) {
                int length = (rows - Math.abs(down)) * (columns - Math.abs(right));
                means[at(down, right)] /= length;
                boolean sparse = stored[at(down, right)] < length; // an entry that is not stored is zero
                difference = Math.max(difference, sparse ? Math.abs(means[at(down, right)]) : 0);
            }
        }
        double[] most = {difference};
        visit(data, (at, value) -> most[0] = Math.max(most[0], Math.abs(value - means[at])));
        spread = most[0] == 0 ? 0 : most[0] / largest;
    }

    /**
     * Two passes over the entries, or four where the number of blocks is to be found.
     *
     * @param blocks in a row; of a Toeplitz matrix one, else √ of its size if that is an integer, else one
     * @throws FactorizationException if that number of blocks does not fit
     */
    static BlockDiagonals of(OperatorData data, OptionalInt blocks) {
        int n = data.rows();
        if (blocks.isPresent()) {
            if (n % blocks.getAsInt() != 0) {
                throw FactorizationException.noCirculant(
                        "blocks must divide the size, but " + blocks.getAsInt() + " does not divide " + n);
            }
            return new BlockDiagonals(data, blocks.getAsInt());
        }
        var single = new BlockDiagonals(data, 1);
        int root = (int) Math.round(Math.sqrt(n));
        return single.isConstant() || root * root != n ? single : new BlockDiagonals(data, root);
    }

    private interface Visitor {
        void visit(int at, double value);
    }

    /** Hands over each stored entry with its diagonal; returns the largest modulus. */
    private double visit(OperatorData data, Visitor visitor) {
        double largest = 0;
        if (data instanceof CsrMatrix A) {
            for (int i = 0; i < A.rows(); i++) {
                for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                    visitor.visit(diagonal(i, A.columnIndices()[at]), A.values()[at]);
                    largest = Math.max(largest, Math.abs(A.values()[at]));
                }
            }
        } else if (data instanceof DenseMatrix A) {
            for (int j = 0; j < A.columns(); j++) {
                for (int i = 0; i < A.rows(); i++) {
                    visitor.visit(diagonal(i, j), A.get(i, j));
                    largest = Math.max(largest, Math.abs(A.get(i, j)));
                }
            }
        }
        return largest;
    }

    private int diagonal(int i, int j) {
        return at(i / columns - j / columns, i % columns - j % columns);
    }

    private int at(int down, int right) {
        return (down + rows - 1) * (2 * columns - 1) + right + columns - 1;
    }

    /** How many blocks there are in a column. */
    int rows() {
        return rows;
    }

    /** The size of a block. */
    int columns() {
        return columns;
    }

    double mean(int down, int right) {
        return means[at(down, right)];
    }

    /** How far entries are from the mean of their diagonal at most, relative to the largest entry. */
    double spread() {
        return spread;
    }

    boolean isConstant() {
        return !(spread > CONSTANT); // what is no number is told elsewhere
    }
}
