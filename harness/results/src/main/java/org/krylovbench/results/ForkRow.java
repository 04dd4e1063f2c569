package org.krylovbench.results;

/**
 * A row of {@code forks.csv}: one piece of work on a case, its recorded run or the timing of one fork, and what the process
 * that did it was like. The processes of {@code quick} do many such pieces, those of other profiles one.
 *
 * @param caseId as in {@link CaseRow}
 * @param fork 0-based, as in {@link Timing}; −1 for the recorded run
 * @param phase what was done
 * @param seconds wall-clock time of all of it, assembling the problem included
 * @param loadBefore load average over a minute, NaN if unknown
 * @param loadAfter the same at the end
 * @param peakHeapBytes sum of the peaks of the JVM's heap pools, with garbage and with what threads had reserved and not yet
 *     used, 0 if the process did not live to tell
 * @param peakProcessBytes most memory that the process had resident, 0 if unknown
 * @param peakNativeBytes what of that was not in the resident part of the heap: arrays of native backends, but libraries, code
 *     and classes as well, some 100 MB in all; 0 if unknown
 * @param warmUp how the process was made warm
 * @param ending how it ended
 * @param message why it failed, empty if it did not
 */
public record ForkRow(
        String caseId,
        int fork,
        Phase phase,
        double seconds,
        double loadBefore,
        double loadAfter,
        long peakHeapBytes,
        long peakProcessBytes,
        long peakNativeBytes,
        WarmUp warmUp,
        Ending ending,
        String message) {

    /** What a piece of work is. */
    public enum Phase {
        RECORDING("recording"),
        TIMING("timing"),
        /** The timing of solves that are stopped early. */
        PREFIXES("prefixes"),
        /** A look at A M, which belongs to no case and has no row. */
        INSPECTION("inspection");

        private final String words;

        Phase(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** How a piece of work ended. */
    public enum Ending {
        DONE("done"),
        TIME_LIMIT("time limit"),
        OUT_OF_MEMORY("out of memory"),
        CRASHED("crashed");

        private final String words;

        Ending(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** The same row of a process that was made warm. */
    public ForkRow warmed(WarmUp facts) {
        return new ForkRow(
                caseId,
                fork,
                phase,
                seconds,
                loadBefore,
                loadAfter,
                peakHeapBytes,
                peakProcessBytes,
                peakNativeBytes,
                facts,
                ending,
                message);
    }

    /** Whether it left what it should. */
    public boolean done() {
        return ending == Ending.DONE;
    }
}
