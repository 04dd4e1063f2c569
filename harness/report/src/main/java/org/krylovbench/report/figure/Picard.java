package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Dash;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Pen;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.SpectrumRow;

/**
 * The discrete Picard plot of each spectrum that a direct method found: singular values, the coefficients of b, and their
 * ratios, which are those of the solution. Hansen, Discrete Inverse Problems (2010), section 3.3.
 *
 * @param factors whether the filter factors are shown too
 * @param facets what the plots of a drawing are
 * @param legend where the names of the curves stand
 */
public record Picard(boolean factors, Facets facets, Legend legend) implements Figure {

    private static final int MOST_PLOTS = 12;

    /** Of more points than these of a curve every so-manieth is drawn. */
    private static final int MOST_POINTS = 400;

    /** Up to so many points markers are of the usual size, and of more they get smaller. */
    private static final double ROOMY = 80;

    private static final double SMALLEST = 0.4;

    /** What the plots of a drawing are. */
    public enum Facets {
        /** The methods of a problem. */
        METHODS,
        /** The problems of a method. */
        PROBLEMS
    }

    /** A curve of a plot. */
    private record Quantity(String name, ToDoubleFunction<SpectrumRow> value) {}

    private static final List<Quantity> QUANTITIES = List.of(
            new Quantity("singular value \u03c3", SpectrumRow::singularValue),
            new Quantity("coefficient |u\u1d40b|", SpectrumRow::coefficient),
            new Quantity("|u\u1d40b| / \u03c3", row -> row.coefficient() / row.singularValue()),
            new Quantity("filter factor \u03c6", SpectrumRow::filterFactor));

    /** A spectrum with what stands above it. */
    private record Found(String problem, String method, List<SpectrumRow> rows) {}

    /** As an experiment has it that says no more than its name. */
    public Picard() {
        this(false, Facets.METHODS, Legend.BELOW);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, List<SpectrumRow>> spectra =
                run.folder().spectra().stream().collect(Collectors.groupingBy(SpectrumRow::caseId));
        Methods methods = Methods.of(run);
        boolean byMethod = facets == Facets.METHODS;
        Map<String, List<Found>> drawn = new LinkedHashMap<>();
        for (Rows.Entry entry : run.entries()) {
            List<SpectrumRow> rows = spectra.getOrDefault(entry.planned().caseId(), List.of());
            if (!rows.isEmpty()) {
                String method = methods.name(entry);
                drawn.computeIfAbsent(byMethod ? entry.planned().problemId() : method, key -> new ArrayList<>())
                        .add(new Found(entry.planned().problem(), method, rows));
            }
        }
        Function<Found, String> heading = byMethod ? Found::method : Found::problem;
        Function<Found, String> shared = byMethod ? Found::problem : Found::method;
        List<Drawing> drawings = new ArrayList<>();
        drawn.forEach((name, all) -> {
            for (int from = 0; from < all.size(); from += MOST_PLOTS) {
                List<Found> some = all.subList(from, Math.min(all.size(), from + MOST_PLOTS));
                drawings.add(ChartSheet.drawing(
                        name + "-picard" + (from == 0 ? "" : "-" + (from / MOST_PLOTS + 1)),
                        "Discrete Picard plot: " + shared.apply(all.get(0)),
                        chart(some, heading, style),
                        style));
            }
        });
        return drawings;
    }

    private Chart chart(List<Found> spectra, Function<Found, String> heading, Style style) {
        List<Facet> plots = spectra.stream()
                .map(found -> facet(found, heading.apply(found)))
                .toList();
        List<Chart.Key> keys = IntStream.range(0, quantities())
                .mapToObj(j -> new Chart.Key(pen(j, 1), QUANTITIES.get(j).name()))
                .toList();
        int step = spectra.stream()
                .mapToInt(found -> step(counted(found.rows())))
                .max()
                .orElse(1);
        String thinned = step == 1 ? "" : "of more than " + MOST_POINTS + " values one in " + step + " is drawn";
        boolean zeros = spectra.stream()
                .anyMatch(found -> counted(found.rows()).size() < found.rows().size());
        String left = zeros ? "singular values of the size of rounding are left out" : "";
        return new Chart(plots, Methods.columns(plots.size(), style), keys, legend, Methods.note(thinned, left));
    }

    private int quantities() {
        return factors ? QUANTITIES.size() : QUANTITIES.size() - 1;
    }

    /** Singular values are a line, as they fall; the others scatter. */
    private static Pen pen(int quantity, double size) {
        return quantity == 0
                ? Pen.line(0, Dash.SOLID)
                : Pen.of(quantity, Graph.Look.POINTS).sized(size);
    }

    /** Those whose singular value is more than rounding leaves of a zero. */
    private static List<SpectrumRow> counted(List<SpectrumRow> rows) {
        double largest =
                rows.stream().mapToDouble(SpectrumRow::singularValue).max().orElse(0);
        double rounding = rows.size() * Math.ulp(largest);
        return rows.stream().filter(row -> row.singularValue() > rounding).toList();
    }

    private static int step(List<SpectrumRow> rows) {
        return Math.max(1, (rows.size() + MOST_POINTS - 1) / MOST_POINTS);
    }

    private Facet facet(Found found, String heading) {
        List<SpectrumRow> rows = counted(found.rows());
        int step = step(rows);
        double size = Math.max(SMALLEST, Math.min(1, Math.sqrt(ROOMY * step / rows.size())));
        List<Graph> graphs = new ArrayList<>();
        for (int j = quantities() - 1; j >= 0; j--) { // what falls is seen on top of what scatters
            Quantity quantity = QUANTITIES.get(j);
            List<SpectrumRow> shown = IntStream.range(0, rows.size())
                    .filter(i -> i % step == 0)
                    .mapToObj(rows::get)
                    .filter(row -> quantity.value().applyAsDouble(row) > 0)
                    .filter(row -> quantity.value().applyAsDouble(row) < Double.POSITIVE_INFINITY)
                    .toList();
            graphs.add(new Graph(
                    pen(j, size),
                    quantity.name(),
                    shown.stream().mapToDouble(SpectrumRow::index).toArray(),
                    shown.stream().mapToDouble(quantity.value()).toArray()));
        }
        double last = rows.stream().mapToInt(SpectrumRow::index).max().orElse(1);
        return new Facet(heading, Axis.index("index $i$", last), Axis.logarithmic("", Graph.heights(graphs)), graphs);
    }
}
