package org.krylovbench.core.structured;

import java.util.Arrays;
import org.krylovbench.core.linalg.FactorizationException;

/**
 * How eigenvalues c of an approximation of A become those of M, so that no small one is inverted. Those with
 * |c| &lt; τ max |c| are first replaced by a positive number s; of the others s = |c|.
 *
 * @param tolerance τ, relative to the largest modulus; 0 for none
 * @param lambda λ, of the size of singular values of A; 0 for none
 * @param small what takes the place of small eigenvalues
 * @param form what M is
 */
public record SpectralInverse(double tolerance, double lambda, Small small, Form form) {

    /** What small eigenvalues are replaced by. */
    public enum Small {
        /**
         * The largest modulus, so that M does nothing much there. It is 1 for a PSF whose weights sum to one, as in Hanke, Nagy
         * and Plemmons, Preconditioned iterative regularization for ill-posed problems (1993).
         */
        LARGEST,
        /** τ times the largest modulus, so that M goes on smoothly. */
        THRESHOLD
    }

    /** What M does with what the eigenvalues have become. */
    public enum Form {
        /** c̄ / |c| · 1 / √(s² + λ²): M ≈ A⁻¹ for every method, and M Mᵀ ≈ (AᵀA + λ²I)⁻¹. */
        INVERSE,
        /** c̄ / |c| · s / (s² + λ²): M ≈ (AᵀA + λ²I)⁻¹Aᵀ, Tikhonov's method. */
        TIKHONOV,
        /** 1 / √(s² + λ²): symmetric positive definite, with the same M Mᵀ. For least squares, and for MINRES. */
        NORMAL_EQUATIONS
    }

    public SpectralInverse {
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must lie in [0, 1), but is " + tolerance);
        }
        if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("lambda must be a number of at least 0, but is " + lambda);
        }
        if (lambda == 0 && tolerance == 0) {
            throw new IllegalArgumentException(
                    "tolerance must be positive if lambda is 0, as small eigenvalues would be inverted; 1e-3 would do");
        }
    }

    /** Of real eigenvalues. */
    double[] ofReal(double[] c) {
        double largest = largest(Arrays.stream(c).map(Math::abs).toArray());
        return Arrays.stream(c)
                .map(value ->
                        gain(Math.abs(value), largest) * (turns(Math.abs(value), largest) ? Math.signum(value) : 1))
                .toArray();
    }

    /** Of complex eigenvalues, real and imaginary part in turn. */
    double[] ofComplex(double[] c) {
        double[] modulus = new double[c.length / 2];
        Arrays.setAll(modulus, k -> Math.hypot(c[2 * k], c[2 * k + 1]));
        double largest = largest(modulus);
        double[] inverse = new double[c.length];
        for (int k = 0; k < modulus.length; k++) {
            double gain = gain(modulus[k], largest);
            if (turns(modulus[k], largest)) {
                inverse[2 * k] = gain * (c[2 * k] / modulus[k]);
                inverse[2 * k + 1] = -gain * (c[2 * k + 1] / modulus[k]);
            } else {
                inverse[2 * k] = gain;
            }
        }
        return inverse;
    }

    private static double largest(double[] modulus) {
        double largest = 0;
        for (double value : modulus) {
            largest = Math.max(largest, value); // NaN stays
        }
        if (!(largest <= Double.MAX_VALUE)) {
            throw FactorizationException.notFinite();
        }
        if (largest == 0) {
            throw FactorizationException.noSpectrum();
        }
        return largest;
    }

    private double gain(double modulus, double largest) {
        double replaced = small == Small.LARGEST ? largest : tolerance * largest;
        double s = modulus < tolerance * largest ? replaced : modulus;
        double inverse = 1 / Math.hypot(s, lambda);
        return form == Form.TIKHONOV ? s * inverse * inverse : inverse;
    }

    /** Whether M has the phase of the eigenvalue, and not that of a positive number. */
    private boolean turns(double modulus, double largest) {
        return form != Form.NORMAL_EQUATIONS && modulus > 0 && !(modulus < tolerance * largest);
    }
}
