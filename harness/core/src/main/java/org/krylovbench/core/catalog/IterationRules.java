package org.krylovbench.core.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.krylovbench.core.replay.CornerRule;
import org.krylovbench.core.replay.CrossValidationRule;
import org.krylovbench.core.replay.CurvatureRule;
import org.krylovbench.core.replay.DiscrepancyRule;
import org.krylovbench.core.replay.FlatResidualRule;
import org.krylovbench.core.replay.IterationRule;
import org.krylovbench.core.replay.OracleRule;
import org.krylovbench.core.replay.PredictiveRiskRule;
import org.krylovbench.core.replay.QuasiOptimalityRule;
import org.krylovbench.core.replay.WhitenessRule;
import org.krylovbench.problems.Entry;

/** All rules that a recorded history is replayed to. */
public final class IterationRules {

    public static final List<Entry<IterationRule>> ALL = List.of(
            new Entry<>("discrepancy", "the first residual as small as the noise", new DiscrepancyRule(1.01)),
            new Entry<>("gcv", "cross validation with k degrees of freedom", new CrossValidationRule()),
            new Entry<>("upre", "predictive risk with k degrees of freedom", new PredictiveRiskRule()),
            new Entry<>("l-curve-corner", "corner of the L-curve by adaptive pruning", new CornerRule()),
            new Entry<>("l-curve-curvature", "point of the L-curve that bends most", new CurvatureRule(0.05)),
            new Entry<>("ncp", "the residual most like white noise", new WhitenessRule()),
            new Entry<>("quasi-optimality", "the least step", new QuasiOptimalityRule()),
            new Entry<>("flat-residual", "the first residual that hardly sinks", new FlatResidualRule(1e-3)),
            new Entry<>("oracle", "the least error, where the solution is known", new OracleRule()));

    /** What a history is replayed to: each of them, and the discrepancy principle with less and with more of a margin. */
    public static final List<IterationRule> REPLAYED = Stream.concat(
                    Stream.of(new DiscrepancyRule(1), new DiscrepancyRule(1.1)),
                    ALL.stream().map(Entry::prototype))
            .toList();

    private IterationRules() {}
}
