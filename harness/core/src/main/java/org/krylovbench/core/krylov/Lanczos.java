package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.LinearSystem;

/**
 * The symmetric Lanczos process for A M: vectors v₁, v₂, … with vᵢᵀM vⱼ = 0 for i ≠ j, and the tridiagonal matrix T of α
 * and β with A M vⱼ = βⱼ vⱼ₋₁ + αⱼ vⱼ + βⱼ₊₁ vⱼ₊₁. Paige (1976) on the order of its operations; Saad (2003), Algorithm
 * 6.15; with M, Elman, Silvester and Wathen (2005), Algorithm 6.1.
 *
 * <p>A step: A and M once, 2 inner products, 2 vector updates. Memory: the 4 vectors that it is given. What they hold is
 * longer than vⱼ by the factor βⱼ, which spares the passes that would divide by it.
 */
public final class Lanczos {

    private final LinearOperator A;
    private final LinearOperator M;
    private final Vector z;
    private final double epsilon;
    private Vector vOld;
    private Vector v;
    private Vector q;
    private double alpha;
    private double beta;
    private double betaOld;
    private double betaSquared;
    private double scale;

    public Lanczos(LinearSystem system, Vector vOld, Vector v, Vector q, Vector z) {
        A = system.A();
        M = system.M();
        epsilon = v.precision().epsilon();
        this.vOld = vOld;
        this.v = v;
        this.q = q;
        this.z = z;
    }

    /** Starts with β₁ v₁ = v as it is now. */
    public void start() {
        vOld.fill(0);
        alpha = 0;
        betaOld = 1;
        scale = 0;
        precondition();
    }

    /** The first half of step j: αⱼ, and βⱼ₊₁ vⱼ₊₁ in {@link #next}. */
    public void multiply() {
        A.apply(z, q);
        q.axpby(-beta / betaOld, vOld, 1 / beta); // q = A M vⱼ − βⱼ vⱼ₋₁
        alpha = z.dot(q) / beta;
        q.axpy(-alpha / beta, v); // q ← q − αⱼ vⱼ
    }

    /** The second half: βⱼ₊₁; j ← j + 1. */
    public void advance() {
        Vector spent = vOld;
        vOld = v;
        v = q;
        q = spent;
        betaOld = beta;
        scale = Math.max(scale, Math.abs(alpha));
        precondition();
        scale = Math.max(scale, Math.hypot(alpha, beta));
    }

    private void precondition() {
        M.apply(v, z);
        betaSquared = v.dot(z);
        boolean rounding = betaSquared <= 0 && betaSquared >= -epsilon * scale * scale;
        beta = rounding ? 0 : Math.sqrt(betaSquared);
    }

    /** αⱼ. */
    public double alpha() {
        return alpha;
    }

    /** βⱼ = √(v̂ᵀM v̂) of v̂ = βⱼ vⱼ; no number if M is not positive definite or v̂ no vector of numbers. */
    public double beta() {
        return beta;
    }

    /** v̂ᵀM v̂, for a message. */
    public double betaSquared() {
        return betaSquared;
    }

    /** The length of the longest column of T so far, of its part on and below the diagonal: at most ‖T‖₂. */
    public double scale() {
        return scale;
    }

    /** βⱼ vⱼ. */
    public Vector v() {
        return v;
    }

    /** βⱼ M vⱼ, between {@link #advance} and the next one. */
    public Vector z() {
        return z;
    }

    /** βⱼ₊₁ vⱼ₊₁, between {@link #multiply} and {@link #advance}. */
    public Vector next() {
        return q;
    }

    /** A vector to write into between {@link #multiply} and {@link #advance}. */
    public Vector spare() {
        return vOld;
    }
}
