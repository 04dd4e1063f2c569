package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.krylovbench.report.drawing.Pen;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.InspectionRow;
import org.krylovbench.results.ParameterRow.Part;

/**
 * What an inspection has found of A M, a single number such as the defect ‖M A − η I‖_F, against a parameter of the
 * preconditioner that is swept: a plot for each problem, a curve for each of the other settings.
 *
 * @param quantity which of its numbers
 * @param legend where the names of the settings stand
 */
public record InspectionSweep(Found quantity, Legend legend) implements Figure {

    private static final double MOST_COUNTED = 64;

    /** A single number that an inspection finds. */
    public enum Found {
        DEFECT("$\u2225M A \u2212 \u03b7 I\u2225_F$"),
        IDENTITY_DEFECT("$\u2225M A \u2212 I\u2225_F$"),
        CONDITION("condition of $A M$"),
        LEFT_CONDITION("condition of $M A$");

        private final String words;

        Found(String words) {
            this.words = words;
        }

        /** As {@code inspections.csv} has it. */
        private String quantity() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** As an experiment has it that says no more than its name. */
    public InspectionSweep() {
        this(Found.DEFECT, Legend.BELOW);
    }

    /** What an inspection belongs to. */
    private record Pair(String problemId, String preconditioner) {

        /** Of a case, whose id is made of those of its parts. */
        static Pair of(Rows.Entry entry) {
            String[] ids = entry.planned().caseId().split("--", -1);
            return new Pair(entry.planned().problemId(), ids.length > 2 ? ids[2] : "");
        }
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<Pair, Double> numbers = run.folder().inspections().stream()
                .filter(row ->
                        row.quantity().equals(quantity.quantity()) && row.row() == 0 && Double.isFinite(row.value()))
                .collect(Collectors.toMap(
                        row -> new Pair(row.problemId(), row.preconditioner()),
                        InspectionRow::value,
                        (first, second) -> first));
        List<Sweeps.Sweep> sweeps = Sweeps.of(run).stream()
                .filter(sweep -> sweep.part() == Part.PRECONDITIONER)
                .toList();
        List<String> labels = sweeps.stream()
                .flatMap(sweep -> sweep.lines().stream())
                .filter(line -> !line.level())
                .map(InspectionSweep::label)
                .distinct()
                .toList();
        List<Facet> facets = new ArrayList<>();
        for (Sweeps.Sweep sweep : sweeps) {
            List<Graph> graphs = graphs(sweep, labels, numbers);
            if (!graphs.isEmpty()) {
                facets.add(facet(sweep, graphs));
            }
        }
        if (facets.isEmpty()) {
            return List.of();
        }
        List<Chart.Key> keys = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            keys.add(new Chart.Key(Pen.of(i, Graph.Look.POINTS_ON_A_LINE), labels.get(i)));
        }
        var chart = new Chart(facets, Methods.columns(facets.size()), keys, legend, "");
        return List.of(ChartSheet.drawing("inspected-" + quantity.quantity(), title(sweeps.get(0)), chart, style));
    }

    private String title(Sweeps.Sweep sweep) {
        return quantity.quantity() + " against " + sweep.name();
    }

    /** Without the solver, which has no part in it. */
    private static String label(Sweeps.Line line) {
        String solver = line.points().get(0).entry().planned().solver() + ", ";
        return line.label().startsWith(solver) ? line.label().substring(solver.length()) : line.label();
    }

    /** One for each label, as several solvers would have the same. */
    private static List<Graph> graphs(Sweeps.Sweep sweep, List<String> labels, Map<Pair, Double> numbers) {
        List<Graph> graphs = new ArrayList<>();
        for (Sweeps.Line line : sweep.lines()) {
            String label = label(line);
            List<Sweeps.Point> found = line.points().stream()
                    .filter(point -> numbers.containsKey(Pair.of(point.entry())))
                    .toList();
            if (line.level()
                    || found.isEmpty()
                    || graphs.stream().anyMatch(graph -> graph.name().equals(label))) {
                continue;
            }
            graphs.add(new Graph(
                    Pen.of(labels.indexOf(label), Graph.Look.POINTS_ON_A_LINE),
                    label,
                    found.stream().mapToDouble(Sweeps.Point::value).toArray(),
                    found.stream()
                            .mapToDouble(point -> numbers.getOrDefault(Pair.of(point.entry()), Double.NaN))
                            .toArray(),
                    Optional.empty(),
                    Optional.empty()));
        }
        return graphs;
    }

    private Facet facet(Sweeps.Sweep sweep, List<Graph> graphs) {
        double[] across = graphs.stream()
                .flatMapToDouble(graph -> Arrays.stream(graph.x()))
                .toArray();
        double[] positive =
                Arrays.stream(Graph.heights(graphs)).filter(y -> y > 0).toArray();
        return new Facet(
                sweep.lines().get(0).points().get(0).entry().planned().problem(),
                across(sweep.name().replace('-', ' '), across),
                Axis.logarithmic(quantity.words, positive),
                graphs);
    }

    /** What is counted, and not far, on a linear scale. */
    private static Axis across(String label, double... values) {
        double last = Arrays.stream(values).max().orElse(1);
        boolean counted = last <= MOST_COUNTED && Arrays.stream(values).allMatch(x -> x >= 1 && x == Math.rint(x));
        return counted ? Axis.index(label, last) : Axis.spanning(label, values);
    }
}
