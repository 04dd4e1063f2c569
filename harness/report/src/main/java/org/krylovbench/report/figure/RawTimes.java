package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.DotSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Mark;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Pen;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.Timing;
import org.krylovbench.statistics.Quantiles;

/**
 * All raw samples of the solves of a run, a drawing for each problem: each fork in a lane of its own, the quartiles of all
 * shots as a box, the median of the fork medians as a stroke; and the first solves of the processes, apart. A shot that a
 * garbage collection fell into is a cross.
 *
 * @param stamped whether solves that noted the time of each iteration are shown in place of those that noted nothing
 */
public record RawTimes(boolean stamped) implements Figure {

    private static final double LANE = 3.4;
    private static final double LOWEST = 15;
    private static final double HIGHEST = 60;

    private static final Chart.Key COLLECTED =
            new Chart.Key(Pen.of(Palette.BLACK, Graph.Look.CROSSES), "a garbage collection fell into it");

    /** A range in which linear numbers are told apart: largest over least. */
    private static final double LINEAR = 5;

    /** As an experiment has it that says no more than its name. */
    public RawTimes() {
        this(false);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Samples samples = Samples.of(run);
        Timing.Kind kind = stamped ? Timing.Kind.STAMPED : Timing.Kind.SOLVE;
        Map<String, List<Rows.Entry>> problems = run.entries().stream()
                .filter(entry -> samples.forks(entry, kind).isPresent())
                .collect(Collectors.groupingBy(
                        entry -> entry.planned().problemId(), LinkedHashMap::new, Collectors.toList()));
        List<Drawing> drawings = new ArrayList<>();
        problems.forEach((id, entries) -> {
            String title = "All samples of " + kind + " times of "
                    + entries.get(0).planned().problem();
            drawings.add(sheet(run, entries, samples, kind).drawing(id + "-raw-times", title, style));
        });
        return drawings;
    }

    static DotSheet sheet(Rows run, List<Rows.Entry> entries, Samples samples, Timing.Kind kind) {
        Methods methods = Methods.of(run);
        int forks = entries.stream()
                .mapToInt(entry -> forks(samples.of(entry, kind)).size())
                .max()
                .orElse(1);
        List<DotSheet.Column> columns = new ArrayList<>();
        columns.add(column("solve", entries, samples, kind));
        if (entries.stream()
                .anyMatch(entry -> samples.forks(entry, Timing.Kind.FIRST).isPresent())) {
            columns.add(column("first solve", entries, samples, Timing.Kind.FIRST));
        }
        boolean collected =
                columns.stream().flatMap(column -> column.marks().stream()).anyMatch(Mark.Cross.class::isInstance);
        return new DotSheet(
                methods.names(entries),
                Math.max(LOWEST, Math.min(HIGHEST, (forks + 1.5) * LANE)),
                columns,
                collected ? List.of(COLLECTED) : List.of(),
                Methods.note(
                        forks == 1 ? "one process" : "a lane is a fork",
                        "box: quartiles of all shots; stroke: median of fork medians",
                        run.grade().corner()));
    }

    private static boolean isCollected(Timing timing) {
        return timing.disturbances().collections() > 0;
    }

    private static List<Integer> forks(List<Timing> timings) {
        return timings.stream().map(Timing::fork).distinct().sorted().toList();
    }

    private static DotSheet.Column column(String label, List<Rows.Entry> entries, Samples samples, Timing.Kind kind) {
        double[] all = entries.stream()
                .flatMap(entry -> samples.of(entry, kind).stream())
                .mapToDouble(Timing::seconds)
                .toArray();
        Range seconds = Range.of(all);
        double unit = seconds.high() < 1 ? 1e3 : 1;
        boolean logarithmic = seconds.low() > 0 && seconds.high() > LINEAR * seconds.low();
        Range range = logarithmic
                ? new Range(unit * seconds.low() / 1.3, unit * seconds.high() * 1.3)
                : new Range(unit * seconds.low(), unit * seconds.high()).padded(0.06);
        List<Mark> marks = new ArrayList<>();
        Map<Integer, String> words = new LinkedHashMap<>();
        for (int row = 0; row < entries.size(); row++) {
            List<Timing> timings = samples.of(entries.get(row), kind);
            if (timings.isEmpty()) {
                words.put(row, "none");
            } else {
                marks.addAll(marks(row, timings, unit));
                double median =
                        samples.forks(entries.get(row), kind).orElseThrow().median();
                marks.add(new Mark.Median(row, unit * median));
            }
        }
        Axis.Scale scale = logarithmic ? Axis.Scale.LOGARITHMIC : Axis.Scale.LINEAR;
        return new DotSheet.Column(
                new Axis(label + (unit > 1 ? " (ms)" : " (s)"), scale, range), List.of(), marks, words);
    }

    /** The box first, for the dots to stand on. */
    private static List<Mark> marks(int row, List<Timing> timings, double unit) {
        double[] shots =
                timings.stream().mapToDouble(timing -> unit * timing.seconds()).toArray();
        List<Integer> forks = forks(timings);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Box(row, Quantiles.of(shots, 0.25), Quantiles.of(shots, 0.75)));
        for (int i = 0; i < shots.length; i++) {
            int fork = forks.indexOf(timings.get(i).fork());
            double lane = 0.12 + 0.76 * (fork + 0.5) / forks.size();
            marks.add(
                    isCollected(timings.get(i))
                            ? new Mark.Cross(row, lane, shots[i], Palette.BLACK)
                            : new Mark.Dot(row, lane, shots[i], fork));
        }
        return marks;
    }
}
