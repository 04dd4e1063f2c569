package org.krylovbench.core.replay;

/** Chooses an iteration of a recorded history. It sees all of it, where a rule that stops a solve would only see the past. */
public interface IterationRule {

    /** What a table calls it. */
    String label();

    /** The iteration that it would take. */
    Verdict choose(RecordedHistory history);
}
