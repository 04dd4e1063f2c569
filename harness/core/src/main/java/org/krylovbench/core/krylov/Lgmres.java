package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * "Loose" GMRES, restarted, preconditioned from the right: minimises ‖b − A x‖₂ over a Krylov space of dimension m and the
 * corrections of the last k cycles, so that a cycle does not undo what the one before did. Baker, Jessup and Manteuffel
 * (2005), LGMRES(m, k). The first cycles have fewer corrections, and are shorter. For PETSc and its options the restart is
 * m + k.
 *
 * <p>To a relative residual of 10⁻⁸ LGMRES(27, 3) takes 241, 304 and 725 products on the catalog's {@code poisson}, {@code
 * diffusion} and {@code helmholtz}, GMRES(30) 535, 516 and 2018. Where convection rules it takes more: 508 for 387 on
 * {@code convection-diffusion}. Where m + k is 20 or more {@link GmresDr} mostly takes fewer products than either.
 *
 * <p>Iteration j of a cycle: A once, M once in the first m, 2j (modified) or 4j (classical twice) vector passes. The end
 * of a cycle: A and M once more. Memory: m + 2k + 4 vectors, one more with Householder's reflections.
 *
 * @param restart m, the dimension of the Krylov space
 * @param augment k, the number of corrections that are kept
 * @param orthogonalization how the basis is made orthogonal
 */
public record Lgmres(int restart, int augment, Orthogonalization orthogonalization) implements SquareKrylovMethod {

    public Lgmres {
        if (restart < 1) {
            throw new IllegalArgumentException("restart must be at least 1, but is " + restart);
        }
        if (augment < 1) {
            throw new IllegalArgumentException("augment must be at least 1, but is " + augment
                    + "; gmres is the method without corrections of earlier cycles");
        }
    }

    @Override
    public String label() {
        return orthogonalization.label("LGMRES(" + restart + ", " + augment + ")");
    }

    @Override
    public int vectors(int n) {
        return orthogonalization.vectors(Math.min(restart, n) + augment) + augment + 3;
    }

    @Override
    public Cost cost() {
        double krylov = (double) restart / (restart + augment);
        return new Cost(
                1, 0, krylov, "j inner products and updates in step j of a cycle, twice as many if classical twice");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int n = x.size();
        int m = Math.min(restart, n);
        var V = new Arnoldi(orthogonalization, work, n, m + augment);
        var D = work.basis("D", n, augment);
        var Z = new AugmentedDirections(system.M(), V, m, D, work.vector("t", n), work.vector("z", n));
        var H = new HessenbergLeastSquares(m + augment); // min ‖β e₁ − H y‖
        new RestartedArnoldi(V, Z, H).solve(system, x, work.vector("r", n), monitor);
    }
}
