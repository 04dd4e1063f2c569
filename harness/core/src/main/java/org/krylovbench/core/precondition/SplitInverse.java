package org.krylovbench.core.precondition;

import java.util.Optional;
import org.krylovbench.core.linalg.Halves;
import org.krylovbench.core.linalg.Transposable;

/**
 * M = R L as the product of two maps, so that a system can be preconditioned from both sides: L A R u = L b, x = R u. Of
 * factors A ≈ L̂ Û they are L = L̂⁻¹ and R = Û⁻¹. Where M is symmetric positive definite, as of factors L̂ L̂ᵀ, R = Lᵀ. Saad (2003), sections 9.2.1 and 9.3.1.
 */
public interface SplitInverse extends ApproximateInverse {

    /** L, which acts first. Each call makes a map with scratch memory of its own. */
    Transposable left();

    /** R, which acts last. Each call makes a map with scratch memory of its own. */
    Transposable right();

    @Override
    default Optional<Halves> halves() {
        return Optional.of(new Halves(left(), right()));
    }
}
