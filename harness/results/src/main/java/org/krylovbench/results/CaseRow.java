package org.krylovbench.results;

/**
 * A row of {@code cases.csv}: one planned combination.
 *
 * @param caseId readable, unique in the run, and the name of the case's folder
 * @param problemId the name of the problem's folder
 * @param problem the problem as a legend calls it
 * @param solver the solver as a legend calls it
 * @param preconditioner the preconditioner as a legend calls it
 * @param backend the backend as a legend calls it
 * @param problemParameters all parameters, defaults included, as in an experiment file
 * @param solverParameters likewise
 * @param preconditionerParameters likewise
 * @param backendParameters likewise
 * @param rows rows of A
 * @param columns columns of A
 * @param coefficients stored coefficients of A: nonzeros, or pixels of the point-spread function
 * @param noiseLevel ‖e‖₂ / ‖A x†‖₂
 * @param memoryBytes estimate of what A, the vectors and the basis take
 * @param skipped why the case is not run, empty if it is
 * @param departures where it departs from the terms of the experiment, which are how a method is stopped, where it starts,
 *     the precision and the threads; empty if it keeps them
 */
public record CaseRow(
        String caseId,
        String problemId,
        String problem,
        String solver,
        String preconditioner,
        String backend,
        String problemParameters,
        String solverParameters,
        String preconditionerParameters,
        String backendParameters,
        int rows,
        int columns,
        long coefficients,
        double noiseLevel,
        long memoryBytes,
        String skipped,
        String departures) {}
