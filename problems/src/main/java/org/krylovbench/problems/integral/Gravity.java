package org.krylovbench.problems.integral;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;

/**
 * A mass distribution f at depth d from the vertical part g of its gravity at the surface: ∫ K(s, t) f(t) dt = g(s) for t
 * in [0, 1] and s in [a, b], with K(s, t) = d / (d² + (s − t)²)^(3/2), by the midpoint rule; b = A x. The deeper, the
 * faster the singular values fall. For [a, b] = [0, 1] A is a symmetric Toeplitz matrix. The examples are
 *
 * <ol>
 *   <li>f(t) = sin(πt) + sin(2πt) / 2,
 *   <li>piecewise linear: up to 2 at about t = 1/3, down to 1 at about 7/8, and on to 0,
 *   <li>piecewise constant: 2 up to about t = 1/3, then 1.
 * </ol>
 *
 * Function {@code gravity} of P. C. Hansen, Regularization Tools version 4.0 for Matlab 7.3, Numer. Algorithms 46 (2007);
 * G. M. Wing and J. D. Zahrt, A Primer on Integral Equations of the First Kind, SIAM (1991), p. 17.
 *
 * @param n number of unknowns
 * @param example 1, 2 or 3
 * @param a where the surface that is measured begins
 * @param b where it ends
 * @param d depth
 * @param noise ‖e‖₂ / ‖A x†‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Gravity(
        int n, int example, double a, double b, double d, double noise, Noise noiseKind, OptionalLong seed)
        implements Problem {

    public Gravity {
        Arguments.checkOrder(n, 1);
        Arguments.checkExample(example, 3);
        if (!(Double.NEGATIVE_INFINITY < a && a < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a must be finite, but is " + a);
        }
        if (!(b > a && b < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("b must be finite and more than a = " + a + ", but is " + b);
        }
        Arguments.checkPositive("d", d);
        Arguments.checkNoise(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        var depth = new Cells(0, 1, n);
        double[] t = depth.sampled(point -> point);
        double[] s = new Cells(a, b, n).sampled(point -> point);
        DenseMatrix matrix = Coefficient.matrix(n, (i, j) -> {
            double squared = d * d + (s[i] - t[j]) * (s[i] - t[j]);
            return depth.width() * d / (squared * Math.sqrt(squared));
        });
        double[] x = switch (example) {
            case 1 -> depth.sampled(at -> StrictMath.sin(Math.PI * at) + 0.5 * StrictMath.sin(2 * Math.PI * at));
            case 2 -> piecewiseLinear();
            default -> piecewiseConstant();
        };
        return LinearProblem.withSolution(matrix, x)
                .withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private double[] piecewiseLinear() {
        int peak = third();
        int bend = (int) Math.round(n * 7 / 8.0);
        double[] x = new double[n];
        for (int k = 1; k <= n; k++) {
            if (k <= peak) {
                x[k - 1] = 2.0 / peak * k;
            } else if (k <= bend) {
                x[k - 1] = (2.0 * bend - peak - k) / (bend - peak);
            } else {
                x[k - 1] = (double) (n - k) / (n - bend);
            }
        }
        return x;
    }

    private double[] piecewiseConstant() {
        double[] x = new double[n];
        Arrays.setAll(x, j -> j < third() ? 2 : 1);
        return x;
    }

    private int third() {
        return (int) Math.round(n / 3.0);
    }

    @Override
    public String label() {
        String interval = a == 0 && b == 1 ? "" : " on [" + Labels.number(a) + ", " + Labels.number(b) + "]";
        return Legend.of("gravity " + example + interval + ", d " + Labels.number(d), n, noise, noiseKind);
    }
}
