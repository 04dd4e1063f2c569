package org.krylovbench.results;

/**
 * A row of {@code summary.csv}: what became of one case. A number that does not exist (the error where x† is unknown) is
 * NaN, an empty cell in the file.
 *
 * @param caseId as in {@link CaseRow}
 * @param outcome how it ended
 * @param message the reason in words
 * @param monitored the norm that the method was stopped by, in words; empty for a case that did not get so far
 * @param iterations of the recorded run
 * @param relativeResidual ‖b − A x‖₂ / ‖b‖₂ at the end, recomputed by the reference backend
 * @param recurrentRelativeResidual what is monitored at the end, relative to b or to its start, as the method saw it
 * @param relativeNormalResidual ‖Aᵀ(b − A x)‖₂ / ‖Aᵀ b‖₂ at the end
 * @param relativeError ‖x − x†‖₂ / ‖x†‖₂ at the end
 * @param leastRelativeError the smallest at a sampled iteration
 * @param leastErrorIteration where that was, −1 where x† is unknown
 * @param times how long it took, and how sure that is
 * @param operatorApplications of A
 * @param transposeApplications of Aᵀ
 * @param preconditionerApplications of M and Mᵀ, two halves of M being one
 * @param preconditionerSeconds spent in them in the recorded run, where nothing is warm yet
 * @param preconditionerBytes the memory that M took besides that of A
 * @param preconditionerNote what the recipe of M did otherwise than asked, empty if nothing
 * @param memoryBytes the memory that the vectors of the method and its basis took
 * @param rhsNorm ‖b‖₂ as the reference backend has it
 * @param normalRhsNorm ‖Aᵀb‖₂ likewise
 */
public record Summary(
        String caseId,
        Outcome outcome,
        String message,
        String monitored,
        int iterations,
        double relativeResidual,
        double recurrentRelativeResidual,
        double relativeNormalResidual,
        double relativeError,
        double leastRelativeError,
        int leastErrorIteration,
        Times times,
        long operatorApplications,
        long transposeApplications,
        long preconditionerApplications,
        double preconditionerSeconds,
        long preconditionerBytes,
        String preconditionerNote,
        long memoryBytes,
        double rhsNorm,
        double normalRhsNorm) {}
