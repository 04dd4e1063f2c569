package org.krylovbench.problems.integral;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;

/**
 * Light that comes through a slit, from the intensity behind it: ∫ K(s, t) f(t) dt = g(s) on [−π/2, π/2] for s and t, with
 *
 * <pre>
 * K(s, t) = (cos s + cos t)² (sin u / u)²,  u = π (sin s + sin t)
 * f(t) = 2 exp(−6 (t − 0.8)²) + exp(−2 (t + 0.5)²)
 * </pre>
 *
 * by the midpoint rule; b = A x. A is symmetric about both diagonals, and its singular values sink to rounding errors
 * within 20. Function {@code shaw} of P. C. Hansen, Regularization Tools version 4.0 for Matlab 7.3, Numer. Algorithms 46
 * (2007); C. B. Shaw, Jr., Improvements of the resolution of an instrument by numerical solution of an integral equation,
 * J. Math. Anal. Appl. 37 (1972).
 *
 * @param n number of unknowns, even
 * @param noise ‖e‖₂ / ‖A x†‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Shaw(int n, double noise, Noise noiseKind, OptionalLong seed) implements Problem {

    public Shaw {
        Arguments.checkOrder(n, 2);
        Arguments.checkNoise(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        var cells = new Cells(-Math.PI / 2, Math.PI / 2, n);
        double[] cosine = cells.sampled(StrictMath::cos);
        double[] sine = cells.sampled(StrictMath::sin);
        DenseMatrix a = Coefficient.matrix(n, (i, j) -> {
            double u = i + j == n - 1 ? 0 : Math.PI * (sine[i] + sine[j]); // 0 but for rounding
            double width = cosine[i] + cosine[j];
            double sinc = u == 0 ? 1 : StrictMath.sin(u) / u;
            return cells.width() * (width * sinc) * (width * sinc);
        });
        double[] x = cells.sampled(t -> 2 * bell(6, t - 0.8) + bell(2, t + 0.5));
        return LinearProblem.withSolution(a, x).withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private static double bell(double sharpness, double distance) {
        return StrictMath.exp(-sharpness * distance * distance);
    }

    @Override
    public String label() {
        return Legend.of("shaw", n, noise, noiseKind);
    }
}
