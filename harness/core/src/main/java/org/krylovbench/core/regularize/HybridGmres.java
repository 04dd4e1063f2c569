package org.krylovbench.core.regularize;

import java.util.Set;
import org.krylovbench.core.krylov.Arnoldi;
import org.krylovbench.core.krylov.Correction;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.krylov.PreconditionedDirections;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * GMRES with Tikhonov regularisation of the projected problem, or Arnoldi–Tikhonov: xₖ = x₀ + M Vₖ yₖ with the minimiser
 * yₖ of ‖β e₁ − Hₖ y‖² + λₖ² ‖y‖², where A M Vₖ = Vₖ₊₁ Hₖ, and each iteration has a λ of its own. Lewis and Reichel (2009);
 * Gazzola, Novati and Russo (2015); IRhybrid_gmres of IR Tools. With M the penalty is λ² ‖M⁻¹(x − x₀)‖². The space is that
 * of GMRES: for a blur far from symmetric it holds no good image, whatever λ is.
 *
 * <p>It does not restart, which would take the penalty back; at the largest dimension it ends.
 *
 * <p>Iteration k: A and M once, 2k (modified) or 4k (classical twice) vector passes, O(k³) on the host. An iterate is
 * formed on demand, by k vector passes and M once. Memory: d + 4 vectors for dimension d, one more with Householder's
 * reflections.
 *
 * @param parameter how λ is chosen
 * @param lambda the one of {@code fixed}
 * @param eta η of {@code discrepancy}: its residual is η times the noise, which is the noise level times ‖b‖
 * @param dimension d, the largest dimension of the Krylov space
 * @param orthogonalization how the basis is made orthogonal; where A is singular to rounding and b not in its range, what
 *     modified Gram–Schmidt loses of it is missing in the reported residual, too, as no restart computes that anew
 */
public record HybridGmres(
        Parameter parameter, double lambda, double eta, int dimension, Orthogonalization orthogonalization)
        implements Solver {

    /** How λ is chosen. Formulas are in {@link HessenbergTikhonov}. */
    public enum Parameter {
        /** By generalised cross validation for the projected problem: Golub, Heath and Wahba (1979). */
        GCV,
        /**
         * By weighted cross validation, the weight from the problem: Chung, Nagy and O'Leary (2008), section 4. It is made
         * for LSQR, and tends to smooth too little here.
         */
        WGCV,
        /** So that the residual is as large as the noise; 0 until GMRES would get there. Needs the noise level. */
        DISCREPANCY,
        /** As given. */
        FIXED
    }

    public HybridGmres {
        if (!(lambda >= 0 && lambda <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("lambda must be a number of at least 0, but is " + lambda);
        }
        if (!(eta >= 1 && eta <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("eta must be a number of at least 1, but is " + eta);
        }
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be at least 1, but is " + dimension);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE);
    }

    @Override
    public Family family() {
        return Family.REGULARIZATION;
    }

    @Override
    public String label() {
        String rule = switch (parameter) {
            case GCV -> "GCV";
            case WGCV -> "weighted GCV";
            case DISCREPANCY -> "discrepancy";
            case FIXED -> "λ = " + lambda;
        };
        return orthogonalization.label("hybrid GMRES, " + rule);
    }

    @Override
    public int vectors(int n) {
        return orthogonalization.vectors(Math.min(dimension, n)) + 3;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "k inner products and updates in iteration k, twice as many if classical twice");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        int n = x.size();
        int m = Math.min(dimension, n);
        var V = new Arnoldi(orthogonalization, work, n, m);
        var H = new HessenbergTikhonov(
                parameter, lambda, eta * system.noiseLevel() * system.b().norm(), m);
        Vector r = work.vector("r", n);
        Vector z = work.vector("z", n);
        var correction = new Correction(H, new PreconditionedDirections(M, V, m, work.vector("t", n), z));
        Iterate iterate = correction.from(x);

        system.residual(x, r); // r = b − A x
        double beta = r.norm();
        int k = 0;
        boolean proceed = monitor.proceed(k, beta);
        if (proceed && parameter == Parameter.DISCREPANCY && !(system.noiseLevel() > 0)) {
            monitor.breakdown(k, "the discrepancy principle needs the noise level, and this problem tells none");
            return;
        }
        V.start(r, beta); // v₀ = r / β
        H.start(beta);
        while (proceed && !V.exhausted() && H.size() < m) {
            M.apply(V.last(), z);
            A.apply(z, V.room()); // A M vⱼ = V hⱼ
            if (!V.extend()) {
                correction.addTo(x);
                monitor.breakdown(k, "‖A M vⱼ‖ is not finite");
                return;
            }
            H.append(V.h(), V.negligible());
            k++;
            proceed = monitor.proceed(k, H.residualNorm(), iterate);
        }
        correction.addTo(x); // x ← x₀ + M V y
        if (proceed && V.exhausted()) {
            H.stuck(monitor, k);
        } else if (proceed) {
            monitor.breakdown(k, "the Krylov space has its largest dimension, " + m);
        }
    }
}
