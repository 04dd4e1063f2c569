package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Workspace;

/**
 * Flexible GMRES, restarted: as GMRES preconditioned from the right, but M may change from iteration to iteration, as an
 * inner iteration does. It minimises ‖b − A x‖₂ over x₀ + span {M₀ v₀, …, Mⱼ vⱼ}, which it keeps. Saad (1993); Saad
 * (2003), Algorithm 9.6. With an M that does not change it makes the iterates of GMRES.
 *
 * <p>Iteration j of a cycle: A and M once, 2j (modified) or 4j (classical twice) vector passes. The end of a cycle: A once
 * more, and M not, so that it is the faster of the two where M is dear. Memory: 2m + 3 vectors, one more with
 * Householder's reflections.
 *
 * @param restart m, the dimension at which it restarts
 * @param orthogonalization how the basis is made orthogonal
 */
public record Fgmres(int restart, Orthogonalization orthogonalization) implements SquareKrylovMethod {

    public Fgmres {
        if (restart < 1) {
            throw new IllegalArgumentException("restart must be at least 1, but is " + restart);
        }
    }

    @Override
    public String label() {
        return orthogonalization.label("FGMRES(" + restart + ")");
    }

    @Override
    public int vectors(int n) {
        int m = Math.min(restart, n);
        return orthogonalization.vectors(m) + m + 2;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.FLEXIBLE;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "j inner products and updates in step j of a cycle, twice as many if classical twice");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int n = x.size();
        int m = Math.min(restart, n);
        var V = new Arnoldi(orthogonalization, work, n, m);
        var Z = new FlexibleDirections(system.M(), work.basis("Z", n, m), work.vector("u", n)); // zⱼ = Mⱼ vⱼ
        var H = new HessenbergLeastSquares(m); // min ‖β e₁ − H y‖
        new RestartedArnoldi(V, Z, H).solve(system, x, work.vector("r", n), monitor);
    }
}
