package org.krylovbench.problems.matrix;

import java.io.IOException;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;

/**
 * −Δu + Pe w · ∇u = f on the unit square, u = 0 on the boundary, |w| = 1: five points, not symmetric. Pe is the Péclet
 * number of the square; that of a cell is Pe h / 2. H. Elman, D. Silvester, A. Wathen, Finite Elements and Fast Iterative
 * Solvers (2014), chapter 6.
 *
 * @param n number of inner points along each axis, h = 1 / (n + 1)
 * @param peclet Pe ≥ 0
 * @param angle of the wind w to the x axis in degrees
 * @param scheme of the first derivatives
 * @param scaled whether A is multiplied by h²
 * @param exact x†
 */
public record ConvectionDiffusion(
        int n, double peclet, double angle, Scheme scheme, boolean scaled, ExactSolution exact) implements Problem {

    /** How first derivatives become differences. */
    public enum Scheme {
        /** Against the wind, of first order: an M-matrix at any Péclet number. */
        UPWIND {
            @Override
            void add(Stencil stencil, int dx, int dy, double wind) {
                stencil.add(0, 0, Math.abs(wind));
                stencil.add(-dx, -dy, -Math.max(wind, 0)).add(dx, dy, Math.min(wind, 0));
            }
        },
        /** Central, of second order: an M-matrix only up to a Péclet number of 1 per cell and axis. */
        CENTRAL {
            @Override
            void add(Stencil stencil, int dx, int dy, double wind) {
                stencil.add(-dx, -dy, -wind / 2).add(dx, dy, wind / 2);
            }
        };

        /** Adds the derivative along an axis, times h times the wind. */
        abstract void add(Stencil stencil, int dx, int dy, double wind);
    }

    public ConvectionDiffusion {
        new Grid(2, n);
        if (!(peclet >= 0 && peclet < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("peclet must be finite and at least 0, but is " + peclet);
        }
        Direction.at(angle);
    }

    @Override
    public LinearProblem assemble(long seed) throws IOException {
        var grid = new Grid(2, n);
        Stencil stencil = Stencil.laplacian(2);
        grid.require(stencil.size(), "the convection-diffusion equation");
        Direction wind = Direction.at(angle);
        scheme.add(stencil, 1, 0, peclet * grid.meshWidth() * wind.x());
        scheme.add(stencil, 0, 1, peclet * grid.meshWidth() * wind.y());
        if (!scaled) {
            stencil.times((n + 1.0) * (n + 1.0));
        }
        return exact.system(stencil.matrix(grid), grid, Generator.JAVA.start(seed));
    }

    @Override
    public String label() {
        return "convection-diffusion, Pe = " + Labels.number(peclet) + ", n = " + n;
    }
}
