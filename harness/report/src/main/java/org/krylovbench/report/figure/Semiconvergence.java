package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.RuleRow;

/**
 * The error over the iterations of each method, with its least, the iterations whose error is at most 1.05 times that, and
 * where each rule would have stopped: a drawing for each problem whose solution is known.
 *
 * @param rules whether the choices of rules are marked
 * @param plateau how much larger than the least an error may be to be as good
 * @param legend where the names of the rules stand
 */
public record Semiconvergence(boolean rules, double plateau, Legend legend) implements Figure {

    /** Rows of a method that comes to its solution at once, and has nothing to stop. */
    private static final int ONE_STEP = 2;

    private static final int MOST_PLOTS = 12;
    private static final double LARGEST = 10;
    private static final String LEAST = "least error, and as good";

    public Semiconvergence {
        if (!(plateau >= 1 && plateau < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("plateau must be at least 1, but is " + plateau);
        }
    }

    /** As an experiment has it that says no more than its name. */
    public Semiconvergence() {
        this(true, 1.05, Legend.BELOW);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, List<RuleRow>> choices = run.folder().rules().stream()
                .filter(row -> rules && row.parameter().equals("iteration") && row.relativeError() > 0)
                .filter(row -> !row.rule().equals(PathSheet.ORACLE)) // it is the least error
                .collect(Collectors.groupingBy(RuleRow::caseId));
        RuleMarks marks =
                RuleMarks.of(choices.values().stream().flatMap(List::stream).toList());
        Map<String, List<Rows.Entry>> problems = run.entries().stream()
                .filter(entry -> sampled(entry).size() > ONE_STEP)
                .collect(Collectors.groupingBy(
                        entry -> entry.planned().problemId(), LinkedHashMap::new, Collectors.toList()));
        List<Drawing> drawings = new ArrayList<>();
        problems.forEach((id, entries) -> {
            for (int from = 0; from < entries.size(); from += MOST_PLOTS) {
                List<Rows.Entry> some = entries.subList(from, Math.min(entries.size(), from + MOST_PLOTS));
                String name = id + "-semiconvergence" + (from == 0 ? "" : "-" + (from / MOST_PLOTS + 1));
                String title = "Error over iterations and choices of rules: "
                        + entries.get(0).planned().problem();
                drawings.add(ChartSheet.drawing(name, title, chart(run, some, choices, marks), style));
            }
        });
        return drawings;
    }

    private static List<Iteration> sampled(Rows.Entry entry) {
        return entry.iterations().stream()
                .filter(row -> row.relativeError() > 0 && row.relativeError() < Double.POSITIVE_INFINITY)
                .toList();
    }

    private Chart chart(Rows run, List<Rows.Entry> entries, Map<String, List<RuleRow>> choices, RuleMarks marks) {
        double[] errors = entries.stream()
                .flatMap(entry -> sampled(entry).stream())
                .mapToDouble(Iteration::relativeError)
                .filter(error -> error < LARGEST)
                .toArray();
        double low = Arrays.stream(errors).min().orElse(0.1);
        double high = Arrays.stream(errors).max().orElse(1);
        var up = new Axis(Quantity.ERROR.formula(), Axis.Scale.LOGARITHMIC, new Range(low / 1.5, high * 1.15));
        List<Facet> facets = entries.stream()
                .map(entry -> facet(
                        Methods.of(run).name(entry),
                        sampled(entry),
                        choices.getOrDefault(entry.planned().caseId(), List.of()),
                        marks,
                        up))
                .toList();
        String note = Methods.note(
                String.format(Locale.ROOT, "grey: error at most %s times the least", plateau),
                run.grade().corner());
        return new Chart(facets, Methods.columns(facets.size()), marks.keys(LEAST), legend, note);
    }

    private Facet facet(String name, List<Iteration> rows, List<RuleRow> choices, RuleMarks marks, Axis up) {
        Iteration best = rows.stream()
                .reduce((a, b) -> b.relativeError() < a.relativeError() ? b : a)
                .orElseThrow();
        double[] good = rows.stream()
                .filter(row -> row.relativeError() <= plateau * best.relativeError())
                .mapToDouble(Iteration::iteration)
                .toArray();
        List<Graph> graphs = new ArrayList<>();
        graphs.add(new Graph(
                Palette.BLACK,
                name,
                rows.stream().mapToDouble(Iteration::iteration).toArray(),
                rows.stream()
                        .mapToDouble(row -> Math.min(row.relativeError(), 2 * LARGEST))
                        .toArray(),
                Graph.Look.LINE,
                Optional.empty()));
        graphs.add(asGood(good, up.range()));
        List<RuleMarks.Place> places = new ArrayList<>();
        places.add(new RuleMarks.Place(LEAST, best.iteration(), best.relativeError()));
        choices.forEach(row -> places.add(new RuleMarks.Place(row.rule(), row.chosen(), row.relativeError())));
        graphs.addAll(marks.graphs(places));
        double last = rows.get(rows.size() - 1).iteration();
        var across = new Axis("iteration $k$", Axis.Scale.WHOLE, new Range(-0.02 * last, Math.max(1, 1.02 * last)));
        String heading = String.format(
                Locale.ROOT,
                "%s: %.3g at k\u00a0=\u00a0%d, as good from %.0f to %.0f",
                name,
                best.relativeError(),
                best.iteration(),
                good[0],
                good[good.length - 1]);
        return new Facet(heading, across, up, graphs);
    }

    /** An area from the first iteration that is as good to the last. */
    private static Graph asGood(double[] good, Range up) {
        double from = good[0] - 0.3;
        double to = good[good.length - 1] + 0.3;
        return new Graph(
                Palette.BLACK,
                "as good",
                new double[0],
                new double[0],
                Graph.Look.POINTS,
                Optional.of(new Graph.Band(
                        new double[] {from, to, to, from}, new double[] {up.low(), up.low(), up.high(), up.high()})));
    }
}
