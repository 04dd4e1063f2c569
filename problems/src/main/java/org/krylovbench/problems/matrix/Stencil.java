package org.krylovbench.problems.matrix;

import java.util.Arrays;
import org.krylovbench.problems.CsrMatrix;

/**
 * The same coefficients around each point of a grid; beyond its edge the solution is zero (Dirichlet). They reach to the
 * next neighbours, 27 at most.
 */
final class Stencil {

    private final double[] coefficients = new double[27];

    /** −h² Δ by second differences: 2 · dimension in the centre, −1 at the neighbours. Saad (2003), section 2.2. */
    static Stencil laplacian(int dimension) {
        var stencil = new Stencil().add(0, 0, 0, 2 * dimension);
        stencil.add(-1, 0, 0, -1).add(1, 0, 0, -1);
        if (dimension > 1) {
            stencil.add(0, -1, 0, -1).add(0, 1, 0, -1);
        }
        if (dimension > 2) {
            stencil.add(0, 0, -1, -1).add(0, 0, 1, -1);
        }
        return stencil;
    }

    /** Adds to the coefficient of a neighbour, each offset −1, 0 or 1. */
    Stencil add(int dx, int dy, int dz, double coefficient) {
        coefficients[13 + dx + 3 * dy + 9 * dz] += coefficient;
        return this;
    }

    Stencil add(int dx, int dy, double coefficient) {
        return add(dx, dy, 0, coefficient);
    }

    Stencil times(double factor) {
        for (int k = 0; k < coefficients.length; k++) {
            coefficients[k] *= factor;
        }
        return this;
    }

    /** Number of coefficients that are not zero. */
    int size() {
        return (int) Arrays.stream(coefficients).filter(c -> c != 0).count();
    }

    /** The matrix of the stencil, for which there must be memory. Cost: one pass over its entries. */
    CsrMatrix matrix(Grid grid) {
        int n = grid.side();
        int points = grid.points();
        int rows = grid.dimension() > 1 ? n : 1;
        int layers = grid.dimension() > 2 ? n : 1;
        int[] pointers = new int[points + 1];
        int entries = entries(n, rows, layers);
        int[] indices = new int[entries];
        double[] values = new double[entries];
        var line = new Line(n);
        int at = 0;
        for (int z = 0; z < layers; z++) {
            for (int y = 0; y < rows; y++) {
                line.collect(z, layers, y, rows);
                int start = (z * rows + y) * n;
                for (int x = 0; x < n; x++) {
                    for (int k = 0; k < line.size; k++) {
                        int neighbour = x + line.dx[k];
                        if (neighbour >= 0 && neighbour < n) {
                            indices[at] = start + x + line.offset[k];
                            values[at++] = line.coefficient[k];
                        }
                    }
                    pointers[start + x + 1] = at;
                }
            }
        }
        return new CsrMatrix(points, points, pointers, indices, values);
    }

    private int entries(int n, int rows, int layers) {
        int entries = 0;
        for (int k = 0; k < coefficients.length; k++) {
            if (coefficients[k] != 0) {
                entries += pairs(n, k % 3 - 1) * pairs(rows, k / 3 % 3 - 1) * pairs(layers, k / 9 - 1);
            }
        }
        return entries;
    }

    /** How many of n points in a row have a neighbour at this offset. */
    private static int pairs(int n, int offset) {
        return n - Math.abs(offset);
    }

    /** The neighbours of the points along a line of the grid, in the order of their columns. */
    private final class Line {

        private final int n;
        private final int[] dx = new int[27];
        private final int[] offset = new int[27];
        private final double[] coefficient = new double[27];
        private int size;

        Line(int n) {
            this.n = n;
        }

        void collect(int z, int layers, int y, int rows) {
            size = 0;
            for (int k = 0; k < coefficients.length; k++) {
                int dy = k / 3 % 3 - 1;
                int dz = k / 9 - 1;
                boolean inside = y + dy >= 0 && y + dy < rows && z + dz >= 0 && z + dz < layers;
                if (coefficients[k] != 0 && inside) {
                    dx[size] = k % 3 - 1;
                    offset[size] = dx[size] + n * (dy + rows * dz);
                    coefficient[size++] = coefficients[k];
                }
            }
        }
    }
}
