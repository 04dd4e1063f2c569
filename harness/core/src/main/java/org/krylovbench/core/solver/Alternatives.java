package org.krylovbench.core.solver;

import java.util.List;
import java.util.Optional;

/** The solutions that a method would have told by other rules for its parameter, made when somebody asks. */
@FunctionalInterface
public interface Alternatives {

    /**
     * What one rule says.
     *
     * @param rule as a legend calls it
     * @param parameter the symbol of what it chose
     * @param value what it chose, NaN for nothing
     * @param iterate the solution; of a rule that chose nothing that of the start
     * @param words the parameter and its rule, or why there is none
     */
    record Alternative(String rule, String parameter, double value, Iterate iterate, String words) {}

    /**
     * Each of them, in turn.
     *
     * @param solution x†, for the oracle, which is missing where it is unknown
     */
    List<Alternative> by(Optional<double[]> solution);
}
