package org.krylovbench.problems.matrix;

import java.io.IOException;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;

/**
 * −Δu − k² u = f on the unit interval, square or cube by second differences, u = 0 on the boundary: symmetric, and
 * indefinite as soon as k² exceeds the smallest eigenvalue of −Δ, about dimension · π². It is singular where k² hits one. A
 * wave has 2π / (k h) points; ten are usual. O. G. Ernst, M. J. Gander, Why it is difficult to solve Helmholtz problems
 * with classical iterative methods (2012).
 *
 * @param dimension 1, 2 or 3
 * @param n number of inner points along each axis, h = 1 / (n + 1)
 * @param waveNumber k
 * @param scaled whether A is multiplied by h²
 * @param exact x†
 */
public record Helmholtz(int dimension, int n, double waveNumber, boolean scaled, ExactSolution exact)
        implements Problem {

    public Helmholtz {
        new Grid(dimension, n);
        if (!(waveNumber >= 0 && waveNumber < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("wave-number must be finite and at least 0, but is " + waveNumber);
        }
    }

    @Override
    public LinearProblem assemble(long seed) throws IOException {
        var grid = new Grid(dimension, n);
        double kh = waveNumber * grid.meshWidth();
        Stencil stencil = Stencil.laplacian(dimension).add(0, 0, -kh * kh);
        grid.require(stencil.size(), "the Helmholtz equation");
        if (!scaled) {
            stencil.times((n + 1.0) * (n + 1.0));
        }
        return exact.system(stencil.matrix(grid), grid, Generator.JAVA.start(seed));
    }

    @Override
    public String label() {
        return "Helmholtz " + dimension + "-D, k = " + Labels.number(waveNumber) + ", n = " + n;
    }
}
