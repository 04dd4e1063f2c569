package org.krylovbench.problems.integral;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;

/**
 * The inverse of Laplace's transform: ∫₀^∞ exp(−st) f(t) dt = g(s). The integral by the rule of Gauss and Laguerre with n
 * points tⱼ and weights wⱼ, so that A(i, j) = wⱼ exp((1 − sᵢ) tⱼ) and xⱼ = f(tⱼ), at the places sᵢ = 10 i / n, i = 1, …,
 * n; b is g there, or A x†. The examples are
 *
 * <ol>
 *   <li>f(t) = exp(−t/2), g(s) = 1 / (s + 1/2),
 *   <li>f(t) = 1 − exp(−t/2), g(s) = 1/s − 1 / (s + 1/2),
 *   <li>f(t) = t² exp(−t/2), g(s) = 2 / (s + 1/2)³,
 *   <li>f(t) = 0 up to t = 2, 1 beyond, g(s) = exp(−2s) / s: a step, which the rule sees badly.
 * </ol>
 *
 * Function {@code i_laplace} of P. C. Hansen, Regularization Tools version 4.0 for Matlab 7.3, Numer. Algorithms 46
 * (2007); J. M. Varah, Pitfalls in the numerical solution of linear ill-posed problems, SIAM J. Sci. Stat. Comput. 4
 * (1983). The toolbox has its weights from eigenvectors and tells of columns of zeros for n above 195; here only such
 * entries are 0 as no double can hold.
 *
 * @param n number of unknowns
 * @param example 1, 2, 3 or 4
 * @param inverseCrime b = A x† + e rather than g at the places
 * @param noise ‖e‖₂ / ‖b − e‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record InverseLaplace(int n, int example, boolean inverseCrime, double noise, Noise noiseKind, OptionalLong seed)
        implements Problem {

    public InverseLaplace {
        Arguments.checkOrder(n, 1);
        Arguments.checkExample(example, 4);
        Arguments.checkNoise(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        Coefficient.requireMemory(n); // before the rule, which takes its time for a large n
        GaussLaguerre rule = GaussLaguerre.of(n);
        double[] t = rule.points();
        double[] s = new double[n];
        Arrays.setAll(s, i -> 10.0 / n * (i + 1));
        DenseMatrix a = Coefficient.matrix(n, (i, j) -> StrictMath.exp((1 - s[i]) * t[j] + rule.logWeights()[j]));
        double[] x = Arrays.stream(t).map(this::f).toArray();
        LinearProblem clean = inverseCrime
                ? LinearProblem.withSolution(a, x)
                : LinearProblem.of(a, Arrays.stream(s).map(this::g).toArray(), x);
        return clean.withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private double f(double t) {
        return switch (example) {
            case 1 -> StrictMath.exp(-t / 2);
            case 2 -> -StrictMath.expm1(-t / 2);
            case 3 -> t * t * StrictMath.exp(-t / 2);
            default -> t <= 2 ? 0 : 1;
        };
    }

    private double g(double s) {
        double shifted = s + 0.5;
        return switch (example) {
            case 1 -> 1 / shifted;
            case 2 -> 1 / s - 1 / shifted;
            case 3 -> 2 / (shifted * shifted * shifted);
            default -> StrictMath.exp(-2 * s) / s;
        };
    }

    @Override
    public String label() {
        return Legend.of("i-laplace " + example, n, noise, noiseKind, inverseCrime);
    }
}
