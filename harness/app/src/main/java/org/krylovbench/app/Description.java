package org.krylovbench.app;

import java.util.ArrayList;
import java.util.List;
import org.krylovbench.bench.experiment.Catalog;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.Parameter;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.problems.Entry;

/**
 * An entry of a catalog in words.
 *
 * @param name what an experiment calls it
 * @param summary one line on what it is
 * @param facts what else there is to tell, in order
 * @param parameters its parameters
 * @param row its line in a table; empty where there is none
 */
record Description(String name, String summary, List<Fact> facts, List<Parameter> parameters, List<String> row) {

    /** Something that is told of an entry: {@code memory}, {@code 4 vectors}. */
    record Fact(String name, String value) {}

    static Description of(Entry<?> entry, Catalog<?> catalog, Catalogs catalogs) {
        List<Fact> facts = new ArrayList<>();
        List<String> row = List.of();
        if (entry.prototype() instanceof Solver solver) {
            facts.addAll(SolverFacts.of(solver));
            row = SolverFacts.row(entry.name(), solver);
        } else if (entry.prototype() instanceof Preconditioner preconditioner) {
            facts.addAll(facts(preconditioner));
        }
        return new Description(entry.name(), entry.summary(), facts, catalog.parameters(entry, catalogs), row);
    }

    private static List<Fact> facts(Preconditioner preconditioner) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("label", preconditioner.label()));
        facts.add(new Fact("needs", SolverFacts.needs(preconditioner.requires())));
        facts.add(new Fact("symmetric", preconditioner.keepsSymmetry() ? "where A is" : "no: not for CG and its kin"));
        if (!preconditioner.isLinear()) {
            facts.add(new Fact("linear", "no: with these parameters for flexible methods only"));
        }
        if (preconditioner.hasHalves()) {
            facts.add(new Fact("halves", "two, for split-preconditioned"));
        }
        return facts;
    }

    /** What a parameter may be: {@code zero | periodic}, or {@code a whole number}. */
    static String values(Parameter parameter) {
        return parameter
                .catalog()
                .map(catalog -> "one of the " + catalog.plural())
                .orElseGet(() -> parameter.alternatives().isEmpty()
                        ? parameter.kind().toString()
                        : String.join(" | ", parameter.alternatives()));
    }
}
