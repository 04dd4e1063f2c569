package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * GMRES for least squares, with a B of the shape of Aᵀ from the right: minimises ‖b − A B u‖₂, x = x₀ + B u, over a Krylov
 * space of A B, whose vectors are as long as b. Hayami, Yin and Ito (2010), section 3.2. A may have any shape.
 *
 * <p>Here B = M Mᵀ Aᵀ, the transpose of the preconditioned A M: then it makes the iterates of CGLS and of LSQR, and keeps
 * orthogonal what these let go. What the Krylov space of a restart loses, they do not. Where b is not in the range of A,
 * A B is singular on what is left of r, and ‖(A M)ᵀr‖ gets small only as far as √ε: BA-GMRES goes on to rounding.
 *
 * <p>Iteration j of a cycle: A, Aᵀ, M and Mᵀ once, 2j (modified) or 4j (classical twice) passes over vectors of the size
 * of b. The end of a cycle: A once more. Memory: m + 2 vectors of the size of b, one more with Householder's reflections, and
 * m + 2 of x, for B V, so that an iterate takes no products.
 *
 * @param restart m, the dimension at which it restarts
 * @param orthogonalization how the basis is made orthogonal
 */
public record AbGmres(int restart, Orthogonalization orthogonalization) implements LeastSquaresMethod {

    public AbGmres {
        if (restart < 1) {
            throw new IllegalArgumentException("restart must be at least 1, but is " + restart);
        }
    }

    @Override
    public String label() {
        return orthogonalization.label("AB-GMRES(" + restart + ")");
    }

    @Override
    public int vectors(int n) {
        int m = Math.min(restart, n);
        return orthogonalization.vectors(m) + m + 3;
    }

    @Override
    public int dataVectors(int n) {
        return orthogonalization.vectors(Math.min(restart, n)) + 1;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 2, "j inner products and updates in step j of a cycle, twice as many if classical twice");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int rows = system.A().rows();
        int n = x.size();
        int m = Math.min(restart, Math.min(rows, n));
        var B = new NormalInverse(system.A(), system.M(), work.vector("s", n));
        var V = new Arnoldi(orthogonalization, work, rows, m);
        var Z = new FlexibleDirections(B, work.basis("Z", n, m), work.vector("u", n)); // zⱼ = B vⱼ
        var H = new SemidefiniteLeastSquares(m); // min ‖β e₁ − H y‖
        new RestartedArnoldi(V, Z, H).solve(system, x, work.vector("r", rows), monitor);
    }
}
