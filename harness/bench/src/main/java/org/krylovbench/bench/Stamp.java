package org.krylovbench.bench;

/**
 * What a stamped solve notes of one iteration; public for the CSV codec.
 *
 * @param shot the repetition in its process, 0-based
 * @param iteration 0 is the start vector
 * @param seconds since the start of the solve
 * @param residualNorm ‖r‖₂ as the method saw it
 */
public record Stamp(int shot, int iteration, double seconds, double residualNorm) {}
