package org.krylovbench.core.multigrid;

import org.krylovbench.problems.CsrMatrix;

/**
 * The strong connections of a matrix: |aᵢⱼ| ≥ θ √|aᵢᵢ aⱼⱼ| and not zero. Vaněk, Mandel and Brezina (1996), section 5.1.
 */
final class StrongConnections {

    private final CsrMatrix A;
    private final double[] root;
    private final double strength;

    private StrongConnections(LevelMatrix matrix, double strength) {
        A = matrix.A();
        root = new double[matrix.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = Math.sqrt(Math.abs(matrix.diagonal()[i]));
        }
        this.strength = strength;
    }

    /**
     * The filtered matrix: A with its weak connections left out and added to the diagonal, so that the sums of the rows
     * stay. Where that would turn the sign of a diagonal entry, or make it zero, it stays too. If there are no weak
     * connections it is the given one.
     */
    static LevelMatrix of(LevelMatrix matrix, double strength) {
        var connections = new StrongConnections(matrix, strength);
        int[] pointers = connections.pointers();
        if (pointers[matrix.size()] == matrix.A().values().length) {
            return matrix;
        }
        return connections.filtered(matrix, pointers);
    }

    private boolean isStrong(int i, int at) {
        double a = A.values()[at];
        int j = A.columnIndices()[at];
        return j == i || (a != 0 && Math.abs(a) >= strength * root[i] * root[j]);
    }

    private int[] pointers() {
        int[] pointers = new int[root.length + 1];
        for (int i = 0; i < root.length; i++) {
            int strong = 0;
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                if (isStrong(i, at)) {
                    strong++;
                }
            }
            pointers[i + 1] = pointers[i] + strong;
        }
        return pointers;
    }

    private LevelMatrix filtered(LevelMatrix matrix, int[] pointers) {
        int n = root.length;
        int[] indices = new int[pointers[n]];
        double[] values = new double[pointers[n]];
        double[] diagonal = matrix.diagonal().clone();
        for (int i = 0; i < n; i++) {
            int to = pointers[i];
            int middle = to;
            double weak = 0;
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                if (isStrong(i, at)) {
                    middle = A.columnIndices()[at] == i ? to : middle;
                    indices[to] = A.columnIndices()[at];
                    values[to++] = A.values()[at];
                } else {
                    weak += A.values()[at];
                }
            }
            if ((diagonal[i] + weak) / diagonal[i] > 0) {
                diagonal[i] += weak;
            }
            values[middle] = diagonal[i];
        }
        return new LevelMatrix(new CsrMatrix(n, n, pointers, indices, values), diagonal, matrix.symmetric());
    }
}
