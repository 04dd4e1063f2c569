package org.krylovbench.core.stationary;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * The iteration of Gauss and Seidel: unknown by unknown, each is set to what satisfies its equation. It is {@link Sor} with
 * ω = 1, and costs the same. Seidel (1874); Saad (2003), (4.6) and (4.7).
 *
 * @param sweep the order of the unknowns
 */
public record GaussSeidel(Sweep sweep) implements Solver {

    @Override
    public Set<Trait> requires() {
        return relaxation().requires();
    }

    @Override
    public Family family() {
        return relaxation().family();
    }

    @Override
    public String label() {
        String name = "Gauss–Seidel";
        return sweep == Sweep.FORWARD ? name : name + " " + sweep.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int vectors(int n) {
        return relaxation().vectors(n);
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }

    @Override
    public Optional<Solver> transposed() {
        return Optional.of(new GaussSeidel(sweep.transposed()));
    }

    @Override
    public Cost cost() {
        return relaxation().cost();
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        relaxation().solve(system, x, work, monitor);
    }

    private Sor relaxation() {
        return new Sor(1, sweep);
    }
}
