package org.krylovbench.report.figure;

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
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.Iteration;

/**
 * The least error or residual so far against what it cost, both on logarithmic scales: a drawing for each problem, a curve
 * for each method, and a plot for each preconditioner where there are many.
 *
 * @param y what is reached
 * @param value what it costs
 * @param legend where the names of the methods stand
 */
public record WorkPrecision(Precision y, Cost value, Legend legend) implements Figure {

    private static final double LARGEST = 10;
    private static final double ROOM = 1.3;

    /** What is reached. */
    public enum Precision {
        ERROR(Quantity.ERROR),
        RESIDUAL(Quantity.RESIDUAL),
        NORMAL_RESIDUAL(Quantity.NORMAL_RESIDUAL);

        private final Quantity quantity;

        Precision(Quantity quantity) {
            this.quantity = quantity;
        }
    }

    /** As an experiment has it that says no more than its name. */
    public WorkPrecision() {
        this(Precision.ERROR, Cost.TIME, Legend.BELOW);
    }

    /** What was reached when. */
    private record Way(double[] costs, double[] values) {}

    @Override
    public List<Drawing> draw(Rows run, Style style) {
        Map<String, List<Rows.Entry>> problems = run.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.planned().problemId(), LinkedHashMap::new, Collectors.toList()));
        List<Drawing> drawings = new ArrayList<>();
        problems.forEach((id, entries) -> {
            Chart chart = chart(run, entries);
            String title = "Work and precision: " + y.quantity.title().toLowerCase(Locale.ROOT) + " of "
                    + entries.get(0).planned().problem() + " against " + value.words();
            drawings.add(ChartSheet.drawing(id + "-work-precision", title, chart, style));
        });
        return drawings;
    }

    private Chart chart(Rows run, List<Rows.Entry> entries) {
        Methods names = Methods.of(run);
        Map<String, Way> ways = new LinkedHashMap<>();
        entries.forEach(entry -> ways.put(names.name(entry), way(entry)));
        Optional<Range> costs = range(ways.values().stream().map(Way::costs).toList());
        boolean milliseconds =
                value.isTime() && costs.filter(range -> range.high() < 1).isPresent();
        double unit = milliseconds ? 1e3 : 1;
        Range across = costs.map(range -> new Range(unit * range.low(), unit * range.high()))
                .orElse(new Range(1, 10));
        Range up = range(ways.values().stream().map(Way::values).toList()).orElse(new Range(0.1, 1));
        String remark = costs.isEmpty() ? "no case has both to be drawn" : "";
        List<Methods.Group> groups = names.groups(entries);
        List<Facet> facets = groups.stream()
                .map(group ->
                        new Facet(
                                group.heading(),
                                new Axis(value.words() + value.unit(milliseconds), Axis.Scale.LOGARITHMIC, across),
                                new Axis(y.quantity.formula(), Axis.Scale.LOGARITHMIC, up),
                                group.members().stream()
                                        .flatMap(member -> Optional.ofNullable(ways.get(member.method()))
                                                .map(way -> graph(member, way, unit))
                                                .stream())
                                        .toList(),
                                List.of(),
                                remark))
                .toList();
        return new Chart(
                facets,
                Methods.columns(facets.size()),
                Methods.keys(groups),
                legend,
                Methods.note("least so far", run.grade().corner()));
    }

    private static Graph graph(Methods.Member member, Way way, double unit) {
        double[] x = Arrays.stream(way.costs()).map(cost -> unit * cost).toArray();
        return new Graph(member.style(), member.label(), x, way.values(), Graph.Look.CURVE, Optional.empty());
    }

    /** What costs nothing has no place on a logarithmic scale. */
    private Way way(Rows.Entry entry) {
        List<Double> costs = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        double least = LARGEST;
        for (Iteration row : entry.iterations()) {
            double reached = y.quantity.of(entry, row);
            least = reached > 0 && reached < least ? reached : least; // NaN where it was not sampled
            double cost = value.of(entry, row);
            if (cost > 0 && least < LARGEST && !Double.isNaN(reached)) {
                costs.add(cost);
                values.add(least);
            }
        }
        return new Way(
                costs.stream().mapToDouble(Double::doubleValue).toArray(),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Optional<Range> range(List<double[]> numbers) {
        double[] all = numbers.stream().flatMapToDouble(Arrays::stream).toArray();
        return all.length == 0
                ? Optional.empty()
                : Optional.of(new Range(
                        Arrays.stream(all).min().orElseThrow() / ROOM,
                        Arrays.stream(all).max().orElseThrow() * ROOM));
    }
}
