package org.krylovbench.results;

/**
 * A row of {@code comparisons.csv}: two samples of one case by the same build, compared as those of two builds are.
 * Whatever is found is false.
 *
 * @param caseId as in {@link OverheadRow}
 * @param comparison 0-based
 * @param forks of each of the two
 * @param ratio of the times of the second to those of the first
 * @param ratioLow where its interval at 95 % begins
 * @param ratioHigh where it ends
 * @param pValue of the fork medians, by the test of Mann and Whitney
 * @param verdict on the change, after Benjamini and Hochberg over all of them
 */
public record SelfComparison(
        String caseId,
        int comparison,
        int forks,
        double ratio,
        double ratioLow,
        double ratioHigh,
        double pValue,
        String verdict) {}
