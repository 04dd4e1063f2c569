package org.krylovbench.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.krylovbench.report.drawing.Cell;
import org.krylovbench.report.drawing.CellMap;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.Timing;
import org.krylovbench.statistics.ForkSamples;
import org.krylovbench.statistics.Ratio;

/**
 * The maps of one method in a {@link Payoff}.
 *
 * @param lines a row each
 * @param rightHandSides N
 */
record PayoffCells(List<Line> lines, Samples samples, int rightHandSides) {

    /**
     * A problem.
     *
     * @param parameter the one that is swept
     * @param points by its value
     * @param without the case without a preconditioner, or empty
     */
    record Line(String parameter, List<Sweeps.Point> points, List<Rows.Entry> without) {

        private Rows.Entry first() {
            return points.get(0).entry();
        }
    }

    List<CellMap> maps() {
        String many = rightHandSides == 1 ? "" : rightHandSides + " · ";
        return List.of(
                map("(setup + " + many + "solve with M) / (" + many + "solve without)", this::ratio),
                map("right-hand sides until it pays", PayoffCells::evenAt));
    }

    private CellMap map(String heading, BiFunction<Offer, Offer, Cell> cell) {
        List<Double> values = lines.stream()
                .flatMap(line -> line.points().stream().map(Sweeps.Point::value))
                .distinct()
                .sorted()
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(values.stream().map(value -> at(value, line, cell)).toList());
        }
        return new CellMap(
                heading,
                names(),
                values.stream().map(PayoffCells::plain).toList(),
                lines.get(0).parameter().replace('-', ' '),
                rows);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** By the number of unknowns, where that tells them apart. */
    private List<String> names() {
        List<String> sizes = lines.stream()
                .map(line -> "n = " + line.first().planned().columns())
                .toList();
        return sizes.stream().distinct().count() == sizes.size()
                ? sizes
                : lines.stream().map(line -> line.first().planned().problem()).toList();
    }

    private Cell at(double value, Line line, BiFunction<Offer, Offer, Cell> cell) {
        Optional<Rows.Entry> with = line.points().stream()
                .filter(point -> point.value() == value)
                .map(Sweeps.Point::entry)
                .findFirst();
        if (with.isEmpty()) {
            return Cell.saying("not planned");
        }
        if (!isTimed(with.get())) {
            return Cell.saying(fate(with.get()));
        }
        if (line.without().isEmpty()) {
            return Cell.saying("no case without M");
        }
        Rows.Entry without = line.without().get(0);
        return isTimed(without)
                ? cell.apply(Offer.of(with.get(), samples), Offer.of(without, samples))
                : Cell.saying("without: " + fate(without));
    }

    private boolean isTimed(Rows.Entry entry) {
        return entry.summary()
                        .filter(summary ->
                                summary.outcome() == Outcome.CONVERGED || summary.outcome() == Outcome.SEMICONVERGED)
                        .isPresent()
                && samples.forks(entry, Timing.Kind.SOLVE).isPresent();
    }

    private static String fate(Rows.Entry entry) {
        return entry.summary()
                .map(summary -> summary.outcome() == Outcome.CONVERGED || summary.outcome() == Outcome.SEMICONVERGED
                        ? "not timed"
                        : summary.outcome().toString())
                .orElse("not run yet");
    }

    /** Framed where it pays. */
    private Cell ratio(Offer with, Offer without) {
        ForkSamples all = single(with.solves().length, i -> with.setups()[i] + rightHandSides * with.solves()[i]);
        ForkSamples plain = single(without.solves().length, i -> rightHandSides * without.solves()[i]);
        Ratio ratio = all.forks() == plain.forks() ? Ratio.paired(plain, all) : Ratio.unpaired(plain, all);
        boolean pays = ratio.interval().map(interval -> interval.high() < 1).orElse(ratio.value() < 1);
        return Cell.of(ratio.value(), pays);
    }

    private static ForkSamples single(int forks, IntToDoubleFunction seconds) {
        return ForkSamples.of(IntStream.range(0, forks)
                .mapToObj(i -> new double[] {seconds.applyAsDouble(i)})
                .toList());
    }

    /** The least N with setup + N · solve with M &lt; N · solve without. */
    private static Cell evenAt(Offer with, Offer without) {
        double saved = without.solve() - with.solve();
        if (!(saved > 0)) {
            return Cell.saying("never");
        }
        return Cell.of(Math.floor(with.setup() / saved) + 1, false);
    }
}
