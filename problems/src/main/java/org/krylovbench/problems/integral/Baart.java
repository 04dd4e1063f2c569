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
 * Baart's equation: ∫ exp(s cos t) f(t) dt = 2 sinh(s) / s for s in [0, π/2] and t in [0, π], with f(t) = sin t. By
 * Galerkin's method with orthonormal box functions; over s the kernel is integrated exactly, over t by Simpson's rule,
 * as is g for b, unless b = A x†; x† is the projection of f. Ten singular values are above rounding errors. Function
 * {@code baart} of P. C. Hansen, Regularization Tools version 4.0 for Matlab 7.3, Numer. Algorithms 46 (2007);
 * M. L. Baart, The use of auto-correlation for pseudo-rank determination in noisy ill-conditioned linear least-squares
 * problems, IMA J. Numer. Anal. 2 (1982).
 *
 * @param n number of unknowns, even
 * @param inverseCrime b = A x† + e rather than the projection of g
 * @param noise ‖e‖₂ / ‖b − e‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Baart(int n, boolean inverseCrime, double noise, Noise noiseKind, OptionalLong seed) implements Problem {

    public Baart {
        Arguments.checkOrder(n, 2);
        Arguments.checkNoise(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        var s = new Cells(0, Math.PI / 2, n);
        var t = new Cells(0, Math.PI, n);
        double[] atEdges = new double[n + 1];
        Arrays.setAll(atEdges, j -> StrictMath.cos(t.edge(j)));
        double[] atMiddles = t.sampled(StrictMath::cos);
        double simpson = t.width() / 6 / Math.sqrt(s.width() * t.width());
        DenseMatrix a = Coefficient.matrix(
                n,
                (i, j) -> simpson
                        * (integral(s, i, atEdges[j])
                                + 4 * integral(s, i, atMiddles[j])
                                + integral(s, i, atEdges[j + 1])));
        double[] x = t.projected(at -> -StrictMath.cos(at));
        LinearProblem clean =
                inverseCrime ? LinearProblem.withSolution(a, x) : LinearProblem.of(a, rightHandSide(s), x);
        return clean.withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    /** ∫ exp(c s) ds over a cell; c is a cosine, which is tiny but never 0 for a double. */
    private static double integral(Cells s, int i, double c) {
        return StrictMath.exp(c * s.edge(i)) * StrictMath.expm1(c * s.width()) / c;
    }

    private static double[] rightHandSide(Cells s) {
        double[] b = new double[s.n()];
        Arrays.setAll(b, i -> Math.sqrt(s.width()) / 6 * (g(s.edge(i)) + 4 * g(s.middle(i)) + g(s.edge(i + 1))));
        return b;
    }

    private static double g(double s) {
        return s == 0 ? 2 : 2 * StrictMath.sinh(s) / s;
    }

    @Override
    public String label() {
        return Legend.of("baart", n, noise, noiseKind, inverseCrime);
    }
}
