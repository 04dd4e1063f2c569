package org.krylovbench.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.app.Description.Fact;
import org.krylovbench.bench.experiment.VectorCount;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Preconditioning;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.Trait;

/** What a solver needs, holds and costs, in words. */
final class SolverFacts {

    /** The columns of {@link #row}. */
    static final List<String> HEADER = List.of("solver", "A", "Aᵀ", "M", "vectors", "needs");

    /** How to read that, and what is told of each. */
    static final List<Fact> NOTES = List.of(
            new Fact(
                    "A, Aᵀ, M",
                    "how often A, its transpose, and the preconditioner or its transpose are applied in an iteration, on"
                            + " average; by a direct method, in all"),
            new Fact(
                    "vectors",
                    "how many are held beside A, M, b and x, with the parameters as they stand here. Where A is not"
                            + " square, some are as long as b: how many, if the method tells, is told"),
            new Fact(
                    "needs",
                    "what A must be known to be; where it is not, a case is skipped, unless the experiment says 'anyway:"
                            + " true'. What needs no more than 'square' takes a non-symmetric A; 'any A' has any shape;"
                            + " 'entries' asks for a sparse or dense matrix, and not a blur"),
            new Fact(
                    "preconditioner",
                    "which it can take; with others a case is skipped, and so it is where they are ignored, but for the"
                            + " identity"),
            new Fact("label", "what tables and charts call it"));

    private SolverFacts() {}

    static List<Fact> of(Solver solver) {
        return List.of(
                new Fact("label", solver.label()),
                new Fact("needs", needs(solver.requires())),
                new Fact("preconditioner", preconditioner(solver.preconditioning())),
                new Fact("memory", memory(solver)),
                new Fact(solver.family() == Family.DIRECT ? "cost" : "iteration", cost(solver.cost())));
    }

    /** @param name what an experiment calls it */
    static List<String> row(String name, Solver solver) {
        Cost cost = solver.cost();
        return List.of(
                name,
                orDash(cost.products()),
                orDash(cost.transposeProducts()),
                orDash(cost.preconditioners()),
                VectorCount.of(solver, Solver::vectors).number(),
                needs(solver.requires()));
    }

    static String needs(Set<Trait> traits) {
        return traits.isEmpty() ? "any A" : Trait.words(traits);
    }

    private static String preconditioner(Preconditioning preconditioning) {
        return switch (preconditioning) {
            case IGNORED -> "ignored";
            case FIXED -> "one that stays the same";
            case FLEXIBLE -> "may change, as inner-solver does";
            case HALVES -> "one in two halves";
        };
    }

    private static String memory(Solver solver) {
        VectorCount all = VectorCount.of(solver, Solver::vectors);
        VectorCount ofData = VectorCount.of(solver, Solver::dataVectors);
        String formula = all.formula().isEmpty() ? "" : " (" + all.formula() + ")";
        String told = ofData.equals(all) ? "" : ", " + ofData.number() + " of them as long as b";
        return all.number() + (all.number().equals("1") ? " vector" : " vectors") + formula + told;
    }

    private static String cost(Cost cost) {
        String products = Stream.of(
                        times(cost.products(), "A"),
                        times(cost.transposeProducts(), "Aᵀ"),
                        times(cost.preconditioners(), "M"))
                .filter(product -> !product.isEmpty())
                .collect(Collectors.joining(", "));
        return products.isEmpty() ? cost.vectors() : products + "; " + cost.vectors();
    }

    private static String times(double count, String map) {
        return count == 0 ? "" : rounded(count) + " × " + map;
    }

    private static String orDash(double count) {
        return count == 0 ? "–" : rounded(count);
    }

    private static String rounded(double count) {
        return Labels.number(Math.round(100 * count) / 100.0);
    }
}
