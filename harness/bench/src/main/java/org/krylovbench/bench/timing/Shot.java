package org.krylovbench.bench.timing;

import org.krylovbench.results.Timing;

/**
 * What a process notes of a shot; public for the CSV codec.
 *
 * @param turn its number among those of the process, which is JMH's number of the iteration; −1 for the first solve
 * @param timing all but the seconds, which JMH has; those too of the first solve
 */
public record Shot(int turn, Timing timing) {}
