package org.krylovbench.core.nested;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.krylovbench.core.linalg.Halves;
import org.krylovbench.core.linalg.Product;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Start;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * A method preconditioned from both sides by the halves of M = R L: it solves L A R u = L (b − A x₀), x = x₀ + R u. Saad
 * (2003), sections 9.2.1 and 9.3.1. For a symmetric positive definite M, of which R = Lᵀ, the system stays symmetric, and
 * conjugate gradients make the same iterates as preconditioned otherwise. M needs halves: those of incomplete factors, or
 * of a diagonal.
 *
 * <p>A method that knows ‖L (b − A x)‖₂ does not know ‖b − A x‖₂. Where that is monitored it is computed in each iteration,
 * from an iterate that is formed for it: A and R once more, and what the method says of its iterate. Where the preconditioned
 * residual is monitored, nothing is added; the method is stopped by ‖L (b − A xₖ)‖₂ / ‖L (b − A x₀)‖₂, and that is compared
 * with no other method's.
 *
 * <p>Per iteration otherwise: what the method takes, with L and R once for each A. Memory: the method's and 5 vectors; and
 * what the halves take for scratch.
 *
 * @param solver a method for square systems, symmetric or not
 * @param monitors the norm that is told, and stopped by
 */
public record SplitPreconditioned(Solver solver, Monitored monitors) implements Solver {

    public SplitPreconditioned {
        ByProducts.check(solver, EnumSet.of(Trait.SQUARE, Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE), "cg");
    }

    @Override
    public Set<Trait> requires() {
        Set<Trait> required = EnumSet.of(Trait.SQUARE);
        required.addAll(solver.requires());
        return required;
    }

    /** A method for least squares serves a square system here. */
    @Override
    public Family family() {
        return solver.family() == Family.LEAST_SQUARES ? Family.KRYLOV : solver.family();
    }

    @Override
    public String label() {
        return solver.label() + ", split" + (monitors == Monitored.TRUE_RESIDUAL ? "" : ", by ‖L r‖");
    }

    @Override
    public Start start() {
        return solver.start();
    }

    @Override
    public int vectors(int n) {
        return solver.vectors(n) + 5;
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.HALVES;
    }

    @Override
    public Cost cost() {
        Cost plain = solver.cost();
        boolean computed = monitors == Monitored.TRUE_RESIDUAL;
        return new Cost(
                plain.products() + (computed ? 1 : 0),
                plain.transposeProducts(),
                plain.products() + plain.transposeProducts() + (computed ? 0.5 : 0),
                plain.vectors() + (computed ? "; an iterate and the norm of its residual" : ""));
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int n = x.size();
        Vector r = work.vector("r", n);
        Vector t = work.vector("t", n);
        Vector b = work.vector("L r", n);
        Vector u = work.vector("u", n);
        Vector iterate = work.vector("x", n);

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        Optional<Halves> halves = system.M().halves();
        if (halves.isEmpty()) {
            monitor.proceed(0, residualNorm);
            monitor.breakdown(0, "M is not made of two halves");
            return;
        }
        var L = halves.get().left();
        var R = halves.get().right();
        L.apply(r, b);
        u.fill(0);
        var preconditioned = new LinearSystem(
                new Product(L, new Product(system.A(), R, t), r), // L A R
                new Identity().approximateInverse(system.data(), system.A(), work.backend()),
                b,
                system.data());
        TranslatingMonitor.Translation correction = (uk, into) -> {
            uk.copyTo(t);
            R.apply(t, into);
            into.axpy(1, x); // x₀ + R u
        };
        var translating = new TranslatingMonitor(system, monitors, iterate, r, residualNorm, u, correction, monitor);
        solver.solve(preconditioned, u, work.inner(), translating);
        R.apply(u, t);
        x.axpy(1, t); // x ← x₀ + R u
    }
}
