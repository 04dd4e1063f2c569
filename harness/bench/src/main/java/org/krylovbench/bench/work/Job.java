package org.krylovbench.bench.work;

import org.krylovbench.results.ForkRow.Phase;

/**
 * A piece of work on a case, done by one process without a pause.
 *
 * @param fork which timing it is, 0-based; −1 for what is no timing
 */
public record Job(Phase phase, String caseId, int fork) {

    /** The recorded run of a case. */
    static Job record(String caseId) {
        return new Job(Phase.RECORDING, caseId, -1);
    }

    /** One fork's timing of a case. */
    static Job time(String caseId, int fork) {
        return new Job(Phase.TIMING, caseId, fork);
    }

    /** One fork's timing of the beginnings of a case. */
    public static Job prefixes(String caseId, int fork) {
        return new Job(Phase.PREFIXES, caseId, fork);
    }

    /** What is found out about A M of a problem and a preconditioner, by any case that has them. */
    public static Job inspect(String caseId) {
        return new Job(Phase.INSPECTION, caseId, -1);
    }

    public boolean records() {
        return phase == Phase.RECORDING;
    }

    /** As a parent tells its worker. */
    String line() {
        return phase.name() + " " + fork + " " + caseId;
    }

    /** What {@link #line} has made. */
    static Job parse(String line) {
        String[] words = line.split(" ", 3);
        return new Job(Phase.valueOf(words[0]), words[2], Integer.parseInt(words[1]));
    }
}
