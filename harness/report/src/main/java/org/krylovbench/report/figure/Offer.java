package org.krylovbench.report.figure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krylovbench.results.Timing;
import org.krylovbench.statistics.ForkSamples;
import org.krylovbench.statistics.Interval;
import org.krylovbench.statistics.Quantiles;

/**
 * A preconditioner with what it costs.
 *
 * @param setups seconds of making M, median of each fork
 * @param solves seconds of a solve, likewise
 */
public record Offer(String name, double[] setups, double[] solves) {

    static Offer of(Rows.Entry entry, Samples samples) {
        double[] solves = samples.forks(entry, Timing.Kind.SOLVE).orElseThrow().medians();
        double[] setups = samples.forks(entry, Timing.Kind.PRECONDITIONER)
                .map(ForkSamples::medians)
                .orElse(new double[solves.length]);
        return new Offer(entry.planned().preconditioner(), setups, solves);
    }

    double setup() {
        return Quantiles.median(setups);
    }

    double solve() {
        return Quantiles.median(solves);
    }

    /** Seconds of so many right-hand sides. */
    double total(double n) {
        return setup() + n * solve();
    }

    /** From how many right-hand sides on this one beats another that is set up sooner; not positive if it does from the first. */
    double from(Offer sooner) {
        return (setup() - sooner.setup()) / (sooner.solve() - solve());
    }

    /** The interval of that number, if both were measured in the same forks, and in each of them it exists. */
    Optional<Interval> interval(Offer sooner) {
        int forks = solves.length;
        if (sooner.solves.length != forks || setups.length != forks || sooner.setups.length != forks) {
            return Optional.empty();
        }
        double[] numbers = IntStream.range(0, forks)
                .mapToDouble(i -> (setups[i] - sooner.setups[i]) / (sooner.solves[i] - solves[i]))
                .toArray();
        boolean exist = Arrays.stream(numbers).allMatch(number -> number >= 0 && number < Double.POSITIVE_INFINITY);
        return exist
                ? ForkSamples.of(Arrays.stream(numbers)
                                .mapToObj(number -> new double[] {number})
                                .toList())
                        .interval()
                : Optional.empty();
    }
}
