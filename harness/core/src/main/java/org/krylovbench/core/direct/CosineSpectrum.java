package org.krylovbench.core.direct;

import java.util.Arrays;
import org.krylovbench.core.linalg.HostCosines;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.regularize.CumulativePeriodogram;
import org.krylovbench.core.regularize.SpectralData;
import org.krylovbench.core.structured.BlurEigenvalues;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * Reflexive convolutions with a doubly symmetric PSF by A = Cᵀ diag(λ) C for the orthonormal cosine transform C, with λ by
 * {@link BlurEigenvalues#cosine}.
 */
final class CosineSpectrum implements Spectrum {

    /** What rounding leaves of the symmetry of a PSF that is computed, relative to its largest weight. */
    private static final double SYMMETRIC = 1e-12;

    private static final double TOLERANCE = 16 * 0x1p-52;

    private final int m;
    private final int n;
    private final HostCosines cosines;
    private final Vector d;
    private final double[] lambda;
    private final double[] coefficients;

    /** Of frequencies, lowest first, when it is asked for. */
    private int[] order = {};

    /**
     * Computes it, for a reflexive boundary and a doubly symmetric PSF.
     *
     * @param d takes what is filtered
     */
    CosineSpectrum(Convolution A, Vector d) {
        this.d = d;
        m = A.imageRows();
        n = A.imageColumns();
        cosines = new HostCosines(m, n);
        coefficients = new double[m * n];
        lambda = BlurEigenvalues.cosine(A.psf(), m, n);
    }

    static boolean isSymmetric(PointSpreadFunction psf) {
        return !(BlurEigenvalues.asymmetry(psf) > SYMMETRIC); // what is no number is told elsewhere
    }

    @Override
    public SpectralData of(Vector r) {
        r.copyTo(coefficients);
        cosines.forward(coefficients);
        double[] sigma = new double[m * n];
        double[] beta = new double[m * n];
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] = Math.abs(lambda[i]);
            beta[i] = Math.abs(coefficients[i]);
        }
        return SpectralData.ofVectors(sigma, beta, 0, m * n, TOLERANCE);
    }

    @Override
    public double whiteness(double[] left) {
        if (order.length == 0) {
            double[] frequencies = new double[m * n];
            for (int k = 0; k < m; k++) {
                for (int l = 0; l < n; l++) {
                    frequencies[k * n + l] = CumulativePeriodogram.frequency(k, l, 2 * m, 2 * n);
                }
            }
            order = CumulativePeriodogram.order(frequencies);
        }
        return CumulativePeriodogram.ofPower(Arrays.stream(order)
                .mapToDouble(i -> left[i] * coefficients[i])
                .map(part -> part * part)
                .toArray());
    }

    @Override
    public double[] target(double[] solution) {
        double[] target = solution.clone();
        cosines.forward(target);
        for (int i = 0; i < target.length; i++) {
            target[i] *= Math.signum(lambda[i]) * Math.signum(coefficients[i]);
        }
        return target;
    }

    @Override
    public Vector filtered(double[] gains) {
        double[] filtered = new double[m * n];
        for (int i = 0; i < filtered.length; i++) {
            filtered[i] = Math.signum(lambda[i]) * gains[i] * coefficients[i];
        }
        cosines.inverse(filtered);
        d.copyFrom(filtered);
        return d;
    }
}
