package org.krylovbench.results;

import java.util.function.IntToDoubleFunction;

/**
 * A row of {@code rules.csv}: what one rule would have chosen in one case, beside the best that there was to choose. A number
 * that does not exist is NaN, an empty cell in the file.
 *
 * @param caseId as in {@link CaseRow}
 * @param rule as a table calls it; {@code as run} is what the method itself took
 * @param parameter what was chosen: {@code iteration}, or the symbol of a regularisation parameter
 * @param chosen its value, NaN where the rule chose nothing
 * @param criterion the function that the rule looks at, there
 * @param relativeError ‖x − x†‖₂ / ‖x†‖₂ there
 * @param best the value of least error
 * @param leastRelativeError the error there
 * @param errorPaid the error over the least one
 * @param iteration at which the choice stands, −1 where the rule chose nothing
 * @param bestIteration at which the best stands, −1 if there is none
 * @param seconds from the start of the solve to the chosen iteration, median over the timed runs with stamps
 * @param bestSeconds to the best one
 * @param message why nothing was chosen; empty, if it was
 */
public record RuleRow(
        String caseId,
        String rule,
        String parameter,
        double chosen,
        double criterion,
        double relativeError,
        double best,
        double leastRelativeError,
        double errorPaid,
        int iteration,
        int bestIteration,
        double seconds,
        double bestSeconds,
        String message) {

    /** The same with the time at which each iteration was reached. */
    public RuleRow at(IntToDoubleFunction secondsOfIteration) {
        return new RuleRow(
                caseId,
                rule,
                parameter,
                chosen,
                criterion,
                relativeError,
                best,
                leastRelativeError,
                errorPaid,
                iteration,
                bestIteration,
                iteration < 0 ? Double.NaN : secondsOfIteration.applyAsDouble(iteration),
                bestIteration < 0 ? Double.NaN : secondsOfIteration.applyAsDouble(bestIteration),
                message);
    }
}
