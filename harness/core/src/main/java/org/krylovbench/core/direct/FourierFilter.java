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
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.Trait;

/**
 * Tikhonov or truncation in the frequencies of a periodic blur, whose singular values are the moduli of the transformed
 * PSF: x = x₀ + F* diag(φ / λ) F r₀. With Tikhonov it is Wiener's filter for white images. Hansen, Nagy and O'Leary,
 * Deblurring Images (2006), chapter 4 and section 6.2. Other boundaries are a breakdown.
 *
 * <p>Three real transforms of N pixels, some 7.5 N log₂ N flops, a sorting of N / 2 numbers and the passes of the rule, all
 * on the host in one thread, and two products. The preconditioner is ignored. Memory: one vector, and 9 on the host.
 *
 * @param filter what is done to the frequencies
 * @param rule how its parameter is chosen
 * @param lambda λ of {@code tikhonov} with {@code fixed}
 * @param k of {@code tsvd} with {@code fixed}: how many singular values are kept, and one more where it would part a pair
 * @param eta η of {@code discrepancy}: the noise is the noise level times ‖b‖
 * @param weight ω of {@code weighted-gcv}: 1 is plain cross validation, and more is smoother
 */
public record FourierFilter(SpectralFilter filter, SpectralRule rule, double lambda, int k, double eta, double weight)
        implements DirectMethod {

    public FourierFilter {
        new SpectralRegularization(filter, rule, lambda, k, eta, weight); // checks
    }

    /** With the usual weight. */
    public FourierFilter(SpectralFilter filter, SpectralRule rule, double lambda, int k, double eta) {
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
        return "Fourier " + (filter == SpectralFilter.TSVD ? "TSVD, " : "Tikhonov, ") + method().label();
    }

    @Override
    public int vectors(int n) {
        return 1;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 0, "3 transforms, 4 norms, 3 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Convolution A = convolution(system, label());
        String obstacle = A.boundary() == Boundary.PERIODIC
                ? ""
                : "a Fourier filter needs a periodic boundary, but this one is "
                        + A.boundary().name().toLowerCase(Locale.ROOT);
        new FilteredStep(system, work, monitor).solve(x, method(), obstacle, r -> new FourierSpectrum(A, r));
    }

    static Convolution convolution(LinearSystem system, String label) {
        if (system.data() instanceof Convolution convolution) {
            return convolution;
        }
        throw new IllegalArgumentException(label + " needs a convolution, but A is a "
                + system.data().getClass().getSimpleName());
    }
}
