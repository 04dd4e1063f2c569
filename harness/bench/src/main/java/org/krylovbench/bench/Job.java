package org.krylovbench.bench;

import org.krylovbench.results.ForkRow.Phase;

/**
 * A piece of work on a case, done by one process without a pause.
 *
 * @param fork which timing it is, 0-based; −1 for the recorded run
 */
record Job(Phase phase, String caseId, int fork) {

    /** The recorded run of a case. */
    static Job record(String caseId) {
        return new Job(Phase.RECORDING, caseId, -1);
    }

    /** One fork's timing of a case. */
    static Job time(String caseId, int fork) {
        return new Job(Phase.TIMING, caseId, fork);
    }

    boolean records() {
        return phase == Phase.RECORDING;
    }

    /** As a parent tells its worker. */
    String line() {
        return fork + " " + caseId;
    }

    /** What {@link #line} has made. */
    static Job parse(String line) {
        int space = line.indexOf(' ');
        int fork = Integer.parseInt(line.substring(0, space));
        String caseId = line.substring(space + 1);
        return fork < 0 ? record(caseId) : time(caseId, fork);
    }
}
