package org.krylovbench.core.direct;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.regularize.SpectralFilter;
import org.krylovbench.core.regularize.SpectralRegularization;
import org.krylovbench.core.regularize.SpectralRule;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.core.structured.BlurEigenvalues;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.Trait;

/**
 * Tikhonov or truncation in the cosines of a reflexive blur whose PSF is symmetric about both axes through its centre, which
 * has them as its eigenvectors: x = x₀ + Cᵀ diag(φ / λ) C r₀. Hansen, Nagy and O'Leary, Deblurring Images (2006), chapter 4
 * and section 6.2. Other boundaries and PSFs are a breakdown.
 *
 * <p>Two cosine transforms of N pixels and a Fourier transform of 4N, some 16 N log₂ N flops, a sorting of N numbers and the
 * passes of the rule, all on the host in one thread, and two products. The preconditioner is ignored. Memory: one vector,
 * and while the eigenvalues are computed 12 on the host.
 *
 * @param filter what is done to the frequencies
 * @param rule how its parameter is chosen
 * @param lambda λ of {@code tikhonov} with {@code fixed}
 * @param k of {@code tsvd} with {@code fixed}: how many singular values are kept
 * @param eta η of {@code discrepancy}: the noise is the noise level times ‖b‖
 * @param weight ω of {@code weighted-gcv}: 1 is plain cross validation, and more is smoother
 */
public record CosineFilter(SpectralFilter filter, SpectralRule rule, double lambda, int k, double eta, double weight)
        implements DirectMethod {

    public CosineFilter {
        new SpectralRegularization(filter, rule, lambda, k, eta, weight); // checks
    }

    /** With the usual weight. */
    public CosineFilter(SpectralFilter filter, SpectralRule rule, double lambda, int k, double eta) {
        this(filter, rule, lambda, k, eta, SpectralRegularization.WEIGHT);
    }

    private SpectralRegularization method() {
        return new SpectralRegularization(filter, rule, lambda, k, eta, weight);
    }

    @Override
    public Set<Trait> requires() {
        Set<Trait> required = EnumSet.of(Trait.CONVOLUTION);
        required.addAll(method().requires());
        return required;
    }

    @Override
    public String label() {
        return "cosine " + (filter == SpectralFilter.TSVD ? "TSVD, " : "Tikhonov, ") + method().label();
    }

    @Override
    public int vectors(int n) {
        return 1;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 0, "2 cosine and 1 Fourier transform, 4 norms, 3 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Convolution A = FourierFilter.convolution(system, label());
        new FilteredStep(system, work, monitor).solve(x, method(), obstacle(A), r -> new CosineSpectrum(A, r));
    }

    private static String obstacle(Convolution A) {
        if (A.boundary() != Boundary.REFLEXIVE) {
            return "a cosine filter needs a reflexive boundary, but this one is "
                    + A.boundary().name().toLowerCase(Locale.ROOT);
        }
        if (!CosineSpectrum.isSymmetric(A.psf())) {
            return String.format(
                    Locale.ROOT,
                    "a cosine filter needs a PSF that is symmetric about both axes, but weights of this one differ from"
                            + " their mirror images by up to %.2g of the largest",
                    BlurEigenvalues.asymmetry(A.psf()));
        }
        return "";
    }
}
