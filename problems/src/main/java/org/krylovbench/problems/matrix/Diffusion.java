package org.krylovbench.problems.matrix;

import java.io.IOException;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Trait;

/**
 * −∇ · (K ∇u) = f on the unit square, u = 0 on the boundary, where K has the eigenvalue 1 along a direction and ε across
 * it: K = Q diag(1, ε) Qᵀ with the rotation Q by the angle. Nine points, symmetric and positive definite; a row in the
 * interior sums to zero. U. Trottenberg, C. Oosterlee, A. Schüller, Multigrid (2001), section 7.7; PyAMG's
 * {@code diffusion_stencil_2d}.
 *
 * @param n number of inner points along each axis, h = 1 / (n + 1)
 * @param epsilon ε &gt; 0, 1 for no anisotropy
 * @param angle of the direction to the x axis in degrees
 * @param discretization how the derivatives become differences
 * @param scaled whether A is multiplied by h²
 * @param exact x†
 */
public record Diffusion(
        int n, double epsilon, double angle, Discretization discretization, boolean scaled, ExactSolution exact)
        implements Problem {

    /** What the equation is replaced by; the mixed derivative is taken from the four corners either way. */
    public enum Discretization {
        /** Second differences along the axes: five points where K is diagonal. */
        FINITE_DIFFERENCES {
            @Override
            void addSecondDerivatives(Stencil stencil, double kxx, double kyy) {
                stencil.add(-1, 0, -kxx).add(1, 0, -kxx).add(0, -1, -kyy).add(0, 1, -kyy);
                stencil.add(0, 0, 2 * (kxx + kyy));
            }
        },
        /** Bilinear finite elements on squares, whose matrix h² multiplies already: [1 4 1]ᵀ [−1 2 −1] / 6. */
        FINITE_ELEMENTS {
            @Override
            void addSecondDerivatives(Stencil stencil, double kxx, double kyy) {
                double corner = -(kxx + kyy) / 6;
                stencil.add(-1, -1, corner)
                        .add(1, -1, corner)
                        .add(-1, 1, corner)
                        .add(1, 1, corner);
                double side = (-4 * kxx + 2 * kyy) / 6;
                stencil.add(-1, 0, side).add(1, 0, side);
                double above = (2 * kxx - 4 * kyy) / 6;
                stencil.add(0, -1, above).add(0, 1, above);
                stencil.add(0, 0, 8 * (kxx + kyy) / 6);
            }
        };

        /** Adds −h² (K₁₁ ∂²/∂x² + K₂₂ ∂²/∂y²). */
        abstract void addSecondDerivatives(Stencil stencil, double kxx, double kyy);
    }

    public Diffusion {
        new Grid(2, n);
        if (!(epsilon > 0 && epsilon < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("epsilon must be finite and more than 0, but is " + epsilon);
        }
        Direction.at(angle);
    }

    @Override
    public LinearProblem assemble(long seed) throws IOException {
        var grid = new Grid(2, n);
        Stencil stencil = stencil();
        grid.require(stencil.size(), "the diffusion equation");
        if (!scaled) {
            stencil.times((n + 1.0) * (n + 1.0));
        }
        // xᵀ A x is ∫ ∇uᵀ K ∇u of the finite element, and by Fourier at least that of K's symbol for differences
        return exact.system(stencil.matrix(grid), grid, Generator.JAVA.start(seed))
                .with(Trait.POSITIVE_DEFINITE);
    }

    private Stencil stencil() {
        Direction along = Direction.at(angle);
        double kxx = along.x() * along.x() + epsilon * along.y() * along.y();
        double kyy = along.y() * along.y() + epsilon * along.x() * along.x();
        double kxy = (1 - epsilon) * along.x() * along.y();
        var stencil = new Stencil();
        discretization.addSecondDerivatives(stencil, kxx, kyy);
        stencil.add(-1, -1, -kxy / 2).add(1, 1, -kxy / 2); // −2 h² K₁₂ ∂²/∂x∂y
        stencil.add(-1, 1, kxy / 2).add(1, -1, kxy / 2);
        return stencil;
    }

    @Override
    public String label() {
        return "diffusion, ε = " + Labels.number(epsilon) + ", " + Labels.number(angle) + "°, n = " + n;
    }
}
