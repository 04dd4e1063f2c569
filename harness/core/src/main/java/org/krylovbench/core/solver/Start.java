package org.krylovbench.core.solver;

/** Where a method begins that is given zero. */
public enum Start {
    /** There. */
    AS_GIVEN,
    /** At the constant vector that is nearest to the data, as methods do that multiply, or that weigh by x. */
    CONSTANT
}
