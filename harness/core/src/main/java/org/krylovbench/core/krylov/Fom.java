package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * The full orthogonalisation method, restarted, preconditioned from the right: the residual b − A M u, x = M u, is
 * orthogonal to the Krylov space that u lies in, of dimension up to m. Saad (1981); Saad (2003), Algorithms 6.4 and 6.5.
 * For symmetric positive definite A M it makes the iterates of CG. Where GMRES stands still its residual grows. A singular
 * H ends a cycle with the iterate before, which is a breakdown if its residual is not smaller than at the start.
 *
 * <p>Iteration j of a cycle: A and M once, 2j (modified) or 4j (classical twice) vector passes. The end of a cycle: A and
 * M once more. Memory: m + 4 vectors, one more with Householder's reflections.
 *
 * @param restart m, the dimension at which it restarts
 * @param orthogonalization how the basis is made orthogonal
 */
public record Fom(int restart, Orthogonalization orthogonalization) implements SquareKrylovMethod {

    public Fom {
        if (restart < 1) {
            throw new IllegalArgumentException("restart must be at least 1, but is " + restart);
        }
    }

    @Override
    public String label() {
        return orthogonalization.label("FOM(" + restart + ")");
    }

    @Override
    public int vectors(int n) {
        return orthogonalization.vectors(Math.min(restart, n)) + 3;
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
        var Z = new PreconditionedDirections(system.M(), V, m, work.vector("t", n), work.vector("z", n)); // zⱼ = M vⱼ
        var H = new HessenbergSystem(m); // Vᵀ(r − A Z y) = 0
        new RestartedArnoldi(V, Z, H).solve(system, x, work.vector("r", n), monitor);
    }
}
