package org.krylovbench.core.structured;

import java.util.OptionalInt;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * The regularised inverse of a circulant approximation of A, M = F* diag(μ) F with the Fourier transform F of images, or of
 * vectors: of a blur, or of a matrix with m × m blocks, the approximation has circulant blocks in a circulant order. R. Chan
 * and Ng, Conjugate gradient methods for Toeplitz systems, SIAM Review 38 (1996), sections 2 and 4; for ill-posed problems
 * {@link SpectralInverse}.
 *
 * <p>Set-up: one transform, and for {@code chan} a pass over A, or for blurs O(mn · rows of the PSF). Apply: two transforms
 * and a product of spectra. Memory: three images, four if A is not symmetric, whose μ are complex.
 *
 * @param kind which approximation
 * @param tolerance τ, the part of the largest modulus of an eigenvalue below which others are replaced; 0 for none
 * @param lambda λ of Tikhonov's method; 0 for none
 * @param small what small eigenvalues are replaced by
 * @param form what the map is
 * @param blocks of a matrix, in a row; of a Toeplitz matrix one, else √ of its size if that is an integer, else one
 */
public record Circulant(
        Kind kind,
        double tolerance,
        double lambda,
        SpectralInverse.Small small,
        SpectralInverse.Form form,
        OptionalInt blocks)
        implements Preconditioner {

    /** Which circulant matrix stands for A. */
    public enum Kind {
        /** The periodic blur with the same PSF. */
        PSF,
        /** The central diagonals copied. Strang, A proposal for Toeplitz matrix calculations (1986). */
        STRANG,
        /**
         * That of least ‖C − A‖_F. T. Chan, An optimal circulant preconditioner for Toeplitz systems, SIAM J. Sci. Stat. Comput. 9
         * (1988); of any A, Tyrtyshnikov, SIAM J. Matrix Anal. Appl. 13 (1992), by whom it is positive definite if A is; with
         * blocks, T. Chan and Olkin (1994).
         */
        CHAN
    }

    public Circulant {
        new SpectralInverse(tolerance, lambda, small, form); // checks
        if (blocks.isPresent() && blocks.getAsInt() < 1) {
            throw new IllegalArgumentException("blocks must be at least 1, but is " + blocks.getAsInt());
        }
    }

    @Override
    public Set<Trait> requires() {
        return kind == Kind.PSF ? Set.of(Trait.SQUARE, Trait.CONVOLUTION) : Set.of(Trait.SQUARE);
    }

    @Override
    public String label() {
        return switch (kind) {
            case PSF -> "circulant";
            case STRANG -> "Strang circulant";
            case CHAN -> "T. Chan circulant";
        };
    }

    /** In the form without a phase always; the eigenvalues of the optimal one are positive but for rounding, which τ replaces. */
    @Override
    public boolean keepsSymmetry() {
        return form == SpectralInverse.Form.NORMAL_EQUATIONS || (kind == Kind.CHAN && tolerance > 0);
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        CirculantColumn column = CirculantColumn.of(data, kind, blocks);
        var filter = FourierMultiplier.of(column, new SpectralInverse(tolerance, lambda, small, form), backend);
        return ApproximateInverse.of(filter, filter.bytes(), column.note());
    }
}
