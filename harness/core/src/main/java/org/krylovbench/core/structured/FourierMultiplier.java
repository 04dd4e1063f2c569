package org.krylovbench.core.structured;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Diagonal;
import org.krylovbench.core.linalg.Fourier;
import org.krylovbench.core.linalg.HostFourier;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.CsrMatrix;

/**
 * F* diag(μ) F by the transform of a backend. A real μ scales both parts of a coefficient; a complex one is a 2 × 2 matrix
 * for them, and all of them a sparse matrix, whose transpose has the conjugates.
 */
final class FourierMultiplier implements Transposable {

    /** Imaginary parts that are smaller than this, relative to the largest eigenvalue, are rounding of the transform. */
    private static final double REAL = 16 * 0x1p-52;

    private final int size;
    private final Fourier fourier;
    private final Transposable multiplier;
    private final Vector before;
    private final Vector after;
    private final long bytes;

    private FourierMultiplier(
            int size, Fourier fourier, Transposable multiplier, long multiplierBytes, Backend backend) {
        this.size = size;
        this.fourier = fourier;
        this.multiplier = multiplier;
        before = backend.vector(fourier.spectrumSize());
        after = backend.vector(fourier.spectrumSize());
        bytes = multiplierBytes
                + 2L * fourier.spectrumSize() * backend.precision().bytes();
    }

    /** M of a circulant matrix. The eigenvalues are computed on the host in double precision. */
    static FourierMultiplier of(CirculantColumn column, SpectralInverse inverse, Backend backend) {
        var host = new HostFourier(column.rows(), column.columns());
        double[] lambda = new double[host.spectrumSize()];
        host.forward(column.image(), lambda);
        dropRounding(lambda);
        double[] mu = inverse.ofComplex(lambda);
        int bytes = backend.precision().bytes();
        boolean real = isReal(mu);
        Transposable multiplier = real ? new Diagonal(backend.vector(doubled(mu))) : backend.operator(blocks(mu));
        return new FourierMultiplier(
                column.rows() * column.columns(),
                backend.fourier(column.rows(), column.columns()),
                multiplier,
                (real ? bytes : 2L * (bytes + Integer.BYTES) + Integer.BYTES) * mu.length,
                backend);
    }

    /** All imaginary parts, if all are rounding: the matrix is symmetric. */
    private static void dropRounding(double[] lambda) {
        double largest = 0;
        double imaginary = 0;
        for (int k = 0; k < lambda.length; k += 2) {
            largest = Math.max(largest, Math.abs(lambda[k]));
            imaginary = Math.max(imaginary, Math.abs(lambda[k + 1]));
        }
        for (int k = 0; k < lambda.length && imaginary <= REAL * largest; k += 2) {
            lambda[k + 1] = 0;
        }
    }

    private static boolean isReal(double[] complex) {
        for (int k = 1; k < complex.length; k += 2) {
            if (complex[k] != 0) {
                return false;
            }
        }
        return true;
    }

    private static double[] doubled(double[] mu) {
        double[] gains = new double[mu.length];
        for (int k = 0; k < mu.length; k++) {
            gains[k] = mu[k / 2 * 2];
        }
        return gains;
    }

    /** (a, −b; b, a) for each a + bi. */
    private static CsrMatrix blocks(double[] mu) {
        int[] pointers = new int[mu.length + 1];
        int[] indices = new int[Math.multiplyExact(2, mu.length)];
        double[] values = new double[indices.length];
        for (int k = 0; k < mu.length; k++) {
            int pair = k / 2 * 2;
            pointers[k + 1] = 2 * (k + 1);
            indices[2 * k] = pair;
            indices[2 * k + 1] = pair + 1;
            values[2 * k] = mu[k];
            values[2 * k + 1] = k == pair ? -mu[k + 1] : mu[pair];
        }
        return new CsrMatrix(mu.length, mu.length, pointers, indices, values);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int rows() {
        return size;
    }

    @Override
    public int columns() {
        return size;
    }

    @Override
    public void apply(Vector x, Vector y) {
        fourier.forward(x, before);
        multiplier.apply(before, after);
        fourier.inverse(after, y);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        fourier.forward(x, before);
        multiplier.applyTranspose(before, after);
        fourier.inverse(after, y);
    }
}
