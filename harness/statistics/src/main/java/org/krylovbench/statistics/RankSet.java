package org.krylovbench.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ranks that a competitor may have, 1 for the smallest: from one more than those that are certainly before it, to as
 * many as are not certainly after it.
 *
 * <p>Each set holds the true rank with 95 %, by itself: the marginal confidence sets of Mogstad, Romano, Shaikh and Wilhelm
 * (2024), "Inference for ranks with applications to mobility across neighbourhoods and academic achievement across
 * countries", Review of Economic Studies 91, doi 10.1093/restud/rdad006, section 3. They compare a competitor with each
 * other in both directions, with no error among all these comparisons in 95 %; here by the test of Mann and Whitney on the
 * fork medians and the step-down of Holm (1979) over the 2(n − 1) directions, which needs no covariances.
 *
 * @param best the smallest
 * @param worst the largest
 */
public record RankSet(int best, int worst) {

    private static final double LEVEL = 0.05;

    /** Of competitors on one problem, by their times. */
    public static List<RankSet> of(List<ForkSamples> competitors) {
        List<double[]> medians = competitors.stream().map(ForkSamples::medians).toList();
        List<RankSet> sets = new ArrayList<>();
        for (double[] mine : medians) {
            sets.add(of(mine, medians.stream().filter(each -> each != mine).toList()));
        }
        return List.copyOf(sets);
    }

    private static RankSet of(double[] mine, List<double[]> others) {
        List<Pair> pairs = others.stream()
                .map(other -> new Pair(MannWhitney.pValue(mine, other) / 2, MannWhitney.superiority(other, mine) > 0.5))
                .sorted(Comparator.comparingDouble(Pair::oneSided))
                .toList();
        int best = 1;
        int worst = others.size() + 1;
        int left = 2 * others.size();
        for (Pair pair : pairs) {
            if (pair.oneSided() * left > LEVEL) {
                break;
            }
            best += pair.larger() ? 1 : 0;
            worst -= pair.larger() ? 0 : 1;
            left--;
        }
        return new RankSet(best, worst);
    }

    /** How sure it is that a competitor is larger than another, or smaller. */
    private record Pair(double oneSided, boolean larger) {}

    public boolean contains(int rank) {
        return best <= rank && rank <= worst;
    }

    /** As "2", or "1–3". */
    @Override
    public String toString() {
        return best == worst ? Integer.toString(best) : best + "–" + worst;
    }
}
