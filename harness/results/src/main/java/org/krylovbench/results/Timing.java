package org.krylovbench.results;

/**
 * A row of {@code timings.csv}: one raw sample.
 *
 * @param caseId as in {@link CaseRow}
 * @param kind what was timed
 * @param fork the process, 0-based
 * @param shot the repetition in it, 0-based
 * @param seconds wall-clock time
 * @param iterations that a solve took, 0 for what is none
 * @param recurrentRelativeResidual at its end, as in {@link Iteration}
 * @param disturbances what the JVM did besides
 */
public record Timing(
        String caseId,
        Kind kind,
        int fork,
        int shot,
        double seconds,
        int iterations,
        double recurrentRelativeResidual,
        Disturbances disturbances) {

    /** The same sample with its time. */
    public Timing withSeconds(double measured) {
        return new Timing(caseId, kind, fork, shot, measured, iterations, recurrentRelativeResidual, disturbances);
    }

    /** What a sample is the time of. */
    public enum Kind {
        /** Bringing A and b to the backend. */
        SETUP("setup"),
        /** Making M. */
        PRECONDITIONER("preconditioner"),
        /** The first solve of a process, with everything cold. */
        FIRST("first"),
        /** A solve that records nothing. */
        SOLVE("solve"),
        /** A solve that notes the time of each iteration. */
        STAMPED("stamped"),
        /** A solve that records nothing and is stopped after so many iterations. */
        PREFIX("prefix");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
