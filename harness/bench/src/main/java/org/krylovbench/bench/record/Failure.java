package org.krylovbench.bench.record;

import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.results.ForkRow.Ending;
import org.krylovbench.results.Outcome;

/**
 * Why a job left nothing.
 *
 * @param outcome of its case, if that has not been recorded
 * @param message in one line
 */
public record Failure(Outcome outcome, String message) {

    /** Of what was thrown. */
    public static Failure of(Throwable thrown) {
        if (thrown instanceof FactorizationException) {
            return new Failure(Outcome.BREAKDOWN, "no preconditioner: " + words(thrown));
        } else if (thrown instanceof OutOfMemoryError) {
            return new Failure(Outcome.OUT_OF_MEMORY, words(thrown));
        }
        return new Failure(Outcome.CRASHED, words(thrown));
    }

    private static String words(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.toString() : message;
    }

    public Ending ending() {
        return switch (outcome) {
            case TIME_LIMIT -> Ending.TIME_LIMIT;
            case OUT_OF_MEMORY -> Ending.OUT_OF_MEMORY;
            default -> Ending.CRASHED;
        };
    }
}
