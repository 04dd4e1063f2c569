package org.krylovbench.core.approximate;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.stationary.SpectralInterval;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.Traits;

/**
 * The truncated Neumann series M = Σ (I − ωD⁻¹A)ᵏ ωD⁻¹ up to a degree d, D = diag(A) or I: d + 1 steps of the damped Jacobi
 * method from zero. Dubois, Greenbaum and Rodrigue (1979); Saad (2003), section 12.3.1. It tends to A⁻¹ if the
 * eigenvalues of I − ωD⁻¹A lie in the unit circle. For symmetric positive definite A, M is that too if the degree is even
 * or the eigenvalues of ωD⁻¹A are less than 2.
 *
 * <p>An ω that is not given is 2/(λ₁ + λₙ) for the least and the largest eigenvalue of D⁻¹A as some steps of Lanczos
 * estimate them, see {@link SpectralInterval}, with which that is so. Where A is not shown to be symmetric, or D⁻¹A has
 * eigenvalues that are not positive, it is 1/‖D⁻¹A‖₂, estimated by ten Golub–Kahan steps: then the series converges if all
 * eigenvalues are at most 60° from the positive axis. Where Jacobi's method converges, ω = 1 is the better choice for such
 * an A.
 *
 * <p>Set-up: as many products as the estimate takes. Apply: degree products with A, on its backend, and as many times 3
 * vector updates; Mᵀ with Aᵀ. Memory: 2 vectors, and D⁻¹.
 *
 * @param degree of the polynomial in A
 * @param omega ω
 * @param scaling what D is
 * @param lanczosSteps at most, for the estimate
 */
public record Neumann(int degree, OptionalDouble omega, Scaling scaling, int lanczosSteps) implements Preconditioner {

    public Neumann {
        Polynomial.check(degree, lanczosSteps);
        Polynomial.requirePositive("omega", omega);
    }

    @Override
    public Set<Trait> requires() {
        return scaling == Scaling.JACOBI ? Set.of(Trait.SQUARE, Trait.NONZERO_DIAGONAL) : Set.of(Trait.SQUARE);
    }

    @Override
    public String label() {
        return "Neumann(" + degree + ")";
    }

    @Override
    public boolean keepsSymmetry() {
        return omega.isEmpty() || degree % 2 == 0;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        Optional<Vector> inverseDiagonal = scaling.inverse(data, backend);
        double damping = omega.orElseGet(() -> estimate(data, new Spectrum(data, A, inverseDiagonal, backend)));
        var q = SemiIteration.neumann(A, inverseDiagonal, degree, damping, backend);
        return ApproximateInverse.of(q, q.bytes());
    }

    private double estimate(OperatorData data, Spectrum spectrum) {
        if (Traits.of(data).contains(Trait.SYMMETRIC)) {
            SpectralInterval interval = spectrum.interval(lanczosSteps);
            if (interval.isPositive()) {
                return 2 / (interval.lower() + interval.upper());
            }
        }
        double norm = spectrum.norm();
        if (!(norm > 0 && norm <= Double.MAX_VALUE)) { // NaN too
            throw FactorizationException.noDamping(norm);
        }
        return 1 / norm;
    }
}
