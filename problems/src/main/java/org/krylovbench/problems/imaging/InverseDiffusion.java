package org.krylovbench.problems.imaging;

import java.io.IOException;
import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.TimeStepping;

/**
 * What heat was before it spread: u(0) from u(T), where u satisfies ∂u/∂t = ∂²u/∂x² + ∂²u/∂y² on the unit square, through
 * whose edges nothing flows. Linear finite elements at n×n nodes, x along rows and y down the columns, each cell cut by its
 * diagonal from (0, 0) to (1, 1), and the trapezoidal rule in time (Crank–Nicolson) make
 *
 * <pre>A = (R⁻¹ S)ᵏ,   R = M + T/(2k) K,   S = M − T/(2k) K</pre>
 *
 * with mass and stiffness matrices M and K. x† is the sum of two Gaussians, b = A x†. Long times are severe, more steps are
 * not. A needs a factor of n³ numbers, and a product with it 4 k n³ operations. IR Tools' {@code PRdiffusion}, where n is
 * 128.
 *
 * @param size n, nodes along each side
 * @param time T, when the data are taken
 * @param steps k, their number
 * @param noise ‖e‖₂ / ‖A x†‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record InverseDiffusion(int size, double time, int steps, double noise, Noise noiseKind, OptionalLong seed)
        implements Problem {

    public InverseDiffusion {
        if (size < 2 || size > 1024) {
            throw new IllegalArgumentException("size must lie in [2, 1024], but is " + size);
        }
        if (!(time > 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("time must be finite and greater than 0, but is " + time);
        }
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, but is " + steps);
        }
        Noise.checkLevel(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        double factor = (double) size * size * (size + 2);
        Heap.require(factor, factor * Double.BYTES, label());
        double half = time / steps / 2;
        var a = new TimeStepping(
                new LinearElements(size, half).matrix(), new LinearElements(size, -half).matrix(), steps);
        var shape = new Shape(size, size);
        return LinearProblem.withSolution(a, initial())
                .shaped(shape, shape)
                .withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private double[] initial() {
        double[] x = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double right = (double) j / (size - 1);
                double down = (double) i / (size - 1);
                x[i * size + j] = 0.7 * gaussian((right - 0.4) / 0.12, (down - 0.5) / 0.15)
                        + gaussian((right - 0.7) / 0.1, (down - 0.4) / 0.08);
            }
        }
        return x;
    }

    private static double gaussian(double s, double t) {
        return StrictMath.exp(-s * s - t * t);
    }

    @Override
    public String label() {
        return "inverse diffusion " + size + "×" + size + ", T = " + Labels.number(time) + ", "
                + noiseKind.label(noise);
    }
}
