package org.krylovbench.bench.work;

/**
 * What a recorded run tells those that are timed; public for the CSV codec.
 *
 * @param timedIterations how far a timed run may go
 */
public record Handover(int timedIterations) {}
