package org.krylovbench.report.table;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Summary;

/** The first iteration of a history at which a quantity was seen at or below a target. */
public final class Milestone {

    private Milestone() {}

    /** Among the sampled iterations; empty if it was seen at none. */
    public static Optional<Iteration> of(List<Iteration> history, ToDoubleFunction<Iteration> quantity, double target) {
        return history.stream()
                .filter(row -> quantity.applyAsDouble(row) <= target)
                .findFirst();
    }

    /** Products with A and Aᵀ in an iteration, shared out evenly over the run; NaN where there was none. */
    public static double productsPerIteration(Summary summary) {
        long products = summary.operatorApplications() + summary.transposeApplications();
        return summary.iterations() > 0 ? (double) products / summary.iterations() : Double.NaN;
    }
}
