package org.krylovbench.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.results.ParameterRow.Part;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Timing;

/**
 * Time and error against a parameter that is swept: a drawing for each problem and parameter, a curve for each of the other
 * settings, and a level for a method that has no such parameter. Bars are from the fastest to the slowest shot.
 */
public record ParameterSweep() implements Figure {

    private static final double HEIGHT = 130;
    private static final double NAN = Double.NaN;

    /** A number with the range that it was measured in. */
    private record Measured(double value, double low, double high) {

        static Measured exactly(double value) {
            return new Measured(value, value, value);
        }
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, DoubleSummaryStatistics> making = run.folder().timings().stream()
                .filter(timing -> timing.kind() == Timing.Kind.PRECONDITIONER)
                .collect(Collectors.groupingBy(Timing::caseId, Collectors.summarizingDouble(Timing::seconds)));
        List<Drawing> drawings = new ArrayList<>();
        for (Sweeps.Sweep sweep : Sweeps.of(run)) {
            drawings.add(drawing(sweep, making, run.grade().corner(), style.fonts()));
        }
        return drawings;
    }

    private static Drawing drawing(
            Sweeps.Sweep sweep, Map<String, DoubleSummaryStatistics> making, String grade, Fonts fonts) {
        List<Sweeps.Line> lines = sweep.lines();
        Distinction labels =
                Distinction.of(lines.stream().map(Sweeps.Line::label).toList());
        List<PlotLegend.Key> keys = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            keys.add(new PlotLegend.Key(look(i, lines.get(i)), labels.labels().get(i)));
        }
        boolean madeAlike = points(sweep)
                        .map(point -> point.entry().planned().preconditionerParameters())
                        .distinct()
                        .count()
                == 1;
        List<PlotPanel> panels = new ArrayList<>();
        panels.add(panel(sweep, "time of solving", "time (s)", ParameterSweep::solving));
        if (!madeAlike) {
            panels.add(panel(sweep, "setup of the preconditioner", "time (s)", summary -> setup(summary, making)));
        }
        panels.add(panel(
                sweep,
                "relative error of the solution",
                "$\u2225x \u2212 x^\u2020\u2225 / \u2225x^\u2020\u2225$",
                summary -> Measured.exactly(summary.relativeError())));
        panels.removeIf(PlotPanel::isEmpty);
        Rows.Entry first = lines.get(0).points().get(0).entry();
        String of = labels.shared().isEmpty() ? "" : " of " + labels.shared();
        return new PlotSheet(panels, Math.max(1, panels.size()), HEIGHT, keys, grade, fonts)
                .drawing(
                        first.planned().problemId() + "-" + first.planned().backend() + "-" + sweep.part() + "-"
                                + sweep.name(),
                        "Time and error against " + sweep.name() + of + ": "
                                + (sweep.part() == Part.PROBLEM ? "problems like " : "")
                                + first.planned().problem() + " on "
                                + first.planned().backend());
    }

    private static Stream<Sweeps.Point> points(Sweeps.Sweep sweep) {
        return sweep.lines().stream().flatMap(line -> line.points().stream());
    }

    private static Trace.Look look(int curve, Sweeps.Line line) {
        return new Trace.Look(curve, Trace.Line.OWN, !line.level());
    }

    private static Measured solving(Summary summary) {
        return new Measured(
                summary.times().solveSeconds(),
                summary.times().solveSecondsLow(),
                summary.times().solveSecondsHigh());
    }

    private static Measured setup(Summary summary, Map<String, DoubleSummaryStatistics> making) {
        double seconds = summary.times().preconditionerSetupSeconds();
        return Optional.ofNullable(making.get(summary.caseId()))
                .map(range -> new Measured(seconds, range.getMin(), range.getMax()))
                .orElse(Measured.exactly(seconds));
    }

    private static PlotPanel panel(
            Sweeps.Sweep sweep, String heading, String up, Function<Summary, Measured> quantity) {
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < sweep.lines().size(); i++) {
            Sweeps.Line line = sweep.lines().get(i);
            List<Measured> measured = line.points().stream()
                    .map(point -> point.entry().summary().map(quantity).orElse(Measured.exactly(NAN)))
                    .toList();
            double[] x = line.points().stream().mapToDouble(Sweeps.Point::value).toArray();
            traces.add(new Trace(
                    look(i, line),
                    line.level() ? new double[0] : x,
                    numbers(measured, Measured::value),
                    numbers(measured, Measured::low),
                    numbers(measured, Measured::high)));
        }
        String symbol = sweep.name().length() == 1 ? "$" + sweep.name() + "$" : sweep.name();
        return new PlotPanel(heading, symbol, up, false, traces);
    }

    private static double[] numbers(List<Measured> measured, ToDoubleFunction<Measured> number) {
        return measured.stream().mapToDouble(number).toArray();
    }
}
