package org.krylovbench.bench;

import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Summary;

/** Hears how a run goes on. */
public interface RunListener {

    /** A case begins: the index-th of so many that are to be run now, counted from 1. */
    void started(int index, int total, CaseRow row);

    /** The recorded run of the current case has come so far. */
    void iterated(int iteration, double relativeResidual);

    /** The current case is now being timed. */
    void timing();

    /** The current case has ended, and its result is in the run's folder. */
    void finished(Summary summary);
}
