package org.krylovbench.bench.kernel;

import java.util.Arrays;
import java.util.Random;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.psf.Gaussian;

/** The matrices and point-spread functions that kernels are timed with, on the host. The same at every call. */
final class KernelData {

    private static final int PER_ROW = 10;

    private KernelData() {}

    /** The five-point Laplacian of a square grid, zero beyond its edge. */
    static CsrMatrix laplacian(int side) {
        int n = side * side;
        int[] pointers = new int[n + 1];
        int[] indices = new int[5 * n];
        double[] values = new double[5 * n];
        int at = 0;
        for (int i = 0; i < n; i++) {
            int column = i % side;
            int[] neighbours = {
                i - side, column > 0 ? i - 1 : -1, i, column < side - 1 ? i + 1 : -1, i + side < n ? i + side : -1
            };
            for (int j : neighbours) {
                if (j >= 0) {
                    indices[at] = j;
                    values[at++] = j == i ? 4 : -1;
                }
            }
            pointers[i + 1] = at;
        }
        return new CsrMatrix(n, n, pointers, Arrays.copyOf(indices, at), Arrays.copyOf(values, at));
    }

    /** Ten entries in each row, one at random in each tenth of it, so that x is read all over. */
    static CsrMatrix randomSparse(int n) {
        var random = new Random(1);
        int[] pointers = new int[n + 1];
        int[] indices = new int[PER_ROW * n];
        double[] values = new double[PER_ROW * n];
        int part = n / PER_ROW;
        for (int at = 0; at < indices.length; at++) {
            indices[at] = at % PER_ROW * part + random.nextInt(part);
            values[at] = random.nextDouble() - 0.5;
        }
        Arrays.setAll(pointers, i -> PER_ROW * i);
        return new CsrMatrix(n, n, pointers, indices, values);
    }

    static DenseMatrix dense(int n) {
        return new DenseMatrix(n, n, uniform(n * n));
    }

    static Convolution blur(int side, PointSpreadFunction psf) {
        return new Convolution(psf, Boundary.ZERO, side, side);
    }

    static PointSpreadFunction randomPsf(int side) {
        double[] weights = uniform(side * side);
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] / sum);
        return new PointSpreadFunction(side, side, weights, side / 2, side / 2);
    }

    static PointSpreadFunction gaussianPsf(int side) {
        return new Gaussian(side / 5.0, side).make(side);
    }

    private static double[] uniform(int n) {
        var random = new Random(1);
        double[] entries = new double[n];
        Arrays.setAll(entries, i -> random.nextDouble());
        return entries;
    }
}
