package org.krylovbench.core.regularize;

/** How much of each singular component a regularised solution keeps: its filter factor φᵢ, between 0 and 1. */
public enum SpectralFilter {
    /** φᵢ = σᵢ² / (σᵢ² + λ²): minimises ‖b − A x‖² + λ² ‖x − x₀‖². */
    TIKHONOV,
    /** φᵢ = 1 for the k largest singular values and 0 for the others, also called TSVD. */
    TSVD
}
