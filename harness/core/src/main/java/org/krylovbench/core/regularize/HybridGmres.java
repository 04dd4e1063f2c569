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
 * Gazzola, Novati and Russo (2015); {@code IRhybrid_gmres} of Gazzola, Hansen and Nagy, IR Tools, Numer. Algorithms 81
 * (2019), whose rules and tolerances these are, but that it has no weighted GCV, which is made for LSQR, and does not stop
 * by modified GCV, though it says so. With M the penalty is λ² ‖M⁻¹(x − x₀)‖². The space is that of GMRES: for a blur far
 * from symmetric it holds no good image, whatever λ is.
 *
 * <p>It does not restart, which would take the penalty back; at the largest dimension it ends.
 *
 * <p>Iteration k: A and M once, 2k (modified) or 4k (classical twice) vector passes, O(k³) on the host. An iterate is
 * formed on demand, by k vector passes and M once. Memory: d + 4 vectors for dimension d, one more with Householder's
 * reflections.
 *
 * @param parameter how λ is chosen
 * @param lambda the one of {@code fixed}, and the first one of {@code discrepancy}; 0 for none
 * @param eta η of {@code discrepancy} and {@code discrepancy-newton}: its residual is at most η times the noise, which is the noise level times ‖b‖
 * @param dimension d, the largest dimension of the Krylov space
 * @param orthogonalization how the basis is made orthogonal; where A is singular to rounding and b not in its range, what
 *     modified Gram–Schmidt loses of it is missing in the reported residual, too, as no restart computes that anew
 * @param stop what happens at the iteration that the rule for the parameter would stop at; {@code fixed} has none
 */
public record HybridGmres(
        ParameterChoice parameter,
        double lambda,
        double eta,
        int dimension,
        Orthogonalization orthogonalization,
        Stop stop)
        implements Solver {

    public HybridGmres {
        parameter.check(lambda, eta);
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
        return orthogonalization.label("hybrid GMRES, " + parameter.label(lambda));
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
        solve(system, x, work, monitor, rule(system));
    }

    /** A new rule for one solve. */
    ParameterRule rule(LinearSystem system) {
        int scale = parameter == ParameterChoice.WGCV ? 2 : 1; // the first G of that is zero
        return parameter.rule(
                lambda, eta, system, Math.min(dimension, system.A().columns()), scale);
    }

    /** With a rule that a test can ask afterwards. */
    void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor, ParameterRule rule) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        int n = x.size();
        int m = Math.min(dimension, n);
        var V = new Arnoldi(orthogonalization, work, n, m);
        var H = new HessenbergTikhonov(rule, m);
        Vector r = work.vector("r", n);
        Vector z = work.vector("z", n);
        var correction = new Correction(H, new PreconditionedDirections(M, V, m, work.vector("t", n), z));
        Iterate iterate = correction.from(x);
        String lack = parameter.lack(system);

        system.residual(x, r); // r = b − A x₀
        double beta = r.norm();
        V.start(r, beta); // v₀ = r / β
        H.start(beta);
        int k = 0;
        while (monitor.proceed(k, H.residualNorm(), iterate)) {
            int chosen = stop == Stop.RULE ? rule.chosen() : 0;
            if (chosen > 0) {
                H.backTo(chosen);
                monitor.chose("λ", rule.lambda(chosen));
                monitor.proceed(k, H.residualNorm(), iterate); // back to the chosen one
                monitor.finished(chosen, rule.why());
                break;
            }
            if (!lack.isEmpty()) {
                monitor.breakdown(k, lack);
                break;
            }
            if (V.exhausted()) {
                H.stuck(monitor, k);
                break;
            }
            if (k == m) {
                monitor.breakdown(k, "the Krylov space has its largest dimension, " + m);
                break;
            }
            M.apply(V.last(), z);
            A.apply(z, V.room()); // A M vⱼ = V hⱼ
            if (!V.extend()) {
                monitor.breakdown(k, "‖A M vⱼ‖ is not finite");
                break;
            }
            H.append(V.h(), V.negligible());
            k++;
            monitor.chose("λ", rule.lambda(k));
        }
        correction.addTo(x); // x ← x₀ + M V y
    }
}
