package org.krylovbench.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * What forks before and forks after a change tell of it.
 *
 * @param ratio of the time after to that before: above 1, it became slower
 * @param pValue of the fork medians, by the two-sided test of Mann and Whitney
 * @param superiority that a fork after is slower than one before, ties as half: A₁₂ of Vargha and Delaney (2000)
 * @param leastPValue what the test would have given, had the forks before and after not overlapped
 * @param tolerance a change below which nobody cares: 0.03 is three in a hundred
 */
public record Comparison(Ratio ratio, double pValue, double superiority, double leastPValue, double tolerance) {

    private static final double LEVEL = 0.05;

    /** A large effect, by the labels of Vargha and Delaney. */
    private static final double LARGE = 0.71;

    public Comparison {
        if (!(tolerance >= 0 && tolerance < 1)) {
            throw new IllegalArgumentException("tolerance must lie in [0, 1), but is " + tolerance);
        }
    }

    public static Comparison of(ForkSamples before, ForkSamples after, double tolerance) {
        return new Comparison(
                Ratio.unpaired(before, after),
                MannWhitney.pValue(before.medians(), after.medians()),
                MannWhitney.superiority(before.medians(), after.medians()),
                MannWhitney.leastPValue(before.forks(), after.forks()),
                tolerance);
    }

    /**
     * Of all comparisons of a run together: the more there are, the more of them are small by chance, and so p-values are
     * adjusted as Benjamini and Hochberg (1995) do. A change is one whose p-value is then at most 0.05, whose ratio has
     * its whole interval outside 1 ± the tolerance, and whose effect is large, A₁₂ ≥ 0.71 or ≤ 0.29.
     *
     * @return the verdict of each
     */
    public static List<Verdict> verdicts(List<Comparison> comparisons) {
        double[] pValues = comparisons.stream().mapToDouble(Comparison::pValue).toArray();
        double[] adjusted = FalseDiscoveries.adjusted(pValues);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Comparison each = comparisons.get(i);
            boolean couldTell =
                    FalseDiscoveries.adjustedWith(pValues, i, Math.min(each.leastPValue, each.pValue)) <= LEVEL;
            verdicts.add(couldTell ? each.verdict(adjusted[i]) : Verdict.NOT_ENOUGH_FORKS);
        }
        return List.copyOf(verdicts);
    }

    private Verdict verdict(double adjusted) {
        boolean apart = ratio.interval()
                .map(interval -> interval.outside(1 - tolerance, 1 + tolerance))
                .orElse(false);
        boolean large = Math.max(superiority, 1 - superiority) >= LARGE;
        if (!(adjusted <= LEVEL && apart && large)) {
            return Verdict.NO_EVIDENCE;
        }
        return ratio.value() > 1 ? Verdict.SLOWER : Verdict.FASTER;
    }
}
