package org.krylovbench.problems.imaging;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.SparseRows;

/**
 * A function on a grid from its values at scattered points. x† holds f(u, v) = sin(πu) sin(πv/2) at the n×n points of a
 * grid on [0, 1]², u along rows and v down the columns; b holds f at n² points drawn uniformly, first all u, then all v; A
 * interpolates from the grid to the points. As b is exact, A x† ≠ b by the error of the interpolation. Points of the grid
 * that have no other point near are in no equation: A is rank deficient. IR Tools' {@code PRinvinterp2}.
 *
 * @param size n, points along each side of the grid
 * @param interpolation what A does
 * @param noise ‖e‖₂ / ‖f‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for points and noise; without it, the experiment's
 */
public record InverseInterpolation(
        int size, Interpolation interpolation, double noise, Noise noiseKind, OptionalLong seed) implements Problem {

    public InverseInterpolation {
        if (size < Interpolation.FEWEST || size > 4096) {
            throw new IllegalArgumentException("size must lie in [" + Interpolation.FEWEST + ", 4096], but is " + size);
        }
        Noise.checkLevel(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        Random random = new Random(seed.orElse(experimentSeed));
        double[] u = random.doubles((long) size * size).toArray();
        double[] v = random.doubles((long) size * size).toArray();
        double[] x = new double[size * size];
        double[] b = new double[size * size];
        double last = size - 1;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                x[i * size + j] = f(j / last, i / last);
            }
        }
        Arrays.setAll(b, k -> f(u[k], v[k]));
        return LinearProblem.of(matrix(u, v), b, x)
                .shaped(new Shape(size, size))
                .withNoise(noiseKind, noise, random);
    }

    private static double f(double u, double v) {
        return StrictMath.sin(Math.PI * u) * StrictMath.sin(Math.PI / 2 * v);
    }

    private CsrMatrix matrix(double[] u, double[] v) throws IOException {
        int neighbours = interpolation.at(size / 2.0, size).size();
        double entries = (double) u.length * neighbours * neighbours;
        Heap.requireSparse(u.length, entries, label());
        var weights = new SparseRows(u.length, size * size, (int) entries);
        for (int k = 0; k < u.length; k++) {
            interpolation.add(v[k] * (size - 1), u[k] * (size - 1), size, 1, weights);
            weights.endRow();
        }
        return weights.toCsr();
    }

    @Override
    public String label() {
        return "inverse interpolation " + size + "×" + size + ", "
                + interpolation.name().toLowerCase(Locale.ROOT) + ", " + noiseKind.label(noise);
    }
}
