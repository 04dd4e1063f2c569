package org.krylovbench.results;

/**
 * A row of {@code subspaces.csv}: the singular value decomposition of one case, truncated to one rank r, beside the reference
 * decomposition, with the bounds of Garvey, Meng and Nagy (2018), section 3.2. Quantities with a tilde are approximate; norms
 * are 2-norms.
 *
 * @param caseId as in {@link CaseRow}
 * @param rank r
 * @param signalDistance ‖U₀ᵀŨᵣ‖, the sine of the largest angle
 * @param signalBound of theorem 1, (14); none where it is negative
 * @param noiseDistance ‖V₀ᵀṼᵣ‖
 * @param noiseBound of theorem 1, (15)
 * @param pseudoinverseDifference ‖Ãᵣ⁺ − Aᵣ⁺‖ / ‖Aᵣ⁺‖
 * @param pseudoinverseBound by ‖Ãᵣ − Aᵣ‖, which always holds
 * @param pseudoinverseSubspaceBound by ‖V₀ᵀṼᵣ‖, theorem 2, (28), as it is understood
 * @param solutionDifference ‖xᵣ − x̃ᵣ‖ / ‖xᵣ‖ of the truncated solutions
 * @param solutionBound of theorem 3, (31)
 */
public record SubspaceRow(
        String caseId,
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
