package org.krylovbench.problems.integral;

import java.io.IOException;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;

/** What stands in row i and column j of a dense matrix, counted from 0. */
@FunctionalInterface
interface Coefficient {

    double at(int i, int j);

    /**
     * The n×n matrix of these.
     *
     * @throws IOException if Java may not use the memory
     */
    static DenseMatrix matrix(int n, Coefficient coefficient) throws IOException {
        requireMemory(n);
        double[] values = new double[n * n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                values[i + j * n] = coefficient.at(i, j);
            }
        }
        return new DenseMatrix(n, n, values);
    }

    /**
     * Asks for the memory of an n×n matrix before any of it is taken.
     *
     * @throws IOException if Java may not use it
     */
    static void requireMemory(int n) throws IOException {
        double entries = (double) n * n;
        Heap.require(entries, entries * Double.BYTES, "n = " + n + ", with a dense " + n + "×" + n + " matrix,");
    }
}
