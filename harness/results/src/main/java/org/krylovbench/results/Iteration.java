package org.krylovbench.results;

/**
 * A row of {@code iterations.csv}: one iteration of one case. What was not sampled at this iteration is NaN, an empty
 * cell in the file.
 *
 * @param caseId as in {@link CaseRow}
 * @param iteration 0 is the start vector
 * @param recurrentRelativeResidual ‖r‖₂ / ‖b‖₂ as the method saw it, or the norm that it monitors instead, relative to its start
 * @param relativeResidual ‖b − A x‖₂ / ‖b‖₂, recomputed
 * @param relativeNormalResidual ‖Aᵀ(b − A x)‖₂ / ‖Aᵀ b‖₂, recomputed
 * @param relativeError ‖x − x†‖₂ / ‖x†‖₂
 * @param solutionNorm ‖x‖₂
 * @param seconds from the start of the solve to the end of this iteration, median over the forks of the median over their shots;
 *     of a curve of prefix runs, a whole solve that is stopped here
 * @param secondsLow where its interval of 95 % confidence begins, as in {@link Times}
 * @param secondsHigh where it ends
 * @param stepNorm ‖xₖ − xₖ₋₁‖₂
 * @param whiteness how far the residual is from white noise by its normalised cumulative periodogram, where b has noise: about
 *     0.4 if it is, and more the smoother it is
 * @param parameter the regularisation parameter of this iterate, of a method that chooses one
 * @param operatorApplications of A from the start of the solve to the end of this iteration
 * @param transposeApplications of Aᵀ, likewise
 */
public record Iteration(
        String caseId,
        int iteration,
        double recurrentRelativeResidual,
        double relativeResidual,
        double relativeNormalResidual,
        double relativeError,
        double solutionNorm,
        double seconds,
        double secondsLow,
        double secondsHigh,
        double stepNorm,
        double whiteness,
        double parameter,
        long operatorApplications,
        long transposeApplications) {

    /** The same with its time. */
    public Iteration at(double median, double low, double high) {
        return new Iteration(
                caseId,
                iteration,
                recurrentRelativeResidual,
                relativeResidual,
                relativeNormalResidual,
                relativeError,
                solutionNorm,
                median,
                low,
                high,
                stepNorm,
                whiteness,
                parameter,
                operatorApplications,
                transposeApplications);
    }
}
