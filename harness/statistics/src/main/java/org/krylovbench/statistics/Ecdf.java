package org.krylovbench.statistics;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/**
 * The share of problems, or of targets on problems, that a cost suffices for: F(x) = mean over the problems of the share of
 * their costs that are at most x. A target that was not reached costs ∞.
 *
 * <p>The problems are what might have been others, and so the bands are over them. To draw n problems with replacement
 * gives n F a binomial distribution, if each has one cost: the bootstrap over problems needs no drawing. Its band has no
 * width at F = 0 and 1, and covers too little near them; Wilson's interval of a proportion has the same variance, and does
 * not. With several targets a problem, n is the number of independent costs that would make F as uncertain, by the
 * variance between problems: Korn and Graubard (1998), "Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data", Survey Methodology 24.
 */
public final class Ecdf {

    private static final double LEVEL = 0.95;

    private final double[][] problems;

    private Ecdf(double[][] problems) {
        this.problems = problems;
    }

    /** Of problems with one cost each. */
    public static Ecdf of(double... costs) {
        return ofTargets(
                Arrays.stream(costs).mapToObj(cost -> new double[] {cost}).toList());
    }

    /**
     * Of problems with several targets each.
     *
     * @param problems the costs of the targets of each
     */
    public static Ecdf ofTargets(List<double[]> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems must be one or more, but there is none");
        }
        double[][] sorted = problems.stream().map(double[]::clone).toArray(double[][]::new);
        for (double[] costs : sorted) {
            Arrays.sort(costs);
            if (costs.length == 0 || Double.isNaN(costs[costs.length - 1])) { // NaN is sorted last
                throw new IllegalArgumentException(
                        "costs must be one or more numbers or ∞ of each problem, but are " + Arrays.toString(costs));
            }
        }
        return new Ecdf(sorted);
    }

    /** F(x). */
    public double at(double x) {
        return Arrays.stream(shares(x)).average().orElseThrow();
    }

    /** The finite costs at which F rises, ascending. */
    public double[] steps() {
        return Arrays.stream(problems)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Where F(x) lies over all problems of the kind, at 95 %, for one x at a time. */
    public Interval pointwise(double x) {
        ConfidenceInterval wilson = BinomialProportion.getWilsonScoreInterval(independent(x), at(x), LEVEL);
        return new Interval(Math.max(0, wilson.getLowerBound()), Math.min(1, wilson.getUpperBound()));
    }

    /**
     * Where F lies at 95 %, for all x at once: F ± √(ln(2/0.05) / 2n), the inequality of Dvoretzky, Kiefer and Wolfowitz
     * with the constant of Massart (1990). With several targets a problem the band is wider than it had to be.
     */
    public Interval simultaneous(double x) {
        double half = Math.sqrt(Math.log(2 / (1 - LEVEL)) / (2 * problems.length));
        return new Interval(Math.max(0, at(x) - half), Math.min(1, at(x) + half));
    }

    /** The number of independent costs that would make F as uncertain, between those of problems and of targets. */
    private int independent(double x) {
        double share = at(x);
        int targets = Arrays.stream(problems).mapToInt(costs -> costs.length).sum();
        double squares = Arrays.stream(shares(x))
                .map(each -> (each - share) * (each - share))
                .sum();
        if (share == 0 || share == 1 || problems.length == 1) {
            return problems.length;
        }
        double variance = squares / (problems.length - 1) / problems.length;
        return (int) Math.round(Math.max(problems.length, Math.min(targets, share * (1 - share) / variance)));
    }

    private double[] shares(double x) {
        return Arrays.stream(problems)
                .mapToDouble(costs ->
                        (double) Arrays.stream(costs).filter(cost -> cost <= x).count() / costs.length)
                .toArray();
    }
}
