package org.krylovbench.bench.timing;

/**
 * What a timed solve tells of one iteration; public for the CSV codec.
 *
 * @param shot the repetition in its process, 0-based
 * @param iteration 0 is the start vector
 * @param seconds since the start of the solve
 * @param recurrentRelativeResidual ‖r‖₂ / ‖b‖₂ as the method saw it
 */
public record Stamp(int shot, int iteration, double seconds, double recurrentRelativeResidual) {}
