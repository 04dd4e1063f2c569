package org.krylovbench.problems.integral;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;

/**
 * The temperature at the surface of a body from that inside it: Volterra's equation ∫₀ˢ k(s − t) f(t) dt = g(s) on [0, 1]
 * with k(t) = exp(−1 / 4κ²t) / (2κ √π t^(3/2)), by the midpoint rule; b = A x. A is a lower triangular Toeplitz matrix.
 * With κ = 5 the problem is well-conditioned, with κ = 1 ill-posed; the diagonal is then about exp(−n/2) and underflows
 * from n about 1500 on. The solution, for τ = 20t, is 3τ²/16 below 2, 3/4 + (τ − 2)(3 − τ) below 3, then
 * 3 exp(−2(τ − 3)) / 4, and 0 for t above 1/2.
 *
 * <p>Function {@code heat} of P. C. Hansen, Regularization Tools version 4.0 for Matlab 7.3, Numer. Algorithms 46 (2007);
 * A. S. Carasso, Determining surface temperatures from interior observations, SIAM J. Appl. Math. 42 (1982).
 *
 * @param n number of unknowns, even
 * @param kappa κ
 * @param noise ‖e‖₂ / ‖A x†‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Heat(int n, double kappa, double noise, Noise noiseKind, OptionalLong seed) implements Problem {

    public Heat {
        Arguments.checkOrder(n, 2);
        Arguments.checkPositive("kappa", kappa);
        Arguments.checkNoise(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        var cells = new Cells(0, 1, n);
        double[] column = cells.sampled(t -> cells.width() * kernel(t));
        DenseMatrix a = Coefficient.matrix(n, (i, j) -> i < j ? 0 : column[i - j]);
        return LinearProblem.withSolution(a, solution())
                .withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private double kernel(double t) {
        return StrictMath.exp(-1 / (4 * kappa * kappa * t)) / (2 * kappa * Math.sqrt(Math.PI) * t * Math.sqrt(t));
    }

    /** Taken at the ends of the cells, as the toolbox does, though A takes their middles. */
    private double[] solution() {
        double[] x = new double[n];
        for (int i = 1; i <= n / 2; i++) {
            double tau = i * 20.0 / n;
            if (tau < 2) {
                x[i - 1] = 0.75 * tau * tau / 4;
            } else if (tau < 3) {
                x[i - 1] = 0.75 + (tau - 2) * (3 - tau);
            } else {
                x[i - 1] = 0.75 * StrictMath.exp(-2 * (tau - 3));
            }
        }
        return x;
    }

    @Override
    public String label() {
        return Legend.of("heat, κ " + Labels.number(kappa), n, noise, noiseKind);
    }
}
