package org.krylovbench.core.regularize;

/** What happens at the iteration that the rule for the regularisation parameter would stop at. */
public enum Stop {
    /** The method ends with the iterate that the rule has chosen, which may lie a few iterations back. */
    RULE,
    /** The method goes on until the monitor says stop. */
    NONE
}
