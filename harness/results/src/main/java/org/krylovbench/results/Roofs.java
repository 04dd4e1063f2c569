package org.krylovbench.results;

import java.util.List;

/**
 * What could be reached on a machine in one precision with so many threads, by the fastest backend of the run: a bandwidth
 * in cache, one in memory, and a rate of arithmetic. Williams, Waterman, Patterson (2009), Roofline.
 *
 * @param cacheBytesPerSecond NaN if not measured, as the others
 */
public record Roofs(double cacheBytesPerSecond, double memoryBytesPerSecond, double flopsPerSecond) {

    /** The roofs over a row of a run. */
    public static Roofs over(KernelRow row, List<KernelRow> run) {
        List<KernelRow> rows = run.stream()
                .filter(other -> other.precision().equals(row.precision()) && other.threads() == row.threads())
                .toList();
        return new Roofs(
                bandwidth(rows, KernelRow.Level.CACHE),
                bandwidth(rows, KernelRow.Level.MEMORY),
                rows.stream()
                        .filter(other -> other.role() == KernelRow.Role.ARITHMETIC)
                        .mapToDouble(KernelRow::flopsPerSecond)
                        .max()
                        .orElse(Double.NaN));
    }

    private static double bandwidth(List<KernelRow> rows, KernelRow.Level level) {
        return rows.stream()
                .filter(row -> row.role() == KernelRow.Role.BANDWIDTH && row.level() == level)
                .mapToDouble(KernelRow::bytesPerSecond)
                .max()
                .orElse(Double.NaN);
    }

    /** The bandwidth of a level. */
    public double bytesPerSecond(KernelRow.Level level) {
        return level == KernelRow.Level.CACHE ? cacheBytesPerSecond : memoryBytesPerSecond;
    }

    /** The least time for this work; a roof that was not measured hinders nothing, but without bandwidth it is NaN. */
    public double seconds(long flops, long bytes, KernelRow.Level level) {
        double moving = bytes / bytesPerSecond(level);
        return Double.isNaN(flopsPerSecond) ? moving : Math.max(moving, flops / flopsPerSecond);
    }
}
