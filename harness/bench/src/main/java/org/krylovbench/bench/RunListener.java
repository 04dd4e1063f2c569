package org.krylovbench.bench;

import org.krylovbench.bench.record.SolveListener;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Summary;

/** Hears how a run goes on. */
public interface RunListener extends SolveListener {

    /** A piece of work on a case begins: the index-th of so many that are to be done now, counted from 1. */
    void started(int index, int total, CaseRow row);

    /** What A and M of this case are like is now found out, after all that is timed. */
    default void inspecting(CaseRow row) {}

    /** The current case is now being timed. */
    void timing();

    /** A case has been recorded, and is to be timed later. */
    void recorded(Summary summary);

    /** A case has ended, and its result is in the run's folder. */
    void finished(Summary summary);
}
