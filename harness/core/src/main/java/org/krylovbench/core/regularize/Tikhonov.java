package org.krylovbench.core.regularize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krylovbench.core.linalg.Stacked;
import org.krylovbench.core.linalg.StackedOperator;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Start;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.matrix.FirstDifference.Ends;

/**
 * Tikhonov's regularisation with a fixed parameter: minimises ‖b − A x‖₂² + α² ‖L x‖₂² by any method for least squares, on
 * the system [A; α L] x = [b; 0], of which nothing is formed. Tikhonov (1963); Hansen, Discrete Inverse Problems (2010),
 * sections 4.4 and 8.1. It reports the norm of the data term, ‖b − A xₖ‖₂. The preconditioner M is that of A.
 *
 * <p>Per iteration: what the method takes on vectors that are longer by L x, L once more for the data term, and where that
 * is less than a hundredth of what is minimised A once more, too. A method that forms its iterate on demand does so in each
 * iteration. Memory: the method's, 2 vectors of the size of x, one of b, and one of L x.
 *
 * @param solver a method for systems of any shape
 * @param alpha α
 * @param smoothing L; differences are those of an image where x is one
 * @param ends what follows the last point of x, for differences
 */
public record Tikhonov(Solver solver, double alpha, Smoothing smoothing, Ends ends) implements Solver {

    public Tikhonov {
        if (!solver.requires().isEmpty()) {
            throw new IllegalArgumentException("solver must take a matrix of any shape, but " + solver.label()
                    + " requires " + Trait.words(solver.requires()) + "; cgls would do");
        }
        if (solver.family() == Family.DIRECT) {
            throw new IllegalArgumentException(
                    "solver must work by products, but " + solver.label() + " takes the entries of A; cgls would do");
        }
        if (!(alpha > 0 && alpha < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("alpha must be positive and finite, but is " + alpha);
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
        String name = "Tikhonov " + solver.label() + ", α = " + Labels.number(alpha);
        return switch (smoothing) {
            case IDENTITY -> name;
            case FIRST_DIFFERENCE -> name + ", first difference" + (ends == Ends.PERIODIC ? ", periodic" : "");
        };
    }

    /** Of the stacked system, whose normal equations are those of Tikhonov's functional. */
    @Override
    public Optional<Monitored> testsNormalResidual() {
        return solver.testsNormalResidual();
    }

    @Override
    public Start start() {
        return solver.start();
    }

    /** With differences, of an image; of a line they are fewer. */
    @Override
    public int vectors(int n) {
        int maps = smoothing.mostMaps();
        return solver.vectors(n) + maps * solver.dataVectors(n) + 3 + maps;
    }

    @Override
    public Preconditioning preconditioning() {
        return solver.preconditioning();
    }

    @Override
    public Cost cost() {
        Cost plain = solver.cost();
        return new Cost(
                plain.products(),
                plain.transposeProducts(),
                plain.preconditioners(),
                plain.vectors() + ", on stacked vectors; L twice, Lᵀ, a norm");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int n = x.size();
        Vector t = work.vector("t", n);
        Shape shape = system.shape().orElse(new Shape(1, n));
        List<Transposable> penalties = smoothing.maps(alpha, shape, ends, work.backend());

        List<Transposable> maps = new ArrayList<>(List.of(system.A()));
        maps.addAll(penalties);
        Vector[] data =
                Stream.concat(Stream.of(system.b()), zeros(penalties, work)).toArray(Vector[]::new);
        var stacked = new LinearSystem(
                new StackedOperator(maps, t), // [A; α L]
                system.M(),
                new Stacked(data), // [b; 0]
                system.data(),
                system.shape(),
                system.noiseLevel());
        int[] sizes = maps.stream().mapToInt(Transposable::rows).toArray();
        var dataTerm = new DataResidual(
                system,
                penalties,
                x,
                t,
                work.vector("penalty", n),
                work.vector("r", system.b().size()),
                monitor);
        solver.solve(stacked, x, work.stacked(sizes), dataTerm);
    }

    private static Stream<Vector> zeros(List<Transposable> penalties, Workspace work) {
        return IntStream.range(0, penalties.size()).mapToObj(i -> {
            Vector zero = work.vector("zero " + i, penalties.get(i).rows());
            zero.fill(0);
            return zero;
        });
    }
}
