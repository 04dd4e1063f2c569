package org.krylovbench.core.solver;

import java.util.Optional;
import org.krylovbench.core.svd.ApproximateSvd;

/**
 * What a direct method found of A and b in coordinates in which A is diagonal, and how much of each it kept: one entry for
 * each singular vector, that of the largest singular value first. A pair of complex conjugates is two entries.
 *
 * @param sigma σᵢ
 * @param coefficients |uᵢᵀ(b − A x₀)|
 * @param factors the filter factors φᵢ, NaN where the method has chosen none
 * @param svd the singular vectors, if the method has them as maps
 */
public record FilteredSpectrum(double[] sigma, double[] coefficients, double[] factors, Optional<ApproximateSvd> svd) {

    public FilteredSpectrum {
        if (sigma.length != coefficients.length || sigma.length != factors.length) {
            throw new IllegalArgumentException("needs as many singular values as coefficients and factors, got "
                    + sigma.length + ", " + coefficients.length + " and " + factors.length);
        }
    }
}
