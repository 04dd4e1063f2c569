package org.krylovbench.bench.overhead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krylovbench.results.NoiseFloorRow;
import org.krylovbench.results.OverheadSample;
import org.krylovbench.results.OverheadWay;
import org.krylovbench.results.SelfComparison;
import org.krylovbench.statistics.Comparison;
import org.krylovbench.statistics.ForkSamples;
import org.krylovbench.statistics.Interval;
import org.krylovbench.statistics.NoiseFloor;
import org.krylovbench.statistics.Verdict;

/**
 * Comparisons of a case with itself (A/A): forks are taken in turn for the one side and the other, so that a machine that
 * becomes slower does so for both, and compared as those of two builds are, with no tolerance.
 */
public final class SelfComparisons {

    private final String caseId;
    private final List<Comparison> comparisons = new ArrayList<>();
    private int forks;

    public SelfComparisons(String caseId) {
        this.caseId = caseId;
    }

    /**
     * Adds a comparison of a solve with itself.
     *
     * @param samples of all forks of a comparison; nothing is told of fewer than four on a side
     */
    public void add(List<OverheadSample> samples) {
        ForkSamples first = ForkSamples.of(half(samples, 0));
        ForkSamples second = ForkSamples.of(half(samples, 1));
        forks = Math.max(forks, first.forks());
        comparisons.add(Comparison.of(first, second, 0));
    }

    private static List<double[]> half(List<OverheadSample> samples, int side) {
        return OverheadForks.seconds(
                samples.stream().filter(sample -> sample.fork() % 2 == side).toList(),
                OverheadWay.UNWATCHED,
                OverheadSample::seconds);
    }

    public NoiseFloorRow floor() {
        NoiseFloor floor = NoiseFloor.of(comparisons);
        return new NoiseFloorRow(
                caseId,
                floor.comparisons(),
                forks,
                floor.flagged(),
                floor.flaggedTogether(),
                floor.halfWidth(),
                floor.detectableEffect());
    }

    public List<SelfComparison> rows() {
        List<Verdict> verdicts = Comparison.verdicts(comparisons);
        List<SelfComparison> rows = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            Comparison each = comparisons.get(i);
            Optional<Interval> interval = each.ratio().interval();
            rows.add(new SelfComparison(
                    caseId,
                    i,
                    forks,
                    each.ratio().value(),
                    interval.map(Interval::low).orElse(Double.NaN),
                    interval.map(Interval::high).orElse(Double.NaN),
                    each.pValue(),
                    verdicts.get(i).toString()));
        }
        return rows;
    }
}
