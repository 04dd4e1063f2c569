package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * GMRES with deflated restarting, preconditioned from the right: minimises ‖b − A x‖₂ over a space of dimension up to m
 * that, from the second cycle on, holds k approximate eigenvectors of the smallest eigenvalues and a Krylov space. Those
 * eigenvalues, once found, no longer slow it down. Morgan (2002), GMRES-DR(m, k).
 *
 * <p>To a relative residual of 10⁻⁸ GMRES-DR(30, 8) takes 131, 275, 183 and 210 products on the catalog's {@code poisson},
 * {@code diffusion}, {@code helmholtz} and {@code convection-diffusion}, LGMRES(27, 3) 251, 316, 751 and 527, GMRES(30)
 * 554, 535, 2087 and 401. Where the basis is too small to hold the eigenvectors that matter it gets nowhere: with m = 10
 * it does not solve {@code helmholtz} in 3000 iterations, and {@link Lgmres}(9, 1) does with 1276 products.
 *
 * <p>Iteration j of a cycle: A and M once, 2j (modified) or 4j (classical twice) vector passes. A cycle but the first has
 * m − k iterations. Its end: A and M once more, about (k + 1) (m + k + 6) vector passes, and about 25m³ flops for the
 * eigenvalues. Memory: m + k + 6 vectors, one more with Householder's reflections.
 *
 * @param restart m, the dimension at which it restarts
 * @param deflate k, the number of approximate eigenvectors that are kept; one more or less where a pair of complex ones
 *     would be split
 * @param orthogonalization how the basis is made orthogonal
 */
public record GmresDr(int restart, int deflate, Orthogonalization orthogonalization) implements SquareKrylovMethod {

    public GmresDr {
        if (restart < 2) {
            throw new IllegalArgumentException("restart must be at least 2, but is " + restart);
        }
        if (deflate < 1 || deflate >= restart) {
            throw new IllegalArgumentException("deflate must be at least 1 and less than restart = " + restart
                    + ", but is " + deflate + "; gmres is the method without deflation");
        }
    }

    @Override
    public String label() {
        return orthogonalization.label("GMRES-DR(" + restart + ", " + deflate + ")");
    }

    @Override
    public int vectors(int n) {
        int m = Math.min(restart, n);
        return orthogonalization.vectors(m) + kept(m) + 3;
    }

    /** At most, with one more to complete a pair and with the residual; a step is to follow. */
    private int kept(int m) {
        return Math.min(deflate + 2, m);
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "j inner products and updates in step j of a cycle, twice as many if classical twice");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int n = x.size();
        int m = Math.min(restart, n);
        Vector t = work.vector("t", n);
        var V = new Arnoldi(orthogonalization, work, n, m);
        var Z = new PreconditionedDirections(system.M(), V, m, t, work.vector("z", n)); // zⱼ = M vⱼ
        var H = new HessenbergLeastSquares(m); // min ‖c − H y‖
        var restart = new DeflatedRestart(V, H, Math.min(deflate, m - 1), work.basis("W", n, kept(m)), t);
        new RestartedArnoldi(V, Z, H, restart).solve(system, x, work.vector("r", n), monitor);
    }
}
