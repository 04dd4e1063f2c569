package org.krylovbench.core.nested;

import java.util.EnumSet;
import java.util.Set;
import org.krylovbench.core.linalg.Product;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Start;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * A method preconditioned from the left: it solves M A x = M b, so that what it minimises or projects is M (b − A x). Saad
 * (2003), sections 9.3.1 and 9.3.4. The Krylov space is that of preconditioning from the right; its norm is another.
 *
 * <p>A method that minimises ‖M (b − A x)‖₂ does not know ‖b − A x‖₂. Where that is monitored it is computed in each
 * iteration, from an iterate that is formed for it: A once more, and what the method says of its iterate. Where the
 * preconditioned residual is monitored, nothing is added; the method is stopped by ‖M (b − A xₖ)‖₂ / ‖M (b − A x₀)‖₂, as
 * PETSc does it, and that is compared with no other method's.
 *
 * <p>Per iteration otherwise: what the method takes, with M once for each A. Memory: the method's and 3 vectors; 2 where the
 * preconditioned residual is monitored.
 *
 * @param solver a method for square systems
 * @param monitors the norm that is told, and stopped by
 */
public record LeftPreconditioned(Solver solver, Monitored monitors) implements Solver {

    public LeftPreconditioned {
        ByProducts.check(solver, EnumSet.of(Trait.SQUARE), "gmres");
    }

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.SQUARE);
    }

    /** A method for least squares serves a square system here. */
    @Override
    public Family family() {
        return solver.family() == Family.LEAST_SQUARES ? Family.KRYLOV : solver.family();
    }

    @Override
    public String label() {
        return solver.label() + ", left" + (monitors == Monitored.TRUE_RESIDUAL ? "" : ", by ‖M r‖");
    }

    @Override
    public Start start() {
        return solver.start();
    }

    @Override
    public int vectors(int n) {
        return solver.vectors(n) + (monitors == Monitored.TRUE_RESIDUAL ? 3 : 2);
    }

    @Override
    public Cost cost() {
        Cost plain = solver.cost();
        boolean computed = monitors == Monitored.TRUE_RESIDUAL;
        return new Cost(
                plain.products() + (computed ? 1 : 0),
                plain.transposeProducts(),
                plain.products() + plain.transposeProducts(),
                plain.vectors() + (computed ? "; an iterate and the norm of its residual" : ""));
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int n = x.size();
        Vector r = work.vector("r", n);
        Vector b = work.vector("M b", n);
        Vector iterate = monitors == Monitored.TRUE_RESIDUAL ? work.vector("x", n) : r;

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        system.M().apply(system.b(), b);
        var preconditioned = new LinearSystem(
                new Product(system.M(), system.A(), r), // M A
                new Identity().approximateInverse(system.data(), system.A(), work.backend()),
                b,
                system.data());
        var translating = new TranslatingMonitor(
                system, monitors, iterate, r, residualNorm, x, (xk, into) -> xk.copyTo(into), monitor);
        solver.solve(preconditioned, x, work.inner(), translating);
    }
}
