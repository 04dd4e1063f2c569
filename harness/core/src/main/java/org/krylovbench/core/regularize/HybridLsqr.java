package org.krylovbench.core.regularize;

import java.util.Set;
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
 * LSQR with Tikhonov regularisation of the projected problem: xₖ = x₀ + M Vₖ yₖ with the minimiser yₖ of
 * ‖β e₁ − Bₖ y‖² + λₖ² ‖y‖², where A M Vₖ = Uₖ₊₁ Bₖ is the bidiagonalisation of Golub and Kahan and each iteration has a λ of
 * its own. O'Leary and Simmons (1981); Chung, Nagy and O'Leary (2008); {@code IRhybrid_lsqr} of Gazzola, Hansen and Nagy, IR
 * Tools, Numer. Algorithms 81 (2019), whose rules and tolerances these are. With M the penalty is λ² ‖M⁻¹(x − x₀)‖². A
 * may have any shape; without λ the method is LSQR, and with the right one the error does not grow again.
 *
 * <p>Iteration k: A, Aᵀ, M and Mᵀ once, and k + 1 vector passes for the norm of the residual, since λ, and with it all of y,
 * changes; reorthogonalised, that norm is at hand and 8k more passes are needed. The projected problem costs O(k²) on the
 * host. An iterate is formed on demand, by k vector passes and M once. Memory: 2 d + 4 vectors for dimension d.
 *
 * <p>IRhybrid_lsqr tells the residual norm of the projected problem. While the bases are orthogonal that is the true one;
 * without reorthogonalisation they are so until the first singular values have been found, some 20 to 30 iterations for a
 * blur, and beyond it is not. From a few iterations later on rounding shows in the iterates too, and in each program in
 * its own way.
 *
 * @param parameter how λ is chosen
 * @param lambda the one of {@code fixed}, and the first one of {@code discrepancy}; 0 for none
 * @param eta η of {@code discrepancy} and {@code discrepancy-newton}: its residual is at most η times the noise, which is the noise level times ‖b‖
 * @param dimension d, the largest dimension of the Krylov space, at which the method ends
 * @param reorthogonalize whether the bases are kept orthogonal to rounding; without, they lose it like those of LSQR
 * @param stop what happens at the iteration that the rule for the parameter would stop at; {@code fixed} has none
 */
public record HybridLsqr(
        ParameterChoice parameter, double lambda, double eta, int dimension, boolean reorthogonalize, Stop stop)
        implements Solver {

    public HybridLsqr {
        parameter.check(lambda, eta);
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension must be at least 1, but is " + dimension);
        }
    }

    @Override
    public Set<Trait> requires() {
        return Set.of();
    }

    @Override
    public Family family() {
        return Family.REGULARIZATION;
    }

    @Override
    public String label() {
        return "hybrid LSQR, " + parameter.label(lambda);
    }

    @Override
    public int vectors(int n) {
        return 2 * Math.min(dimension, n) + 4;
    }

    @Override
    public Cost cost() {
        String passes = reorthogonalize ? "8k passes in iteration k" : "k + 1 passes in iteration k";
        return new Cost(1, 1, 2, "3 norms, 2 updates, " + passes);
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int most = Math.min(dimension, Math.min(system.A().rows(), system.A().columns()));
        solve(system, x, work, monitor, rule(system, most));
    }

    /** For so many iterations. */
    ParameterRule rule(LinearSystem system, int most) {
        return parameter.rule(lambda, eta, system, most, 2); // IRhybrid_lsqr compares with its second G
    }

    /** With a rule that a test can ask afterwards. */
    void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor, ParameterRule rule) {
        int rank = Math.min(system.A().rows(), system.A().columns());
        int most = Math.min(dimension, rank);
        var B = new GolubKahan(system, work, most, reorthogonalize);
        var svd = new BidiagonalSvd(most);
        var projected = new ProjectedTikhonov(B, most);
        Vector r = work.vector("r", system.A().rows());
        Iterate iterate = into -> {
            into.set(1, x);
            B.add(projected.size(), projected.y, into);
        };

        system.residual(x, r); // r = b − A x₀
        B.start(r);
        double residualNorm = B.beta[0];
        String lack = parameter.lack(system);
        int k = 0;
        while (monitor.proceed(k, residualNorm, iterate)) {
            int chosen = stop == Stop.RULE ? rule.chosen() : 0;
            if (chosen > 0) {
                projected.solve(chosen, rule.lambda(chosen));
                monitor.chose("λ", rule.lambda(chosen));
                monitor.proceed(k, B.norm(chosen, projected.z, r), iterate); // back to the chosen one
                monitor.finished(chosen, rule.why());
                break;
            }
            if (!lack.isEmpty()) {
                monitor.breakdown(k, lack);
                break;
            }
            if (B.isFull() && most < rank) {
                monitor.breakdown(k, "the Krylov space has its largest dimension, " + dimension);
                break;
            }
            String obstacle = B.isFull() ? GolubKahan.EXHAUSTED : B.expand();
            if (obstacle.equals(GolubKahan.EXHAUSTED)) {
                monitor.finished(k, obstacle);
                break;
            }
            if (!obstacle.isEmpty()) {
                monitor.breakdown(k, obstacle);
                break;
            }
            k = B.size();
            svd.decompose(k, B.alpha, B.beta);
            rule.choose(svd, B.beta[0]);
            projected.solve(k, rule.lambda(k));
            monitor.chose("λ", rule.lambda(k));
            rule.solved(projected.residualNorm());
            residualNorm = B.norm(k, projected.z, r);
        }
        B.add(projected.size(), projected.y, x); // x ← x₀ + M V y
    }
}
