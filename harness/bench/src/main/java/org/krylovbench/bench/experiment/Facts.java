package org.krylovbench.bench.experiment;

import java.util.Set;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.TimeStepping;
import org.krylovbench.problems.Trait;

/** What a plan needs to know of a problem without keeping it in memory. */
record Facts(int rows, int columns, long coefficients, boolean sparse, double noiseLevel, Set<Trait> traits) {

    static Facts of(LinearProblem problem) {
        return new Facts(
                problem.operator().rows(),
                problem.operator().columns(),
                problem.operator().coefficients(),
                problem.operator() instanceof CsrMatrix || problem.operator() instanceof TimeStepping,
                problem.noiseLevel(),
                traits(problem));
    }

    private static Set<Trait> traits(LinearProblem problem) {
        return problem.exactSolution().isPresent()
                ? problem.with(Trait.KNOWN_SOLUTION).traits()
                : problem.traits();
    }
}
