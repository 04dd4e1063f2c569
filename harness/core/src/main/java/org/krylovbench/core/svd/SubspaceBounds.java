package org.krylovbench.core.svd;

/**
 * How far a truncated approximation Ãᵣ = Ũᵣ Σ̃ᵣ Ṽᵣᵀ is from the exact Aᵣ = Uᵣ Σᵣ Vᵣᵀ, and what the theorems of Garvey, Meng
 * and Nagy (2018), section 3.2, say that it can be at most. Norms are 2-norms.
 *
 * @param rank r
 * @param signalDistance ‖U₀ᵀŨᵣ‖, the sine of the largest angle between the signal subspaces
 * @param signalBound of theorem 1, (14): (σ̃ᵣ ‖B‖ + σᵣ₊₁ ‖C‖) / (σ̃ᵣ² − σᵣ₊₁²), no bound where it is negative
 * @param noiseDistance ‖V₀ᵀṼᵣ‖, that of the noise subspaces
 * @param noiseBound of theorem 1, (15), with B and C in each other's place
 * @param pseudoinverseDifference ‖Ãᵣ⁺ − Aᵣ⁺‖ / ‖Aᵣ⁺‖
 * @param pseudoinverseBound φ ‖Ãᵣ − Aᵣ‖ / σ̃ᵣ with the golden ratio φ, Wedin (1973), theorem 4.1: it always holds
 * @param pseudoinverseSubspaceBound φ (σ₁ / σ̃ᵣ) ‖V₀ᵀṼᵣ‖, as theorem 2, (28), is understood: it need not hold
 * @param solutionDifference ‖xᵣ − x̃ᵣ‖ / ‖xᵣ‖ of the truncated solutions Aᵣ⁺b and Ãᵣ⁺b
 * @param solutionBound of theorem 3, (31): ‖Ãᵣ − Aᵣ‖ / σ̃ᵣ + ‖V₀ᵀṼᵣ‖ + (‖U₀ᵀŨᵣ‖ / σ̃ᵣ) ‖b − A xᵣ‖ / ‖xᵣ‖
 */
public record SubspaceBounds(
        int rank,
        double signalDistance,
        double signalBound,
        double noiseDistance,
        double noiseBound,
        double pseudoinverseDifference,
        double pseudoinverseBound,
        double pseudoinverseSubspaceBound,
        double solutionDifference,
        double solutionBound) {}
