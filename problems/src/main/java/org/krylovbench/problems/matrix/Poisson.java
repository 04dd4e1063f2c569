package org.krylovbench.problems.matrix;

import java.io.IOException;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;

/**
 * −Δu = f on the unit interval, square or cube by second differences with 3, 5 or 7 points, u = 0 on the boundary. The
 * eigenvalues of h² A are Σ (2 − 2 cos π kᵢ h) for kᵢ = 1 … n, h = 1 / (n + 1). Saad (2003), section 2.2.
 *
 * @param dimension 1, 2 or 3
 * @param n number of inner points along each axis
 * @param scaled whether A is multiplied by h², so that the stencil is 4, −1 (in the plane)
 * @param exact x†
 */
public record Poisson(int dimension, int n, boolean scaled, ExactSolution exact) implements Problem {

    public Poisson {
        new Grid(dimension, n);
    }

    @Override
    public LinearProblem assemble(long seed) throws IOException {
        var grid = new Grid(dimension, n);
        Stencil stencil = Stencil.laplacian(dimension);
        grid.require(stencil.size(), "the Poisson equation");
        if (!scaled) {
            stencil.times((n + 1.0) * (n + 1.0));
        }
        return exact.system(stencil.matrix(grid), grid, Generator.JAVA.start(seed));
    }

    @Override
    public String label() {
        return "Poisson " + dimension + "-D, n = " + n;
    }
}
