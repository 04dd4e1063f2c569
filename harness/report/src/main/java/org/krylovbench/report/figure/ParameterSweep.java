package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Distinction;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Pen;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.ParameterRow.Part;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Timing;
import org.krylovbench.statistics.PowerLaw;

/**
 * Time and error against a parameter that is swept: a drawing for each problem and parameter, a curve for each of the other
 * settings, and a level for a method that has no such parameter. Bars are from the fastest to the slowest shot.
 *
 * @param legend where the names of the settings stand
 * @param exponents whether the legend tells the exponent of a power law fitted to the times of solving of each setting that
 *     has three values of the parameter or more, with its interval of 95 %
 */
public record ParameterSweep(Legend legend, boolean exponents) implements Figure {

    /** Points of width below which the plots stand below each other. */
    private static final double NARROW = 300;

    private static final int FEWEST = 3;

    /** A number with the range that it was measured in. */
    private record Measured(double value, double low, double high) {

        static Measured exactly(double value) {
            return new Measured(value, value, value);
        }
    }

    /** A number at a value of the parameter. */
    private record Placed(double x, Measured measured) {}

    /** As an experiment has it that says no more than its name. */
    public ParameterSweep() {
        this(Legend.BELOW, false);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, DoubleSummaryStatistics> making = run.folder().timings().stream()
                .filter(timing -> timing.kind() == Timing.Kind.PRECONDITIONER)
                .collect(Collectors.groupingBy(Timing::caseId, Collectors.summarizingDouble(Timing::seconds)));
        List<Drawing> drawings = new ArrayList<>();
        for (Sweeps.Sweep sweep : Sweeps.of(run)) {
            drawings.add(drawing(sweep, making, run.grade().corner(), style));
        }
        return drawings;
    }

    private Drawing drawing(
            Sweeps.Sweep sweep, Map<String, DoubleSummaryStatistics> making, String grade, Style style) {
        List<Sweeps.Line> lines = sweep.lines();
        Distinction labels =
                Distinction.of(lines.stream().map(Sweeps.Line::label).toList());
        List<Chart.Key> keys = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String label = labels.labels().get(i);
            keys.add(new Chart.Key(pen(i, lines.get(i)), exponents ? label + exponent(lines.get(i)) : label));
        }
        boolean madeAlike = points(sweep)
                        .map(point -> point.entry().planned().preconditionerParameters())
                        .distinct()
                        .count()
                == 1;
        List<Facet> facets = new ArrayList<>();
        facets.add(facet(sweep, keys, "time of solving", "time (s)", ParameterSweep::solving));
        if (!madeAlike) {
            facets.add(
                    facet(sweep, keys, "setup of the preconditioner", "time (s)", summary -> setup(summary, making)));
        }
        facets.add(facet(
                sweep,
                keys,
                "relative error of the solution",
                "$\u2225x \u2212 x^\u2020\u2225 / \u2225x^\u2020\u2225$",
                summary -> Measured.exactly(summary.relativeError())));
        facets.removeIf(facet -> facet.graphs().isEmpty());
        Rows.Entry first = lines.get(0).points().get(0).entry();
        String of = labels.shared().isEmpty() ? "" : " of " + labels.shared();
        String name =
                first.planned().problemId() + "-" + first.planned().backend() + "-" + sweep.part() + "-" + sweep.name();
        String title = "Time and error against " + sweep.name() + of + ": "
                + (sweep.part() == Part.PROBLEM ? "problems like " : "")
                + first.planned().problem() + " on "
                + first.planned().backend();
        int columns = style.width() < NARROW ? 1 : Math.max(1, facets.size());
        return ChartSheet.drawing(name, title, new Chart(facets, columns, keys, legend, grade), style);
    }

    /** What follows the name of a setting; nothing where no law can be fitted. */
    private static String exponent(Sweeps.Line line) {
        List<Sweeps.Point> timed = line.points().stream()
                .filter(point -> point.value() > 0 && seconds(point) > 0)
                .toList();
        double[] x = timed.stream().mapToDouble(Sweeps.Point::value).toArray();
        if (Arrays.stream(x).distinct().count() < FEWEST) {
            return "";
        }
        double[] y = timed.stream().mapToDouble(ParameterSweep::seconds).toArray();
        return ": exponent " + Scaling.exponent(PowerLaw.of(x, y));
    }

    private static double seconds(Sweeps.Point point) {
        return point.entry()
                .summary()
                .map(summary -> summary.times().solveSeconds())
                .orElse(Double.NaN);
    }

    private static Stream<Sweeps.Point> points(Sweeps.Sweep sweep) {
        return sweep.lines().stream().flatMap(line -> line.points().stream());
    }

    private static Pen pen(int style, Sweeps.Line line) {
        return Pen.of(style, line.level() ? Graph.Look.LINE : Graph.Look.POINTS_ON_A_LINE);
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

    private static Facet facet(
            Sweeps.Sweep sweep, List<Chart.Key> keys, String heading, String up, Function<Summary, Measured> quantity) {
        double[] values = points(sweep).mapToDouble(Sweeps.Point::value).toArray();
        String symbol = sweep.name().length() == 1 ? "$" + sweep.name() + "$" : sweep.name();
        Axis across = Axis.spanning(symbol, values);
        List<Graph> graphs = new ArrayList<>();
        for (int i = 0; i < sweep.lines().size(); i++) {
            Sweeps.Line line = sweep.lines().get(i);
            List<Placed> placed = line.points().stream()
                    .map(point -> new Placed(
                            point.value(), point.entry().summary().map(quantity).orElse(Measured.exactly(Double.NaN))))
                    .filter(point -> Double.isFinite(point.measured().value()))
                    .toList();
            if (!placed.isEmpty()) {
                Chart.Key key = keys.get(i);
                graphs.add(line.level() ? level(key, placed.get(0).measured(), across) : curve(key, placed));
            }
        }
        return new Facet(heading, across, Axis.spanning(up, Graph.heights(graphs)), graphs);
    }

    private static Graph curve(Chart.Key key, List<Placed> placed) {
        var bars = new Graph.Bars(
                placed.stream().mapToDouble(point -> point.measured().low()).toArray(),
                placed.stream().mapToDouble(point -> point.measured().high()).toArray());
        return new Graph(
                key.pen(),
                key.name(),
                placed.stream().mapToDouble(Placed::x).toArray(),
                placed.stream().mapToDouble(point -> point.measured().value()).toArray(),
                Optional.of(bars),
                Optional.empty());
    }

    /** One number for all values, in the band of its range. */
    private static Graph level(Chart.Key key, Measured measured, Axis across) {
        double from = across.range().low();
        double to = across.range().high();
        double[] y = {measured.value(), measured.value()};
        Optional<Graph.Band> band = measured.low() < measured.high()
                ? Optional.of(new Graph.Band(
                        new double[] {from, to, to, from},
                        new double[] {measured.low(), measured.low(), measured.high(), measured.high()}))
                : Optional.empty();
        return new Graph(key.pen(), key.name(), new double[] {from, to}, y, Optional.empty(), band);
    }
}
