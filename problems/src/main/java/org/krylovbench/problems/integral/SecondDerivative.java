package org.krylovbench.problems.integral;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;

/**
 * The second derivative f of a function g that is given and vanishes at both ends: ∫ K(s, t) f(t) dt = g(s) on [0, 1] for
 * s and t, where K(s, t) = s (t − 1) for s &lt; t and t (s − 1) else is Green's function of the second derivative. Mildly
 * ill-posed: σₖ ≈ 1 / (πk)². The examples are
 *
 * <ol>
 *   <li>f(t) = t, g(s) = (s³ − s) / 6,
 *   <li>f(t) = exp(t), g(s) = exp(s) + (1 − e) s − 1,
 *   <li>f(t) = min(t, 1 − t), g(s) = (4s³ − 3s) / 24 for s below 1/2, (−4s³ + 12s² − 9s + 1) / 24 else.
 * </ol>
 *
 * By Galerkin's method with orthonormal box functions, all integrals exact; b is the projection of g, or A x†, where x†
 * is that of f. A is symmetric and negative definite. Function {@code deriv2} of P. C. Hansen, Regularization Tools
 * version 4.0 for Matlab 7.3, Numer. Algorithms 46 (2007); the first two examples are L. M. Delves and J. L. Mohamed's,
 * Computational Methods for Integral Equations (1985), p. 310, the third A. K. Louis and P. Maass', A mollifier method
 * for linear operator equations of the first kind, Inverse Problems 6 (1990).
 *
 * @param n number of unknowns, even in the third example
 * @param example 1, 2 or 3
 * @param inverseCrime b = A x† + e rather than the projection of g
 * @param noise ‖e‖₂ / ‖b − e‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record SecondDerivative(
        int n, int example, boolean inverseCrime, double noise, Noise noiseKind, OptionalLong seed) implements Problem {

    public SecondDerivative {
        Arguments.checkExample(example, 3);
        Arguments.checkOrder(n, example == 3 ? 2 : 1);
        Arguments.checkNoise(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        var cells = new Cells(0, 1, n);
        double h = cells.width();
        DenseMatrix a = Coefficient.matrix(n, (i, j) -> {
            double before = cells.middle(Math.min(i, j));
            double after = cells.middle(Math.max(i, j));
            return h * (before * (after - 1) + (i == j ? h / 6 : 0)); // the kernel is bent on the diagonal
        });
        double[] x = cells.projected(this::integralOfF);
        LinearProblem clean = inverseCrime
                ? LinearProblem.withSolution(a, x)
                : LinearProblem.of(a, cells.projected(this::integralOfG), x);
        return clean.withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private double integralOfF(double t) {
        return switch (example) {
            case 1 -> t * t / 2;
            case 2 -> StrictMath.expm1(t);
            default -> t < 0.5 ? t * t / 2 : 0.25 - (1 - t) * (1 - t) / 2;
        };
    }

    private double integralOfG(double s) {
        return switch (example) {
            case 1 -> s * s * (s * s - 2) / 24;
            case 2 -> StrictMath.expm1(s) - s - (Math.E - 1) * s * s / 2;
            default -> s < 0.5 ? half(s) : 2 * half(0.5) - half(1 - s); // g is symmetric about 1/2
        };
    }

    private static double half(double s) {
        return s * s * (2 * s * s - 3) / 48;
    }

    @Override
    public String label() {
        return Legend.of("deriv2 " + example, n, noise, noiseKind, inverseCrime);
    }
}
