package org.krylovbench.core.stationary;

import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/**
 * The parts of A = L + D + U, strictly lower, diagonal and strictly upper, that a relaxation with ω solves with, on arrays
 * of the host. Each solution reads half of the entries of A: by rows of a sparse matrix, by columns of a dense one, as
 * they are stored.
 */
abstract sealed class TriangularParts {

    final double[] diagonal;
    private final double omega;

    private TriangularParts(double[] diagonal, double omega) {
        this.diagonal = diagonal;
        this.omega = omega;
    }

    static TriangularParts of(OperatorData data, double omega) {
        if (data instanceof CsrMatrix matrix) {
            return new ByRows(matrix, omega);
        }
        if (data instanceof DenseMatrix matrix) {
            return new ByColumns(matrix, omega);
        }
        throw new IllegalArgumentException("needs the entries of A, which a " + data.getClass() + " does not hold");
    }

    /** r ← (D/ω + L)⁻¹ r. */
    abstract void forward(double[] r);

    /** r ← (D/ω + U)⁻¹ r. */
    abstract void backward(double[] r);

    /** r ← (2 − ω)/ω D r. */
    final void scale(double[] r) {
        for (int i = 0; i < r.length; i++) {
            r[i] *= (2 - omega) / omega * diagonal[i];
        }
    }

    /** The solution for unknown i when what stands on the right is {@code rest}. */
    final double solve(int i, double rest) {
        return omega * rest / diagonal[i];
    }

    private static final class ByRows extends TriangularParts {

        private final int[] pointers;
        private final int[] indices;
        private final double[] values;

        ByRows(CsrMatrix matrix, double omega) {
            super(matrix.diagonal(), omega);
            pointers = matrix.rowPointers();
            indices = matrix.columnIndices();
            values = matrix.values();
        }

        @Override
        void forward(double[] r) {
            for (int i = 0; i < r.length; i++) {
                double rest = r[i];
                for (int at = pointers[i]; at < pointers[i + 1] && indices[at] < i; at++) {
                    rest -= values[at] * r[indices[at]];
                }
                r[i] = solve(i, rest);
            }
        }

        @Override
        void backward(double[] r) {
            for (int i = r.length - 1; i >= 0; i--) {
                double rest = r[i];
                for (int at = pointers[i + 1] - 1; at >= pointers[i] && indices[at] > i; at--) {
                    rest -= values[at] * r[indices[at]];
                }
                r[i] = solve(i, rest);
            }
        }
    }

    private static final class ByColumns extends TriangularParts {

        private final double[] values;

        ByColumns(DenseMatrix matrix, double omega) {
            super(matrix.diagonal(), omega);
            values = matrix.values();
        }

        @Override
        void forward(double[] r) {
            int n = r.length;
            for (int j = 0; j < n; j++) {
                r[j] = solve(j, r[j]);
                for (int i = j + 1; i < n; i++) {
                    r[i] -= values[i + j * n] * r[j];
                }
            }
        }

        @Override
        void backward(double[] r) {
            int n = r.length;
            for (int j = n - 1; j >= 0; j--) {
                r[j] = solve(j, r[j]);
                for (int i = 0; i < j; i++) {
                    r[i] -= values[i + j * n] * r[j];
                }
            }
        }
    }
}
