package org.krylovbench.core.direct;

import java.io.IOException;
import java.util.Arrays;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.CommonOps_DSCC;
import org.ejml.sparse.csc.misc.ColumnCounts_DSCC;
import org.ejml.sparse.csc.misc.TriangularSolver_DSCC;
import org.krylovbench.problems.Heap;

/**
 * How many entries a factor has, from the pattern of a matrix alone and in time nearly proportional to its own number of
 * entries. T. Davis, Direct Methods for Sparse Linear Systems (2006), sections 4.1 to 4.5.
 */
final class Fill {

    private static final int BYTES_PER_ENTRY = Integer.BYTES + Double.BYTES;

    private Fill() {}

    /** Entries of the Cholesky factor of a symmetric matrix, of which the upper triangle is looked at. */
    static long ofCholesky(DMatrixSparseCSC B) {
        int n = B.numCols;
        int[] parent = new int[n];
        int[] postorder = new int[n];
        int[] counts = new int[n];
        TriangularSolver_DSCC.eliminationTree(B, false, parent, null);
        TriangularSolver_DSCC.postorder(parent, n, postorder, null);
        new ColumnCounts_DSCC(false).process(B, parent, postorder, counts);
        return Arrays.stream(counts).asLongStream().sum();
    }

    /** B + Bᵀ. */
    static DMatrixSparseCSC symmetric(DMatrixSparseCSC B) {
        return CommonOps_DSCC.add(1, B, 1, CommonOps_DSCC.transpose(B, null, null), null, null, null);
    }

    /**
     * Refuses factors that cannot fit.
     *
     * @param what has these entries, up to the word before the size: {@code the factors of a}
     */
    static void require(long entries, String what, DMatrixSparseCSC B) throws IOException {
        double numbers = (double) entries;
        Heap.require(
                numbers,
                BYTES_PER_ENTRY * numbers,
                what + " sparse " + B.numRows + "×" + B.numCols + " matrix with " + B.nz_length
                        + " entries in this order");
    }
}
