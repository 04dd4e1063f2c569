package org.krylovbench.results;

/**
 * How long a case took: part of a row of {@code summary.csv}. A median is that over the forks of the median over the shots
 * of each; an interval has 95 % confidence. What was not timed is NaN, an empty cell in the file.
 *
 * @param setupSeconds bringing A and b to the backend, median
 * @param preconditionerSetupSeconds making M, median
 * @param firstSolveSeconds the first solve of a fork, with everything cold, median
 * @param solveSeconds a warm solve with nothing recorded, median
 * @param solveSecondsLow where the interval of that begins: by order statistics of the fork medians, or of the shots where there
 *     is but one fork; of fewer than five, the least
 * @param solveSecondsHigh where it ends
 * @param fastestSolveSeconds the fastest shot of all
 * @param slowestSolveSeconds the slowest
 * @param iqrSecondsWithinForks the interquartile range of the shots of a fork, median over the forks
 * @param iqrSecondsBetweenForks that of the medians of the forks; NaN for fewer than two
 * @param stampRatio median time with time stamps over that without
 * @param stampRatioLow where the interval of that begins, the two paired by fork
 * @param stampRatioHigh where it ends
 * @param curve where the times of the iterations come from
 * @param forks number of processes that timed it, 0 for the process of the run itself
 * @param shots number of timed solves in each, the least of all forks
 * @param steadyForks the part of the forks whose solves had become steady before the first was timed
 * @param collectedShots timed solves, in all forks, during which garbage was collected
 */
public record Times(
        double setupSeconds,
        double preconditionerSetupSeconds,
        double firstSolveSeconds,
        double solveSeconds,
        double solveSecondsLow,
        double solveSecondsHigh,
        double fastestSolveSeconds,
        double slowestSolveSeconds,
        double iqrSecondsWithinForks,
        double iqrSecondsBetweenForks,
        double stampRatio,
        double stampRatioLow,
        double stampRatioHigh,
        CurveSource curve,
        int forks,
        int shots,
        double steadyForks,
        int collectedShots) {

    private static final double NAN = Double.NaN;

    /** Of a case that was not timed. */
    public static final Times NONE =
            new Times(NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, CurveSource.NONE, 0, 0, NAN, 0);
}
