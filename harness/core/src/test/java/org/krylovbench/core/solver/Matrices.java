package org.krylovbench.core.solver;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;

/** Small matrices with known properties. */
public final class Matrices {

    private Matrices() {}

    public static CsrMatrix diagonal(double... entries) {
        int n = entries.length;
        int[] pointers = new int[n + 1];
        int[] indices = new int[n];
        Arrays.setAll(pointers, i -> i);
        Arrays.setAll(indices, i -> i);
        return new CsrMatrix(n, n, pointers, indices, entries);
    }

    /** A 5-point stencil on a g×g grid by rows, nothing beyond its edge. */
    public static CsrMatrix stencil(int g, double center, double east, double west, double south, double north) {
        int n = g * g;
        int[] pointers = new int[n + 1];
        int[] indices = new int[5 * n];
        double[] values = new double[5 * n];
        int at = 0;
        for (int i = 0; i < g; i++) {
            for (int j = 0; j < g; j++) {
                int k = i * g + j;
                double[] weights = {
                    i > 0 ? north : 0, j > 0 ? west : 0, center, j < g - 1 ? east : 0, i < g - 1 ? south : 0
                };
                int[] columns = {k - g, k - 1, k, k + 1, k + g};
                for (int t = 0; t < 5; t++) {
                    if (weights[t] != 0) {
                        indices[at] = columns[t];
                        values[at++] = weights[t];
                    }
                }
                pointers[k + 1] = at;
            }
        }
        return new CsrMatrix(n, n, pointers, Arrays.copyOf(indices, at), Arrays.copyOf(values, at));
    }

    public static CsrMatrix laplacian(int g) {
        return stencil(g, 4, -1, -1, -1, -1);
    }

    /** S A S for the diagonal S of these numbers. */
    public static CsrMatrix scaled(CsrMatrix A, IntToDoubleFunction s) {
        double[] values = A.values().clone();
        for (int i = 0; i < A.rows(); i++) {
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                values[at] *= s.applyAsDouble(i) * s.applyAsDouble(A.columnIndices()[at]);
            }
        }
        return new CsrMatrix(A.rows(), A.columns(), A.rowPointers(), A.columnIndices(), values);
    }

    /** The Laplacian with nothing flowing over the edge: semidefinite, the constants in its null space. */
    public static CsrMatrix neumann(int g) {
        CsrMatrix A = laplacian(g);
        double[] values = A.values();
        for (int i = 0; i < A.rows(); i++) {
            int start = A.rowPointers()[i];
            int end = A.rowPointers()[i + 1];
            for (int at = start; at < end; at++) {
                values[at] = A.columnIndices()[at] == i ? end - start - 1 : -1;
            }
        }
        return A;
    }

    public static DenseMatrix dense(int rows, int columns, double... byRows) {
        double[] values = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                values[i + j * rows] = byRows[i * columns + j];
            }
        }
        return new DenseMatrix(rows, columns, values);
    }

    /** The columns of A times these factors in turn. */
    public static CsrMatrix scaled(CsrMatrix A, double... factors) {
        int[] columns = A.columnIndices();
        double[] values = A.values().clone();
        Arrays.setAll(values, at -> values[at] * factors[columns[at] % factors.length]);
        return new CsrMatrix(A.rows(), A.columns(), A.rowPointers(), columns, values);
    }
}
