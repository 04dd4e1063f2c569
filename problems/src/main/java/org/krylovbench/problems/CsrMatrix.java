package org.krylovbench.problems;

import java.util.Arrays;

/**
 * A sparse matrix by compressed rows: row i holds entries {@code rowPointers[i] .. rowPointers[i + 1] - 1}, its column
 * indices ascending and without duplicates. Saad (2003), section 3.4.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param rowPointers {@code rows + 1} offsets into the two other arrays
 * @param columnIndices column of each stored entry, 0-based
 * @param values value of each stored entry
 */
public record CsrMatrix(int rows, int columns, int[] rowPointers, int[] columnIndices, double[] values)
        implements OperatorData {

    public CsrMatrix {
        if (rowPointers.length != rows + 1 || columnIndices.length != values.length) {
            throw new IllegalArgumentException("row pointers, column indices and values do not fit together: "
                    + rowPointers.length + " for " + rows + " rows, " + columnIndices.length + " and " + values.length);
        }
    }

    /**
     * The entries of a matrix that are not zero; those of a sparse one as they are stored.
     *
     * @throws IllegalArgumentException if its entries are not at hand
     */
    public static CsrMatrix of(OperatorData data) {
        if (data instanceof CsrMatrix sparse) {
            return sparse;
        }
        if (!(data instanceof DenseMatrix dense)) {
            throw new IllegalArgumentException(
                    "needs the entries of A, which a " + data.getClass().getSimpleName() + " does not have at hand");
        }
        var rows = new SparseRows(dense.rows(), dense.columns(), dense.rows());
        for (int i = 0; i < dense.rows(); i++) {
            for (int j = 0; j < dense.columns(); j++) {
                if (dense.get(i, j) != 0) {
                    rows.add(j, dense.get(i, j));
                }
            }
            rows.endRow();
        }
        return rows.toCsr();
    }

    @Override
    public long coefficients() {
        return values.length;
    }

    @Override
    public HostMap onHost() {
        return new HostCsr(this);
    }

    @Override
    public double[] diagonal() {
        double[] diagonal = new double[Math.min(rows, columns)];
        Arrays.setAll(diagonal, i -> get(i, i));
        return diagonal;
    }

    /** The entry at (i, j), zero where none is stored. Cost: one binary search in the row. */
    public double get(int i, int j) {
        int at = Arrays.binarySearch(columnIndices, rowPointers[i], rowPointers[i + 1], j);
        return at < 0 ? 0 : values[at];
    }

    /** A new matrix that holds Aᵀ. Cost: two passes over the entries. */
    public CsrMatrix transpose() {
        int[] pointers = new int[columns + 1];
        for (int j : columnIndices) {
            pointers[j + 1]++;
        }
        Arrays.parallelPrefix(pointers, Integer::sum);
        int[] next = Arrays.copyOf(pointers, columns);
        int[] indices = new int[values.length];
        double[] transposed = new double[values.length];
        for (int i = 0; i < rows; i++) {
            for (int at = rowPointers[i]; at < rowPointers[i + 1]; at++) {
                int to = next[columnIndices[at]]++;
                indices[to] = i;
                transposed[to] = values[at];
            }
        }
        return new CsrMatrix(columns, rows, pointers, indices, transposed);
    }
}
