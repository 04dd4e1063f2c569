package org.krylovbench.problems.integral;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;

/**
 * The "famous" problem of Phillips: ∫ φ(s − t) f(t) dt = g(s) on [−6, 6] for s and t, with
 *
 * <pre>
 * φ(t) = 1 + cos(πt/3) for |t| &lt; 3, and 0 beyond
 * f(t) = φ(t)
 * g(s) = (6 − |s|) (1 + cos(πs/3) / 2) + 9 sin(π|s|/3) / 2π
 * </pre>
 *
 * by Galerkin's method with orthonormal box functions, all integrals exact; b is the projection of g, or A x†, where x†
 * is that of f. A is a symmetric Toeplitz matrix. Function {@code phillips} of P. C. Hansen, Regularization Tools version
 * 4.0 for Matlab 7.3, Numer. Algorithms 46 (2007); D. L. Phillips, A technique for the numerical solution of certain
 * integral equations of the first kind, J. ACM 9 (1962).
 *
 * @param n number of unknowns, a multiple of 4
 * @param inverseCrime b = A x† + e rather than the projection of g
 * @param noise ‖e‖₂ / ‖b − e‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Phillips(int n, boolean inverseCrime, double noise, Noise noiseKind, OptionalLong seed)
        implements Problem {

    private static final double C = Math.PI / 3;

    public Phillips {
        Arguments.checkOrder(n, 4);
        Arguments.checkNoise(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        var cells = new Cells(-6, 6, n);
        double[] row = firstRow(cells.width());
        DenseMatrix a = Coefficient.matrix(n, (i, j) -> row[Math.abs(i - j)]);
        double[] x = cells.projected(Phillips::integralOfPhi);
        LinearProblem clean = inverseCrime
                ? LinearProblem.withSolution(a, x)
                : LinearProblem.of(a, cells.projected(Phillips::integralOfG), x);
        return clean.withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    /** (1/h) ∫∫ φ(s − t) ds dt over two cells that are k apart; the kernel ends in the middle of those n/4 apart. */
    private double[] firstRow(double h) {
        double[] row = new double[n];
        double sine = StrictMath.sin(C * h / 2);
        double curvature = 4 * sine * sine / (C * C * h); // of second differences of the cosine, times −1/C²h
        for (int k = 0; k < n / 4; k++) {
            row[k] = h + curvature * StrictMath.cos(C * k * h);
        }
        row[n / 4] = h / 2 - curvature / 2;
        return row;
    }

    private static double integralOfPhi(double t) {
        double inside = Math.max(-3, Math.min(3, t));
        return inside + StrictMath.sin(C * inside) / C;
    }

    private static double integralOfG(double s) {
        double away = Math.abs(s);
        double sine = StrictMath.sin(C * away / 2);
        double integral = away * (6 - away / 2) + ((3 - away / 2) * StrictMath.sin(C * away) + 4 / C * sine * sine) / C;
        return Math.copySign(integral, s);
    }

    @Override
    public String label() {
        return Legend.of("phillips", n, noise, noiseKind, inverseCrime);
    }
}
