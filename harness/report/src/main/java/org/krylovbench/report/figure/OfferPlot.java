package org.krylovbench.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.statistics.Interval;

/**
 * One plot of {@link Amortization}.
 *
 * @param names of all preconditioners of the run, by which a curve has its style
 */
public record OfferPlot(String problem, List<Offer> offers, List<String> names) {

    private static final int POINTS_OF_A_CURVE = 60;
    private static final double LEAST_RANGE = 100;
    private static final double LARGEST_RANGE = 1e6;

    /** The winner before and after a number of right-hand sides. */
    record Crossover(Offer before, Offer after, double n) {

        /** {@code ILU(0) from n = 12 [9, 15]}. */
        private String words() {
            String interval = after.interval(before)
                    .map(some -> String.format(
                            Locale.ROOT, "\u00a0[%.0f,\u00a0%.0f]", Math.ceil(some.low()), Math.ceil(some.high())))
                    .orElse("");
            return after.name() + " from n\u00a0=\u00a0" + String.format(Locale.ROOT, "%.0f", Math.ceil(n)) + interval;
        }
    }

    /** Of the cheapest from n = 1 on, in order. */
    List<Crossover> crossovers() {
        List<Crossover> crossovers = new ArrayList<>();
        Offer now = offers.stream()
                .min(Comparator.comparingDouble(offer -> offer.total(1)))
                .orElseThrow();
        while (true) {
            Offer winner = now;
            Optional<Crossover> next = offers.stream()
                    .filter(offer -> offer.solve() < winner.solve())
                    .map(offer -> new Crossover(winner, offer, offer.from(winner)))
                    .min(Comparator.comparingDouble(Crossover::n));
            if (next.isEmpty()) {
                return crossovers;
            }
            crossovers.add(next.get());
            now = next.get().after();
        }
    }

    Facet facet() {
        List<Crossover> crossovers = crossovers();
        double last = crossovers.stream().mapToDouble(Crossover::n).max().orElse(1);
        double most = Math.max(LEAST_RANGE, Math.min(LARGEST_RANGE, 10 * last));
        boolean milliseconds = offers.stream().allMatch(offer -> offer.total(1) < 1);
        double unit = milliseconds ? 1e3 : 1;
        List<Graph> graphs = new ArrayList<>();
        offers.forEach(offer -> graphs.add(curve(offer, most, unit)));
        graphs.sort(Comparator.comparingInt(Graph::style));
        crossovers.stream().filter(each -> each.n() <= most).forEach(each -> graphs.addAll(mark(each, unit)));
        double low = offers.stream().mapToDouble(offer -> offer.total(1)).min().orElseThrow();
        double high =
                offers.stream().mapToDouble(offer -> offer.total(most)).max().orElseThrow();
        String found = crossovers.isEmpty()
                ? "best for all n: " + winnerAtOnce()
                : String.join("; ", crossovers.stream().map(Crossover::words).toList());
        return new Facet(
                problem + ": " + found,
                new Axis("right-hand sides $n$", Axis.Scale.LOGARITHMIC, new Range(1, most)),
                new Axis(
                        milliseconds ? "setup + $n$ \u22c5 solve (ms)" : "setup + $n$ \u22c5 solve (s)",
                        Axis.Scale.LOGARITHMIC,
                        new Range(unit * low / 1.3, unit * high * 1.3)),
                graphs);
    }

    private String winnerAtOnce() {
        return offers.stream()
                .min(Comparator.comparingDouble(offer -> offer.total(1)))
                .map(Offer::name)
                .orElseThrow();
    }

    private Graph curve(Offer offer, double most, double unit) {
        double[] n = IntStream.range(0, POINTS_OF_A_CURVE)
                .mapToDouble(i -> Math.pow(most, i / (POINTS_OF_A_CURVE - 1.0)))
                .toArray();
        double[] totals = IntStream.range(0, n.length)
                .mapToDouble(i -> unit * offer.total(n[i]))
                .toArray();
        return new Graph(names.indexOf(offer.name()), offer.name(), n, totals, Graph.Look.CURVE, Optional.empty());
    }

    /** A point, and its interval as a bar. */
    private static List<Graph> mark(Crossover crossover, double unit) {
        double total = unit * crossover.after().total(crossover.n());
        List<Graph> mark = new ArrayList<>();
        mark.add(new Graph(
                Palette.BLACK,
                "crossover",
                new double[] {crossover.n()},
                new double[] {total},
                Graph.Look.POINTS,
                Optional.empty()));
        Optional<Interval> interval = crossover.after().interval(crossover.before());
        interval.ifPresent(some -> mark.add(new Graph(
                Palette.BLACK,
                "interval of the crossover",
                new double[] {Math.max(1, some.low()), Math.max(1, some.high())},
                new double[] {total, total},
                Graph.Look.LINE,
                Optional.empty())));
        return mark;
    }
}
