package org.krylovbench.core.structured;

import org.krylovbench.core.linalg.HostFourier;
import org.krylovbench.problems.PointSpreadFunction;

/** Eigenvalues of blurs that a transform diagonalises. Hansen, Nagy and O'Leary, Deblurring Images (2006), chapter 4. */
public final class BlurEigenvalues {

    private BlurEigenvalues() {}

    /** The PSF on an m × n image that is tiled, with its centre at the first pixel: the first column of a periodic blur. */
    public static double[] wrapped(PointSpreadFunction psf, int m, int n) {
        double[] image = new double[m * n];
        for (int p = 0; p < psf.rows(); p++) {
            for (int q = 0; q < psf.columns(); q++) {
                int i = Math.floorMod(p - psf.centerRow(), m);
                int j = Math.floorMod(q - psf.centerColumn(), n);
                image[i * n + j] += psf.get(p, q);
            }
        }
        return image;
    }

    /**
     * Those of the reflexive blur of m × n images with a doubly symmetric PSF, in the order of the cosines; another PSF
     * counts as the mean of its four mirror images. On images of twice the size that are even the blur is periodic, so that
     * its eigenvalues are real and the first quarter of the Fourier transform of the PSF there. That holds all digits, where
     * the quotient C(A e₁) / C e₁ of the book divides by numbers down to π² / 4mn.
     */
    public static double[] cosine(PointSpreadFunction psf, int m, int n) {
        var fourier = new HostFourier(2 * m, 2 * n);
        double[] spectrum = new double[fourier.spectrumSize()];
        fourier.forward(even(wrapped(psf, 2 * m, 2 * n), 2 * m, 2 * n), spectrum);
        double[] lambda = new double[m * n];
        for (int k = 0; k < m; k++) {
            for (int l = 0; l < n; l++) {
                lambda[k * n + l] = spectrum[2 * (k * (n + 1) + l)];
            }
        }
        return lambda;
    }

    /** The mean of an image and its mirror images about its first row and column. */
    private static double[] even(double[] image, int m, int n) {
        double[] even = new double[image.length];
        for (int i = 0; i < m; i++) {
            int up = (m - i) % m;
            for (int j = 0; j < n; j++) {
                int left = (n - j) % n;
                double two = image[i * n + j] + image[up * n + left];
                even[i * n + j] = (two + (image[up * n + j] + image[i * n + left])) / 4;
            }
        }
        return even;
    }

    /** How far weights are from those of their mirror images, relative to the largest. */
    public static double asymmetry(PointSpreadFunction psf) {
        double largest = 0;
        double difference = 0;
        for (int p = 0; p < psf.rows(); p++) {
            for (int q = 0; q < psf.columns(); q++) {
                double weight = psf.get(p, q);
                largest = Math.max(largest, Math.abs(weight));
                difference = Math.max(difference, Math.abs(weight - weight(psf, 2 * psf.centerRow() - p, q)));
                difference = Math.max(difference, Math.abs(weight - weight(psf, p, 2 * psf.centerColumn() - q)));
            }
        }
        return difference == 0 ? 0 : difference / largest;
    }

    private static double weight(PointSpreadFunction psf, int p, int q) {
        boolean inside = p >= 0 && p < psf.rows() && q >= 0 && q < psf.columns();
        return inside ? psf.get(p, q) : 0;
    }
}
