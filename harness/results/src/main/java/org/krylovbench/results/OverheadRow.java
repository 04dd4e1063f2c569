package org.krylovbench.results;

/**
 * A row of {@code overhead.csv}: a solve watched in one way. Seconds are the median over the forks of the medians of their
 * shots; ratios are paired by fork, and their intervals have 95 % confidence. What is not known is NaN, an empty cell.
 *
 * @param caseId as in the copy of the experiment
 * @param backend the backend with those of its parameters that are not as by default
 * @param solver the solver likewise
 * @param unknowns of the linear system
 * @param iterations of each solve
 * @param way how it was watched
 * @param forks processes that timed it, 0 for the process of the run itself
 * @param steadyForks the part of them whose solves had become steady before the first was timed
 * @param highestLoad of the averages over a minute before and after each fork
 * @param seconds wall-clock time of a solve
 * @param against what the ratios are to, empty for none
 * @param ratio of the wall-clock times
 * @param ratioLow where its interval begins
 * @param ratioHigh where it ends
 * @param cpuSeconds that the solving thread had the processor in a solve: only where the backend has no other threads, and
 *     not of a recorded run
 * @param cpuRatio of these
 * @param cpuRatioLow where its interval begins
 * @param cpuRatioHigh where it ends
 * @param message why forks failed, empty if none did
 */
public record OverheadRow(
        String caseId,
        String backend,
        String solver,
        int unknowns,
        int iterations,
        OverheadWay way,
        int forks,
        double steadyForks,
        double highestLoad,
        double seconds,
        String against,
        double ratio,
        double ratioLow,
        double ratioHigh,
        double cpuSeconds,
        double cpuRatio,
        double cpuRatioLow,
        double cpuRatioHigh,
        String message) {}
