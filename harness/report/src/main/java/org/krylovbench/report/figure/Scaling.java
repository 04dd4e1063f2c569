package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.ParameterRow;
import org.krylovbench.statistics.PowerLaw;

/**
 * What a target costs against the size of a problem that is swept, both on logarithmic scales, with the exponent of a power
 * law fitted to each method and its interval of 95 %: a drawing for each problem with three sizes or more that differs in
 * nothing else.
 *
 * @param by what the target is a bound of
 * @param target the bound; where it is not set 1e-6 by residual, 0.1 by error, 1.05 by least error
 * @param value the cost
 * @param size what is drawn across
 * @param legend where the names of the methods stand
 */
public record Scaling(By by, OptionalDouble target, Cost value, Size size, Legend legend) implements Figure {

    /** Parameters of problems that say how large they are. */
    private static final List<String> SIZES = List.of("n", "size", "nnz", "angles");

    private static final int FEWEST = 3;
    private static final double ROOM = 1.3;

    /** How large a problem is. */
    public enum Size {
        /** Columns of A. */
        UNKNOWNS,
        /** Stored coefficients of A. */
        COEFFICIENTS
    }

    public Scaling {
        target.ifPresent(bound -> new Target(by, bound));
    }

    /** As an experiment has it that says no more than its name. */
    public Scaling() {
        this(By.RESIDUAL, OptionalDouble.empty(), Cost.TIME, Size.UNKNOWNS, Legend.BELOW);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, String> families = run.folder().parameters().stream()
                .filter(row -> row.part() == ParameterRow.Part.PROBLEM && !SIZES.contains(row.path()))
                .collect(Collectors.groupingBy(
                        ParameterRow::caseId,
                        Collectors.mapping(row -> row.path() + "=" + row.value(), Collectors.joining(", "))));
        Map<String, List<Rows.Entry>> swept = run.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> families.getOrDefault(entry.planned().caseId(), ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Drawing> drawings = new ArrayList<>();
        for (List<Rows.Entry> entries : swept.values()) {
            long sizes = entries.stream().map(this::size).distinct().count();
            if (sizes >= FEWEST) {
                Chart chart = chart(run, entries);
                CaseRow first = entries.get(0).planned();
                String title = "Cost against size: " + first.problem() + " and larger";
                drawings.add(ChartSheet.drawing(first.problemId() + "-scaling", title, chart, style));
            }
        }
        return drawings;
    }

    private double size(Rows.Entry entry) {
        return size == Size.UNKNOWNS
                ? entry.planned().columns()
                : (double) entry.planned().coefficients();
    }

    private Chart chart(Rows run, List<Rows.Entry> entries) {
        var bound = new Target(by, target.orElse(by.standard()));
        Methods names = Methods.of(run);
        Map<String, List<Target.Attempt>> methods = entries.stream()
                .sorted(Comparator.comparingDouble(this::size))
                .map(entry -> bound.attempt(run, entry, value))
                .filter(attempt -> attempt.reached() && attempt.cost() > 0)
                .collect(Collectors.groupingBy(
                        attempt -> names.name(attempt.entry()), LinkedHashMap::new, Collectors.toList()));
        double[] costs = methods.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Target.Attempt::cost)
                .toArray();
        double low = Arrays.stream(costs).min().orElse(0.1);
        double high = Arrays.stream(costs).max().orElse(1);
        boolean milliseconds = value.isTime() && high < 1;
        double unit = milliseconds ? 1e3 : 1;
        Range sizes = Range.of(entries.stream().mapToDouble(this::size).toArray());
        List<String> all = names.names(run.all());
        List<Graph> graphs = new ArrayList<>();
        names.names(entries).stream()
                .filter(methods::containsKey)
                .forEach(name ->
                        graphs.add(graph(all.indexOf(name), name, methods.getOrDefault(name, List.of()), unit)));
        var facet = new Facet(
                "",
                new Axis(
                        size == Size.UNKNOWNS ? "unknowns $n$" : "coefficients nnz",
                        Axis.Scale.LOGARITHMIC,
                        new Range(sizes.low() / ROOM, sizes.high() * ROOM)),
                new Axis(
                        value.words() + " to " + bound.words() + value.unit(milliseconds),
                        Axis.Scale.LOGARITHMIC,
                        new Range(unit * low / ROOM, unit * high * ROOM)),
                graphs,
                List.of(),
                graphs.isEmpty() ? "no case reached the target" : "");
        List<Chart.Key> keys = graphs.stream()
                .map(graph -> new Chart.Key(graph.style(), graph.name()))
                .toList();
        int missing = entries.size() - costs.length;
        String note = Methods.note(
                missing == 0 ? "" : missing + " of " + entries.size() + " cases did not reach the target",
                "exponents with intervals of 95 %",
                run.grade().corner());
        return new Chart(List.of(facet), 1, keys, legend, note);
    }

    private Graph graph(int style, String name, List<Target.Attempt> attempts, double unit) {
        double[] x =
                attempts.stream().mapToDouble(attempt -> size(attempt.entry())).toArray();
        double[] y =
                attempts.stream().mapToDouble(attempt -> unit * attempt.cost()).toArray();
        boolean fits = Arrays.stream(x).distinct().count() >= FEWEST;
        String legendName = fits ? name + ": exponent " + exponent(PowerLaw.of(x, y)) : name;
        return new Graph(style, legendName, x, y, Graph.Look.POINTS_ON_A_LINE, Optional.empty());
    }

    /** As a legend has it, with its interval where there is one. */
    static String exponent(PowerLaw law) {
        String interval = law.interval()
                .map(some -> String.format(Locale.ROOT, " [%.2f, %.2f]", some.low(), some.high()))
                .orElse("");
        return String.format(Locale.ROOT, "%.2f", law.exponent()) + interval;
    }
}
