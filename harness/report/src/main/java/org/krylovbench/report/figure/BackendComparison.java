package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.DotSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Mark;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Timing;
import org.krylovbench.statistics.ForkSamples;
import org.krylovbench.statistics.Ratio;

/**
 * The same cases on each backend, precision and number of threads: the time of a solve over that on the first, with its
 * interval of 95 % where there are forks enough, and how near each came.
 *
 * @param reached what each came near to
 */
public record BackendComparison(Reached reached) implements Figure {

    private static final double ROOM = 1.4;
    private static final double LANE = 7;
    private static final int MOST_ROWS = 40;

    /** How near a case came. */
    public enum Reached {
        /** The least relative error. */
        ERROR,
        /** The relative residual at the end. */
        RESIDUAL
    }

    /** As an experiment has it that says no more than its name. */
    public BackendComparison() {
        this(Reached.ERROR);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        List<DotSheet> sheets = sheets(run);
        return IntStream.range(0, sheets.size())
                .mapToObj(i -> sheets.get(i)
                        .drawing(
                                "backends" + (i == 0 ? "" : "-" + (i + 1)),
                                "Backends: ratios of solve times, and what was reached",
                                style))
                .toList();
    }

    /** A row for each case that was run on several. */
    List<DotSheet> sheets(Rows run) throws IOException {
        List<String> backends = run.entries().stream()
                .map(entry -> entry.planned().backend())
                .distinct()
                .toList();
        Samples samples = Samples.of(run);
        Map<String, List<Rows.Entry>> alike = run.entries().stream()
                .filter(entry -> samples.forks(entry, Timing.Kind.SOLVE).isPresent())
                .collect(Collectors.groupingBy(
                        entry -> entry.planned().problem() + ": "
                                + entry.planned().solver() + ", "
                                + entry.planned().preconditioner(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        alike.values().removeIf(entries -> entries.size() < 2);
        List<String> names = List.copyOf(alike.keySet());
        List<List<Rows.Entry>> cases = List.copyOf(alike.values());
        List<DotSheet> sheets = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += MOST_ROWS) {
            int to = Math.min(cases.size(), from + MOST_ROWS);
            sheets.add(new DotSheet(
                    names.subList(from, to),
                    Math.max(16, (backends.size() + 0.6) * LANE),
                    List.of(times(cases.subList(from, to), samples, backends), near(cases.subList(from, to), backends)),
                    backends.stream()
                            .map(name -> new Chart.Key(backends.indexOf(name), name))
                            .toList(),
                    Methods.note(
                            "times over those on " + backends.get(0),
                            run.grade().corner())));
        }
        return sheets;
    }

    private static double lane(int backend, int backends) {
        return 0.1 + 0.8 * (backend + 0.5) / backends;
    }

    private static DotSheet.Column times(List<List<Rows.Entry>> cases, Samples samples, List<String> backends) {
        List<Mark> marks = new ArrayList<>();
        Map<Integer, String> words = new LinkedHashMap<>();
        Range range = new Range(0.5, 2);
        for (int row = 0; row < cases.size(); row++) {
            Rows.Entry base = cases.get(row).get(0);
            if (!base.planned().backend().equals(backends.get(0))) {
                words.put(row, "not timed on " + backends.get(0));
                continue;
            }
            for (Rows.Entry entry : cases.get(row).subList(1, cases.get(row).size())) {
                Ratio ratio = ratio(samples, base, entry);
                int style = backends.indexOf(entry.planned().backend());
                double lane = lane(style, backends.size());
                int at = row;
                ratio.interval().ifPresent(some -> marks.add(new Mark.Span(at, lane, some.low(), some.high(), style)));
                marks.add(new Mark.Dot(row, lane, ratio.value(), style));
                range = range.with(ratio.value());
                range = ratio.interval().isPresent()
                        ? range.with(ratio.interval().get().low())
                                .with(ratio.interval().get().high())
                        : range;
            }
        }
        var axis = new Axis(
                "time over that on the first backend",
                Axis.Scale.LOGARITHMIC,
                new Range(range.low() / ROOM, range.high() * ROOM));
        return new DotSheet.Column(axis, List.of(1.0), marks, words);
    }

    /** Processes of two backends are never the same. */
    private static Ratio ratio(Samples samples, Rows.Entry base, Rows.Entry entry) {
        ForkSamples first = samples.forks(base, Timing.Kind.SOLVE).orElseThrow();
        ForkSamples second = samples.forks(entry, Timing.Kind.SOLVE).orElseThrow();
        return Ratio.unpaired(first, second);
    }

    private DotSheet.Column near(List<List<Rows.Entry>> cases, List<String> backends) {
        ToDoubleFunction<Summary> value =
                reached == Reached.ERROR ? Summary::leastRelativeError : Summary::relativeResidual;
        List<Mark> marks = new ArrayList<>();
        Map<Integer, String> words = new LinkedHashMap<>();
        List<Double> all = new ArrayList<>();
        for (int row = 0; row < cases.size(); row++) {
            boolean known = false;
            for (Rows.Entry entry : cases.get(row)) {
                double near = entry.summary().stream().mapToDouble(value).sum();
                if (near > 0 && near < Double.POSITIVE_INFINITY) {
                    int style = backends.indexOf(entry.planned().backend());
                    marks.add(new Mark.Dot(row, lane(style, backends.size()), near, style));
                    all.add(near);
                    known = true;
                }
            }
            if (!known) {
                words.put(row, "unknown");
            }
        }
        double[] numbers = all.stream().mapToDouble(Double::doubleValue).toArray();
        double low = Arrays.stream(numbers).min().orElse(0.1);
        double high = Arrays.stream(numbers).max().orElse(1);
        var axis = new Axis(
                reached == Reached.ERROR ? "least relative error" : "relative residual",
                Axis.Scale.LOGARITHMIC,
                new Range(low / ROOM, high * ROOM));
        return new DotSheet.Column(axis, List.of(), marks, words);
    }
}
