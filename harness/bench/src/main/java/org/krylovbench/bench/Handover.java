package org.krylovbench.bench;

/**
 * What a recorded run tells those that are timed, and the join; public for the CSV codec.
 *
 * @param timedIterations how far a timed run may go
 * @param seconds what the recorded solve took
 * @param normB ‖b‖₂ by the reference backend
 */
public record Handover(int timedIterations, double seconds, double normB) {}
