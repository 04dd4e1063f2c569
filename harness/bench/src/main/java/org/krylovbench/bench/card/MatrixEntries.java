package org.krylovbench.bench.card;

import java.util.Optional;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/**
 * The entries of an operator that are not zero.
 *
 * @param matrix sparse or dense
 */
record MatrixEntries(OperatorData matrix) {

    /** More entries than these are not made of what is no matrix. */
    private static final double MOST_MADE = 5e6;

    /** What is done with an entry. */
    interface Visitor {
        void visit(int i, int j, double value);
    }

    /** Those of a matrix, or of a convolution that has few enough. */
    static Optional<MatrixEntries> of(OperatorData a) {
        if (a instanceof CsrMatrix || a instanceof DenseMatrix) {
            return Optional.of(new MatrixEntries(a));
        }
        if (a instanceof Convolution blur && (double) blur.coefficients() * blur.rows() <= MOST_MADE) {
            return Optional.of(new MatrixEntries(ConvolutionMatrix.of(blur)));
        }
        return Optional.empty();
    }

    int rows() {
        return matrix.rows();
    }

    int columns() {
        return matrix.columns();
    }

    /** Goes through all entries that are not zero. */
    void forEach(Visitor visitor) {
        if (matrix instanceof CsrMatrix csr) {
            forEach(csr, visitor);
        } else {
            forEach((DenseMatrix) matrix, visitor);
        }
    }

    private static void forEach(CsrMatrix a, Visitor visitor) {
        for (int i = 0; i < a.rows(); i++) {
            for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
                if (a.values()[at] != 0) {
                    visitor.visit(i, a.columnIndices()[at], a.values()[at]);
                }
            }
        }
    }

    private static void forEach(DenseMatrix a, Visitor visitor) {
        for (int j = 0; j < a.columns(); j++) {
            for (int i = 0; i < a.rows(); i++) {
                if (a.get(i, j) != 0) {
                    visitor.visit(i, j, a.get(i, j));
                }
            }
        }
    }

    /** The entry at (i, j). */
    double get(int i, int j) {
        return matrix instanceof CsrMatrix csr ? csr.get(i, j) : ((DenseMatrix) matrix).get(i, j);
    }
}
