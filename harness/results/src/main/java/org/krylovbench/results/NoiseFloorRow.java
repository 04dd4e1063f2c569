package org.krylovbench.results;

/**
 * The row of {@code noise.csv}: what can be told apart on a machine, by comparisons of a case with itself.
 *
 * @param caseId as in {@link OverheadRow}
 * @param comparisons how many there were
 * @param forks of each side of each
 * @param flagged how many had a p-value of at most 0.05: one in twenty is what it promises
 * @param flaggedTogether how many were called a change after Benjamini and Hochberg: none, mostly
 * @param halfWidth half the width of the interval of a ratio, median over the comparisons: the noise floor
 * @param detectableEffect the part by which a build must be slower or faster for four in five such comparisons to have a
 *     p-value of at most 0.05
 */
public record NoiseFloorRow(
        String caseId,
        int comparisons,
        int forks,
        int flagged,
        int flaggedTogether,
        double halfWidth,
        double detectableEffect) {}
