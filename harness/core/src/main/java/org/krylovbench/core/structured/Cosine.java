package org.krylovbench.core.structured;

import java.util.Locale;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.HostOperator;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Trait;

/**
 * The regularised inverse of the reflexive blur with the same PSF, M = Cᵀ diag(μ) C with the orthonormal cosine transform C:
 * A⁻¹ for a reflexive boundary and a doubly symmetric PSF. Another PSF is replaced by the mean of its four mirror images,
 * which for a reflexive boundary makes the matrix that C diagonalises of least distance to A in the Frobenius norm: Ng,
 * R. Chan and Tang, A fast algorithm for deblurring models with Neumann boundary conditions, SIAM J. Sci. Comput. 21 (1999),
 * section 3. Small eigenvalues: {@link SpectralInverse}.
 *
 * <p>Set-up: a Fourier transform of four times the pixels. Apply: two cosine transforms on the host, in one thread, some
 * 10 N log₂ N flops of N pixels. Memory: three images.
 *
 * @param tolerance τ, the part of the largest modulus of an eigenvalue below which others are replaced; 0 for none
 * @param lambda λ of Tikhonov's method; 0 for none
 * @param small what small eigenvalues are replaced by
 * @param form what the map is
 */
public record Cosine(double tolerance, double lambda, SpectralInverse.Small small, SpectralInverse.Form form)
        implements Preconditioner {

    public Cosine {
        new SpectralInverse(tolerance, lambda, small, form); // checks
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.CONVOLUTION);
    }

    @Override
    public String label() {
        return "cosine";
    }

    /** The reflexive blur may be indefinite where that with a zero boundary is not. */
    @Override
    public boolean keepsSymmetry() {
        return form == SpectralInverse.Form.NORMAL_EQUATIONS;
    }

    @Override
    public ApproximateInverse approximateInverse(OperatorData data, Transposable A, Backend backend) {
        if (!(data instanceof Convolution blur) || data.rows() != data.columns()) {
            throw FactorizationException.noCosines();
        }
        int m = blur.imageRows();
        int n = blur.imageColumns();
        double[] lambda = BlurEigenvalues.cosine(blur.psf(), m, n);
        double[] mu = new SpectralInverse(tolerance, this.lambda, small, form).ofReal(lambda);
        return ApproximateInverse.of(
                new HostOperator(new CosineMultiplier(m, n, mu)), 3L * mu.length * Double.BYTES, note(blur));
    }

    private static String note(Convolution blur) {
        double asymmetry = BlurEigenvalues.asymmetry(blur.psf());
        return asymmetry <= 1e-12 // rounding
                ? ""
                : String.format(
                        Locale.ROOT,
                        "the PSF was made symmetric about both axes: weights differed from their mirror images by up to"
                                + " %.2g of the largest",
                        asymmetry);
    }
}
