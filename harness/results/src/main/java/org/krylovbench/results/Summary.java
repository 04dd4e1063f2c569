package org.krylovbench.results;

/**
 * A row of {@code summary.csv}: what became of one case. A number that does not exist (the error where x† is unknown) is
 * NaN, an empty cell in the file.
 *
 * @param caseId as in {@link CaseRow}
 * @param outcome how it ended
 * @param message the reason in words
 * @param iterations of the recorded run
 * @param relativeResidual ‖b − A x‖₂ / ‖b‖₂ at the end, recomputed by the reference backend
 * @param recurrentRelativeResidual the same as the method saw it
 * @param relativeNormalResidual ‖Aᵀ(b − A x)‖₂ / ‖Aᵀ b‖₂ at the end
 * @param relativeError ‖x − x†‖₂ / ‖x†‖₂ at the end
 * @param leastRelativeError the smallest at a sampled iteration
 * @param leastErrorIteration where that was, −1 where x† is unknown
 * @param setupSeconds making A and M on the backend, median over the shots
 * @param solveSeconds median over the forks of the median over their shots, nothing recorded
 * @param solveSecondsLow the fastest shot
 * @param solveSecondsHigh the slowest shot
 * @param firstSolveSeconds the first solve of a fork, median over the forks
 * @param stampRatio median time with time stamps over that without
 * @param forks number of processes that timed it, 0 for the process of the run itself
 * @param shots number of timed solves in each
 * @param operatorApplications of A
 * @param transposeApplications of Aᵀ
 * @param preconditionerApplications of M and Mᵀ
 * @param memoryBytes the memory that the vectors of the method and its basis took
 */
public record Summary(
        String caseId,
        Outcome outcome,
        String message,
        int iterations,
        double relativeResidual,
        double recurrentRelativeResidual,
        double relativeNormalResidual,
        double relativeError,
        double leastRelativeError,
        int leastErrorIteration,
        double setupSeconds,
        double solveSeconds,
        double solveSecondsLow,
        double solveSecondsHigh,
        double firstSolveSeconds,
        double stampRatio,
        int forks,
        int shots,
        long operatorApplications,
        long transposeApplications,
        long preconditionerApplications,
        long memoryBytes) {}
