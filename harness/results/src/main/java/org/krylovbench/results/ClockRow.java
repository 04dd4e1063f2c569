package org.krylovbench.results;

/**
 * A row of {@code clocks.csv}: how fine a clock is.
 *
 * @param clock {@code wall} or {@code cpu}
 * @param resolutionSeconds the least difference of two readings that was not nothing, NaN where there is no such clock
 * @param costSeconds what a reading takes
 */
public record ClockRow(String clock, double resolutionSeconds, double costSeconds) {}
