package org.krylovbench.core.linalg;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Continuation;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.TimeStepping;

/** Vectors and matrices to test with, all drawn from a seed. */
public final class Samples {

    private Samples() {}

    public static double[] uniform(int n, long seed) {
        return new Random(seed).doubles(n).map(u -> 2 * u - 1).toArray();
    }

    /** A sparse matrix with about {@code perRow} entries in a row; rows without any occur. */
    public static CsrMatrix sparse(int rows, int columns, double perRow, long seed) {
        Random random = new Random(seed);
        int[] pointers = new int[rows + 1];
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (random.nextDouble() < perRow / columns) {
                    indices.add(j);
                }
            }
            pointers[i + 1] = indices.size();
        }
        int[] columnIndices = indices.stream().mapToInt(Integer::intValue).toArray();
        return new CsrMatrix(rows, columns, pointers, columnIndices, uniform(columnIndices.length, seed + 1));
    }

    /** Symmetric and diagonally dominant, so positive definite, with so many diagonals above and below the main one. */
    private static CsrMatrix dominant(int n, int width, long seed) {
        double[] values = uniform(n * n, seed);
        var entries = new CoordinateList(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = Math.max(0, i - width); j <= Math.min(n - 1, i + width); j++) {
                double value = values[Math.max(i, j) * n + Math.min(i, j)];
                entries.add(i, j, i == j ? 2 * width + 1 : value);
            }
        }
        return entries.toCsr();
    }

    public static DenseMatrix dense(int rows, int columns, long seed) {
        return new DenseMatrix(rows, columns, uniform(rows * columns, seed));
    }

    public static PointSpreadFunction psf(int rows, int columns, int centerRow, int centerColumn, long seed) {
        return new PointSpreadFunction(rows, columns, uniform(rows * columns, seed), centerRow, centerColumn);
    }

    /** One of each kind and shape: square, tall, wide, single, odd sizes, centres off the middle, PSFs beyond the image. */
    public static List<OperatorData> operators() {
        List<OperatorData> operators = new ArrayList<>(List.of(
                sparse(1, 1, 1, 1),
                sparse(37, 37, 4, 2),
                sparse(50, 23, 3, 3),
                sparse(23, 50, 30, 4),
                sparse(513, 513, 7, 5),
                dense(1, 1, 6),
                dense(20, 20, 7),
                dense(31, 8, 8),
                dense(8, 31, 9)));
        for (Boundary boundary : Boundary.values()) {
            operators.add(convolution(psf(3, 5, 0, 3, 10), boundary, 16, 16));
            operators.add(convolution(psf(9, 9, 4, 6, 11), boundary, 17, 9));
            operators.add(convolution(psf(7, 8, 3, 4, 12), boundary, 4, 3));
            operators.add(convolution(psf(41, 41, 20, 11, 13), boundary, 40, 37));
        }
        operators.add(new TimeStepping(dominant(30, 4, 14), sparse(30, 30, 3, 15), 5));
        return operators;
    }

    /** A as a dense matrix, entry by entry from its definition: slow, obvious, and shared with no backend. */
    public static DenseMatrix entries(OperatorData data) {
        double[] values = new double[data.rows() * data.columns()];
        if (data instanceof CsrMatrix matrix) {
            for (int i = 0; i < data.rows(); i++) {
                for (int j = 0; j < data.columns(); j++) {
                    values[i + j * data.rows()] = matrix.get(i, j);
                }
            }
        } else if (data instanceof DenseMatrix matrix) {
            return matrix;
        } else if (data instanceof Convolution convolution) {
            blur(convolution, values);
        } else if (data instanceof TimeStepping stepping) {
            step(stepping, values);
        }
        return new DenseMatrix(data.rows(), data.columns(), values);
    }

    /** A blur that makes data of this size. */
    public static Convolution convolution(PointSpreadFunction psf, Boundary boundary, int rows, int columns) {
        return boundary == Boundary.VALID
                ? new Convolution(psf, boundary, rows + psf.rows() - 1, columns + psf.columns() - 1)
                : new Convolution(psf, boundary, rows, columns);
    }

    private static void blur(Convolution a, double[] values) {
        PointSpreadFunction psf = a.psf();
        boolean valid = a.boundary() == Boundary.VALID;
        int down = valid ? psf.rows() - 1 : psf.centerRow();
        int right = valid ? psf.columns() - 1 : psf.centerColumn();
        for (int y = 0; y < a.rows(); y++) {
            for (int p = 0; p < psf.rows(); p++) {
                for (int q = 0; q < psf.columns(); q++) {
                    Continuation row = a.boundary().at(y / a.dataColumns() - p + down, a.imageRows());
                    Continuation column = a.boundary().at(y % a.dataColumns() - q + right, a.imageColumns());
                    for (int k = 0; k < row.size(); k++) {
                        for (int l = 0; l < column.size(); l++) {
                            int x = row.sources()[k] * a.imageColumns() + column.sources()[l];
                            values[y + x * a.rows()] += psf.get(p, q) * row.weights()[k] * column.weights()[l];
                        }
                    }
                }
            }
        }
    }

    /** From the unit matrix on, each step a product with S and an elimination in R, without pivots as R is dominant. */
    private static void step(TimeStepping a, double[] values) {
        int n = a.rows();
        double[][] x = new double[n][n];
        for (int i = 0; i < n; i++) {
            x[i][i] = 1;
        }
        for (int step = 0; step < a.steps(); step++) {
            double[][] r = new double[n][n];
            double[][] b = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    r[i][j] = a.implicit().get(i, j);
                    for (int k = 0; k < n; k++) {
                        b[i][j] += a.explicit().get(i, k) * x[k][j];
                    }
                }
            }
            eliminate(r, b);
            x = b;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i + j * n] = x[i][j];
            }
        }
    }

    /** b ← r⁻¹ b by Gauss and Jordan. */
    private static void eliminate(double[][] r, double[][] b) {
        for (int pivot = 0; pivot < r.length; pivot++) {
            for (int i = 0; i < r.length; i++) {
                double factor = i == pivot ? 0 : r[i][pivot] / r[pivot][pivot];
                for (int j = 0; j < r.length; j++) {
                    r[i][j] -= factor * r[pivot][j];
                    b[i][j] -= factor * b[pivot][j];
                }
            }
        }
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < r.length; j++) {
                b[i][j] /= r[i][i];
            }
        }
    }
}
