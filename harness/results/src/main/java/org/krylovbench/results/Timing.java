package org.krylovbench.results;

/**
 * A row of {@code timings.csv}: one raw sample.
 *
 * @param caseId as in {@link CaseRow}
 * @param kind what was timed
 * @param fork the process, 0-based
 * @param shot the repetition in it, 0-based
 * @param seconds wall-clock time
 */
public record Timing(String caseId, Kind kind, int fork, int shot, double seconds) {

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
        STAMPED("stamped");

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
