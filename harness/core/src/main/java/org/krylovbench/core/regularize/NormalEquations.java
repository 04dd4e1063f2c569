package org.krylovbench.core.regularize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.krylovbench.core.linalg.Product;
import org.krylovbench.core.linalg.StackedOperator;
import org.krylovbench.core.linalg.Transposable;
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
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.matrix.FirstDifference.Ends;

/**
 * Solves the normal equations of Tikhonov's functional as a square system, (AᵀA + α² LᵀL) x = Aᵀb, by any method for
 * symmetric positive definite ones. Siltanen, Niemi and Saksala, Inverse problems course, University of Helsinki (2014),
 * exercises M1 and M2, whose α is α² here; Mueller and Siltanen (2012), section 5.5. With a method for least squares the
 * matrix is squared once more, as their answer T1 has it. It reports the norm of the data term, ‖b − A xₖ‖₂, and ends by
 * the norm of the residual of these equations. The preconditioner is ignored.
 *
 * <p>Per iteration: what the method takes of N = AᵀA + α² LᵀL, which by {@code products} is A, L and their transposes once,
 * and by {@code matrix} a product with a dense matrix; and A once for the data term. The matrix is made before the first
 * iteration by n products with each of A and L, and 2mn² flops. Memory: the method's, N and A or L as dense matrices where
 * they are formed, 3 vectors of the size of x, 2 of b, 1 of each L x.
 *
 * @param solver a method for symmetric positive definite systems, or for least squares
 * @param alpha α, 0 for none
 * @param smoothing L; differences are those of an image where x is one
 * @param ends what follows the last point of x, for differences
 * @param form whether N is formed
 */
public record NormalEquations(Solver solver, double alpha, Smoothing smoothing, Ends ends, Form form)
        implements Solver {

    private static final Set<Trait> GRANTED = EnumSet.of(Trait.SQUARE, Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE);
    private static final Set<Family> FAMILIES = EnumSet.of(Family.KRYLOV, Family.STATIONARY, Family.LEAST_SQUARES);

    /** What is held of N. */
    public enum Form {
        /** Nothing. */
        PRODUCTS,
        /** All of its entries. */
        MATRIX
    }

    public NormalEquations {
        if (!GRANTED.containsAll(solver.requires())
                || !FAMILIES.contains(solver.family())
                || solver.preconditioning() == Preconditioning.IGNORED) {
            throw new IllegalArgumentException(
                    "solver must solve a symmetric positive definite system by products, but " + solver.label()
                            + " does not; cg would do");
        }
        if (!(alpha >= 0 && alpha < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("alpha must be finite and at least 0, but is " + alpha);
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
        String differences = smoothing == Smoothing.IDENTITY
                ? ""
                : ", first difference" + (ends == Ends.PERIODIC ? ", periodic" : "");
        return solver.label() + " on normal equations" + (form == Form.MATRIX ? " formed" : "")
                + (alpha == 0 ? "" : ", α = " + Labels.number(alpha) + differences);
    }

    @Override
    public Preconditioning preconditioning() {
        return Preconditioning.IGNORED;
    }

    @Override
    public Optional<Monitored> testsNormalResidual() {
        return Optional.of(Monitored.TRUE_RESIDUAL);
    }

    @Override
    public Start start() {
        return solver.start();
    }

    /** With differences, of an image; of a line they are fewer. */
    @Override
    public int vectors(int n) {
        int maps = 1 + (alpha == 0 ? 0 : smoothing.mostMaps());
        return solver.vectors(n) + 4 + (form == Form.MATRIX ? 2 * n : maps);
    }

    @Override
    public Cost cost() {
        Cost plain = solver.cost();
        double normal = plain.products() + plain.transposeProducts();
        boolean free = form == Form.PRODUCTS;
        return new Cost(
                1 + (free ? normal : 0),
                free ? normal : 0,
                0,
                plain.vectors() + (free ? "; L and Lᵀ with each A" : "; N instead of A") + "; a norm");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        int n = x.size();
        Vector t = work.vector("t", n);
        Vector normalB = work.vector("Aᵀb", n);
        Vector r = work.vector("r", system.b().size());
        List<Transposable> maps = new ArrayList<>(List.of(system.A()));
        if (alpha > 0) {
            Shape shape = system.shape().orElse(new Shape(1, n));
            maps.addAll(smoothing.maps(alpha, shape, ends, work.backend()));
        }
        Transposable N;
        try {
            N = form == Form.MATRIX ? NormalMatrix.of(maps, work) : products(maps, t, work);
        } catch (IOException tooLarge) {
            monitor.breakdown(0, String.valueOf(tooLarge.getMessage()));
            return;
        }
        system.A().applyTranspose(system.b(), normalB);
        var normal = new LinearSystem(
                N, // AᵀA + α² LᵀL
                new Identity().approximateInverse(system.data(), N, work.backend()),
                normalB,
                system.data());
        var dataTerm = new DataTermMonitor(system, x, work.vector("x", n), r, monitor);
        solver.solve(normal, x, work.inner(), dataTerm);
    }

    /** [A; α L]ᵀ [A; α L], of which nothing is stored. */
    private static Transposable products(List<Transposable> maps, Vector t, Workspace work) {
        int[] sizes = maps.stream().mapToInt(Transposable::rows).toArray();
        var stacked = new StackedOperator(maps, t);
        return new Product(stacked.transpose(), stacked, work.stacked(sizes).vector("[A; α L] x", stacked.rows()));
    }
}
