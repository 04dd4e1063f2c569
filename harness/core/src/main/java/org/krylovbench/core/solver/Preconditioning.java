package org.krylovbench.core.solver;

/** What a method makes of the preconditioner that it is given. */
public enum Preconditioning {
    /** Nothing: with any M it does the same. */
    IGNORED,
    /** It needs one linear map that stays the same. */
    FIXED,
    /** It takes an M that changes from application to application, as an inner iteration does. */
    FLEXIBLE,
    /** It needs M = R L in two halves. */
    HALVES
}
