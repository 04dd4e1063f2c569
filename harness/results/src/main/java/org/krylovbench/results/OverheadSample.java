package org.krylovbench.results;

/**
 * A row of {@code samples.csv} of an overhead run: one raw sample.
 *
 * @param caseId as in {@link OverheadRow}
 * @param comparison of the case with itself that it was taken for, 0-based; −1 where its ways are compared
 * @param fork the process, 0-based; of a comparison, those with an even number are one half
 * @param round the repetition in it, 0-based
 * @param way how the solve was watched
 * @param seconds wall-clock time of a solve; of a plain loop, the median of its solves
 * @param cpuSeconds that the solving thread had the processor, NaN if unknown
 */
public record OverheadSample(
        String caseId, int comparison, int fork, int round, OverheadWay way, double seconds, double cpuSeconds) {

    /** The same sample as one of a comparison of the case with itself. */
    public OverheadSample of(int selfComparison) {
        return new OverheadSample(caseId, selfComparison, fork, round, way, seconds, cpuSeconds);
    }
}
