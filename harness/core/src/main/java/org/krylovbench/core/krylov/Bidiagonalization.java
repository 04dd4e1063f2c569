package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * The bidiagonalisation of A M that starts from r = b − A x: orthonormal uₖ and vₖ with
 *
 * <pre>β₁ u₁ = r,  αₖ vₖ = (A M)ᵀ uₖ − βₖ vₖ₋₁,  βₖ₊₁ uₖ₊₁ = A M vₖ − αₖ uₖ</pre>
 *
 * Golub and Kahan (1965); Paige and Saunders (1982), (3.1). A step to the right takes Aᵀ, Mᵀ and M once, one to the left
 * A once, and each a norm and 2 vector updates. Memory: 2 vectors of the size of b, 3 of x.
 */
final class Bidiagonalization {

    /** Vectors that it holds for a square system; of these, {@link #DATA_VECTORS} are as long as b. */
    static final int VECTORS = 5;

    static final int DATA_VECTORS = 2;

    /** In ε: what is smaller than this, relative to what it was computed from, is rounding. */
    private static final int ROUNDING = 8;

    private final LinearSystem system;
    private final Transposable A;
    private final Transposable M;
    private final Reorthogonalization kept;
    private final Vector u;
    private final Vector q;
    private final Vector v;
    private final Vector s;
    private final double rounding;

    /** M vₖ after a step to the right. */
    final Vector z;

    private double alpha;
    private double beta;
    private double norm;

    Bidiagonalization(LinearSystem system, Workspace work, Reorthogonalization kept) {
        this.system = system;
        this.A = system.A();
        this.M = system.M();
        this.kept = kept;
        u = work.vector("u", A.rows());
        q = work.vector("q", A.rows());
        v = work.vector("v", A.columns());
        s = work.vector("s", A.columns());
        z = work.vector("z", A.columns());
        rounding = ROUNDING * z.precision().epsilon();
    }

    /** β₁ = ‖b − A x‖₂. */
    double start(Vector x) {
        system.residual(x, u);
        beta = u.norm();
        normalize(u, beta);
        v.fill(0);
        return beta;
    }

    /** Makes vₖ and M vₖ of uₖ, and returns αₖ. It is 0, and vₖ too, where the space ends exactly. */
    double right() {
        A.applyTranspose(u, z);
        M.applyTranspose(z, s); // s = Mᵀ Aᵀ u
        v.axpby(1, s, -beta); // v ← s − β v
        kept.takeOutOf(v);
        alpha = v.norm();
        normalize(v, alpha);
        kept.keep(1, v);
        M.apply(v, z);
        return alpha;
    }

    /** Makes uₖ₊₁ of vₖ, and returns βₖ₊₁. It is 0, and uₖ₊₁ too, where the space ends exactly. */
    double left() {
        A.apply(z, q); // q = A M v
        u.axpby(1, q, -alpha); // u ← q − α u
        beta = u.norm();
        normalize(u, beta);
        norm = Math.max(norm, Math.hypot(alpha, beta));
        return beta;
    }

    private static void normalize(Vector x, double length) {
        if (length != 0) { // NaN too
            x.set(1 / length, x);
        }
    }

    /** Whether a number is nothing but rounding beside ‖A M‖₂, as far as the steps to the left have seen it. */
    boolean isRounding(double value) {
        return value <= rounding * norm;
    }

    /** Whether it cannot go on after iteration k for want of room, which the monitor then hears. */
    boolean overflowed(int k, Monitor monitor) {
        return kept.overflowed(k, monitor);
    }
}
