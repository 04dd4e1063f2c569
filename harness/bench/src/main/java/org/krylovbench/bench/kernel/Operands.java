package org.krylovbench.bench.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Fourier;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.OperatorData;

/**
 * What kernels work on, made once on a backend for each size and shared. Kernels write to x, w and the host's array, and
 * leave in them numbers of the order of one.
 */
public final class Operands {

    /** Columns of a basis: as many as the largest kernel takes. */
    private static final int COLUMNS = 50;

    private final Backend backend;
    private final Map<Integer, Vector> xs = new HashMap<>();
    private final Map<Integer, Vector> ys = new HashMap<>();
    private final Map<Integer, Vector> ws = new HashMap<>();
    private final Map<Integer, double[]> hosts = new HashMap<>();
    private final Map<Integer, Basis> bases = new HashMap<>();
    private final Map<Integer, Fourier> transforms = new HashMap<>();
    private final Map<String, Matrix> matrices = new HashMap<>();
    private final Map<String, Transposable> operators = new HashMap<>();
    private double kept;

    Operands(Backend backend) {
        this.backend = backend;
    }

    /** Keeps a result, so that the compiler cannot take it for unwanted. */
    void keep(double result) {
        kept = result;
    }

    /** The last result that was kept. */
    double kept() {
        return kept;
    }

    /** The vector that is written to. */
    Vector x(int n) {
        return xs.computeIfAbsent(n, size -> backend.vector(ones(size)));
    }

    /** The vector that is read: +1 and −1 at random, so that multiplying by it again and again changes no size. */
    Vector y(int n) {
        return ys.computeIfAbsent(n, size -> backend.vector(signs(size)));
    }

    /** The vector that a basis is taken out of; what remains of it stays. */
    Vector w(int n) {
        return ws.computeIfAbsent(n, size -> backend.vector(signs(size)));
    }

    private static double[] signs(int n) {
        var random = new Random(1);
        double[] signs = new double[n];
        Arrays.setAll(signs, i -> random.nextBoolean() ? 1 : -1);
        return signs;
    }

    double[] host(int n) {
        return hosts.computeIfAbsent(n, Operands::ones);
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Cosines, which are orthonormal: to project them out again and again leaves the rest as it is. */
    Basis basis(int n) {
        return bases.computeIfAbsent(n, size -> {
            Basis basis = backend.basis(size, COLUMNS);
            double[] column = new double[size];
            for (int j = 0; j < COLUMNS; j++) {
                double frequency = Math.PI * j / size;
                double scale = Math.sqrt((j == 0 ? 1.0 : 2.0) / size);
                Arrays.setAll(column, i -> scale * Math.cos(frequency * (i + 0.5)));
                basis.column(j).copyFrom(column);
            }
            return basis;
        });
    }

    /** A square matrix by name: one is written to, others are read. */
    Matrix matrix(int n, String name) {
        return matrices.computeIfAbsent(name + n, absent -> backend.matrix(KernelData.dense(n)));
    }

    Fourier fourier(int n) {
        return transforms.computeIfAbsent(n, size -> backend.fourier(side(size), side(size)));
    }

    Transposable laplacian(int n) {
        return operator("laplacian " + n, () -> KernelData.laplacian(side(n)));
    }

    Transposable randomSparse(int n) {
        return operator("random-sparse " + n, () -> KernelData.randomSparse(n));
    }

    Transposable dense(int n) {
        return operator("dense " + n, () -> KernelData.dense(n));
    }

    /** With as many taps as a square of this side has, no two of them alike. */
    Transposable smallBlur(int n, int psf) {
        return operator("small " + n, () -> KernelData.blur(side(n), KernelData.randomPsf(psf)));
    }

    Transposable gaussianBlur(int n, int psf) {
        return operator("gaussian " + n, () -> KernelData.blur(side(n), KernelData.gaussianPsf(psf)));
    }

    /** With a point-spread function as large as the image. */
    Transposable fullBlur(int n) {
        return operator("full " + n, () -> KernelData.blur(side(n), KernelData.randomPsf(side(n))));
    }

    private Transposable operator(String key, Supplier<OperatorData> data) {
        return operators.computeIfAbsent(key, absent -> backend.operator(data.get()));
    }

    private static int side(int n) {
        int side = (int) Math.round(Math.sqrt(n));
        if (side * side != n) {
            throw new IllegalArgumentException("an image must be a square, but would have " + n + " pixels");
        }
        return side;
    }
}
