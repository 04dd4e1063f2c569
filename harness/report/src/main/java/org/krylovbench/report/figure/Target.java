package org.krylovbench.report.figure;

import java.util.Optional;
import org.krylovbench.report.drawing.MathText;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.Summary;
import org.krylovbench.statistics.Interval;

/**
 * A bound that solves are to come under, and what became of those that tried. It is reached at the first sampled iteration
 * that is not above it: all are sampled up to 200, then every twentieth part of the way.
 */
record Target(By by, double bound) {

    /** A solve stagnates if the second half of its history does not bring it to this part of the first. */
    private static final double STAGNATION = 0.9;

    Target {
        if (!(bound > 0 && bound < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("target must be positive, but is " + bound);
        }
    }

    /** In words, as {@link MathText}. */
    String words() {
        return by.words(bound);
    }

    /** What it cost a case to get there, or why it did not. */
    Attempt attempt(Rows run, Rows.Entry entry, Cost cost) {
        double level = by == By.LEAST_ERROR ? bound * leastError(run, entry) : bound;
        Optional<Iteration> first = entry.iterations().stream()
                .filter(row -> by.quantity().of(entry, row) <= level)
                .findFirst();
        if (first.isEmpty()) {
            return Attempt.failed(entry, spent(entry, cost), fate(entry));
        }
        double value = cost.of(entry, first.get());
        return Double.isFinite(value)
                ? new Attempt(entry, value, cost.interval(entry, first.get()), "")
                : Attempt.failed(entry, Double.NaN, "not timed");
    }

    static double leastError(Rows run, Rows.Entry entry) {
        return run.all().stream()
                .filter(other ->
                        other.planned().problemId().equals(entry.planned().problemId()))
                .flatMap(other -> other.iterations().stream())
                .mapToDouble(Iteration::relativeError)
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN);
    }

    private static double spent(Rows.Entry entry, Cost cost) {
        return entry.iterations().stream()
                .mapToDouble(row -> cost.of(entry, row))
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
    }

    private String fate(Rows.Entry entry) {
        if (entry.summary().isEmpty()) {
            return "not run yet";
        }
        Summary summary = entry.summary().get();
        if (entry.iterations().isEmpty()) {
            return summary.outcome().toString();
        }
        if (entry.iterations().stream().noneMatch(row -> by.quantity().of(entry, row) >= 0)) {
            return "error unknown";
        }
        return switch (summary.outcome()) {
            case CONVERGED, SEMICONVERGED, FALSE_CONVERGENCE -> "not reached";
            case ITERATION_LIMIT, TIME_LIMIT ->
                stagnated(entry)
                        ? Outcome.STAGNATED.toString()
                        : summary.outcome().toString();
            default -> summary.outcome().toString();
        };
    }

    private boolean stagnated(Rows.Entry entry) {
        int half = entry.iterations().get(entry.iterations().size() - 1).iteration() / 2;
        return least(entry, half + 1, Integer.MAX_VALUE) > STAGNATION * least(entry, 0, half);
    }

    private double least(Rows.Entry entry, int from, int to) {
        return entry.iterations().stream()
                .filter(row -> row.iteration() >= from && row.iteration() <= to)
                .mapToDouble(row -> by.quantity().of(entry, row))
                .filter(Double::isFinite)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * A case and its target.
     *
     * @param cost of reaching it, else what had been spent when it was given up; NaN if that is not known
     * @param interval of the cost
     * @param fate why it was not reached, empty if it was
     */
    record Attempt(Rows.Entry entry, double cost, Interval interval, String fate) {

        static Attempt failed(Rows.Entry entry, double spent, String fate) {
            return new Attempt(entry, spent, new Interval(0, Double.POSITIVE_INFINITY), fate);
        }

        boolean reached() {
            return fate.isEmpty();
        }

        /** Infinite, if the target was not reached. */
        double price() {
            return reached() ? cost : Double.POSITIVE_INFINITY;
        }
    }
}
