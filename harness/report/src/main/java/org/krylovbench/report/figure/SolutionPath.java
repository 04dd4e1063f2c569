package org.krylovbench.report.figure;

/** Solutions of one problem along a parameter of regularisation. */
interface SolutionPath {

    /** What the parameter is called. */
    String symbol();

    /** Whether the parameter is a number of something. */
    boolean isCounted();

    /** Its values, in order. */
    double[] parameters();

    /** ‖b − A x‖₂ / ‖b‖₂ at a value; NaN where it is not known. */
    double relativeResidual(double parameter);

    /** ‖x‖₂. */
    double solutionNorm(double parameter);

    /**
     * The function of generalised cross validation, ‖r‖² / ‖b‖² / (m − p)² with p degrees of freedom that x has; NaN where it
     * is not known, and infinite where nothing is left of the m.
     */
    double crossValidation(double parameter);
}
