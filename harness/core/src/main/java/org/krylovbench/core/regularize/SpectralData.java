package org.krylovbench.core.regularize;

import java.util.Arrays;

/**
 * What a rule needs to know of r = b − A x₀ in coordinates in which A is diagonal: by the singular value decomposition, or
 * a transform. Singular values may come in any order, and one that belongs to a space of several dimensions once.
 *
 * @param sigma σᵢ ≥ 0
 * @param dimensions of the space of left singular vectors that belongs to σᵢ: 1, or 2 for a pair of complex conjugates
 * @param beta βᵢ, the norm of the part of r in that space: |uᵢᵀ r|
 * @param outside the norm of the part of r outside all of these spaces
 * @param rows m, the length of r
 * @param tolerance singular values that are not larger than this times the largest one count as zero
 */
public record SpectralData(
        double[] sigma, int[] dimensions, double[] beta, double outside, int rows, double tolerance) {

    public SpectralData {
        if (sigma.length != beta.length || sigma.length != dimensions.length) {
            throw new IllegalArgumentException("needs as many singular values as dimensions and coefficients, got "
                    + sigma.length + ", " + dimensions.length + " and " + beta.length);
        }
    }

    /** Of singular values that each belong to one vector. */
    public static SpectralData ofVectors(double[] sigma, double[] beta, double outside, int rows, double tolerance) {
        int[] dimensions = new int[sigma.length];
        Arrays.fill(dimensions, 1);
        return new SpectralData(sigma, dimensions, beta, outside, rows, tolerance);
    }
}
