package org.krylovbench.core.stationary;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * The Chebyshev iteration: rₖ = Tₖ((c − M A)/h) r₀ / Tₖ(c/h), least for the worst eigenvalue in [c − h, c + h], without inner
 * products. Golub and Varga (1961); Saad (2003), Algorithm 12.1. The recurrence is the coupled one of two terms, whose
 * attainable accuracy is the best: Gutknecht and Röllin (2002). A and M must be symmetric positive definite.
 *
 * <p>A bound that is not given is estimated in the first iteration by some steps of Lanczos from a fixed random vector,
 * see {@link SpectralInterval}. Too large an upper bound costs some iterations, too small a one divergence. Too small a
 * lower bound costs iterations like its root; too large a one more, but it converges. Where the Lanczos steps do not reach
 * the least eigenvalue, as 60 steps do for condition numbers up to about 1500, a quarter of the least Ritz value is taken.
 *
 * <p>Per iteration: A and M once, the norm of the residual, 3 vector updates; for the estimate, as many products with A and M
 * as it takes steps, and 1 more. Memory: 4 vectors, and n numbers on the host for the estimate.
 *
 * @param lower a lower bound of the eigenvalues of M A
 * @param upper an upper bound of them
 * @param lanczosSteps at most, for the estimate of what is not given
 */
public record Chebyshev(OptionalDouble lower, OptionalDouble upper, int lanczosSteps) implements Solver {

    public Chebyshev {
        requirePositive("lower", lower);
        requirePositive("upper", upper);
        if (lower.isPresent() && upper.isPresent() && lower.getAsDouble() > upper.getAsDouble()) {
            throw new IllegalArgumentException(
                    "lower must be at most upper, but is " + lower.getAsDouble() + " > " + upper.getAsDouble());
        }
        if (lanczosSteps < 1) {
            throw new IllegalArgumentException("lanczos-steps must be at least 1, but is " + lanczosSteps);
        }
    }

    private static void requirePositive(String name, OptionalDouble bound) {
        bound.ifPresent(value -> {
            if (!(value > 0 && value <= Double.MAX_VALUE)) { // NaN too
                throw new IllegalArgumentException(name + " must be positive and finite, but is " + value);
            }
        });
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE, Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE);
    }

    @Override
    public Family family() {
        return Family.STATIONARY;
    }

    @Override
    public String label() {
        return "Chebyshev";
    }

    @Override
    public int vectors(int n) {
        return 4;
    }

    @Override
    public Optional<Solver> transposed() {
        return Optional.of(this);
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "1 inner product, 3 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        Vector r = work.vector("r", x.size());
        Vector z = work.vector("z", x.size());
        Vector p = work.vector("p", x.size());
        Vector q = work.vector("q", x.size());

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        if (!monitor.proceed(0, residualNorm)) {
            return;
        }
        SpectralInterval interval = interval(system, r, z, p, q);
        if (!interval.isPositive()) {
            monitor.breakdown(0, interval + " holds no eigenvalues of a positive definite M A");
            return;
        }
        double center = (interval.upper() + interval.lower()) / 2;
        double halfWidth = (interval.upper() - interval.lower()) / 2;
        system.residual(x, r);
        p.fill(0);
        double alpha = 0;
        int k = 0;
        do {
            M.apply(r, z); // z = M r
            double beta = k == 1 ? square(halfWidth * alpha) / 2 : square(halfWidth * alpha / 2);
            alpha = k == 0 ? 1 / center : 1 / (center - beta / alpha);
            p.axpby(1, z, beta); // p ← z + β p
            A.apply(p, q); // q = A p
            residualNorm = r.axpyNorm(-alpha, q); // r ← r − α q
            if (!(residualNorm <= Double.MAX_VALUE)) { // NaN too
                monitor.breakdown(k, "‖r‖ = " + residualNorm + " is not finite");
                return;
            }
            x.axpy(alpha, p); // x ← x + α p
        } while (monitor.proceed(++k, residualNorm));
    }

    private SpectralInterval interval(LinearSystem system, Vector r, Vector z, Vector p, Vector q) {
        if (lower.isPresent() && upper.isPresent()) {
            return new SpectralInterval(lower.getAsDouble(), upper.getAsDouble());
        }
        var estimate = SpectralInterval.of(system, lanczosSteps, p, r, q, z);
        return new SpectralInterval(lower.orElse(estimate.lower()), upper.orElse(estimate.upper()));
    }

    private static double square(double a) {
        return a * a;
    }
}
