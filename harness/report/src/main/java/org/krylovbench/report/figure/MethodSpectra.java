package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Dash;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Pen;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.SpectrumRow;

/**
 * The singular values that direct methods found, with those of the reference as far as it goes, and below their relative
 * errors: a drawing for each problem. And those of A and of A M that inspections have found, with condition numbers.
 *
 * @param legend where the names of the methods stand
 */
public record MethodSpectra(Legend legend) implements Figure {

    private static final String INDEX = "index $i$";
    private static final Chart.Key REFERENCE = new Chart.Key(Pen.line(Palette.BLACK, Dash.SOLID), "reference");

    /** As an experiment has it that says no more than its name. */
    public MethodSpectra() {
        this(Legend.BELOW);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, List<SpectrumRow>> spectra =
                run.folder().spectra().stream().collect(Collectors.groupingBy(SpectrumRow::caseId));
        List<Drawing> drawings = new ArrayList<>();
        for (MethodCurves<SpectrumRow> curves : MethodCurves.of(run, spectra, compared(spectra))) {
            String title = "Singular values and their relative errors, " + curves.title();
            Chart chart = chart(curves, run.grade().corner());
            drawings.add(ChartSheet.drawing(curves.name() + "-singular-values", title, chart, style));
        }
        drawings.addAll(InspectedSingularValues.draw(run, legend, style));
        return drawings;
    }

    /** How many singular values the reference has: a method that was asked for more shows no error at its end. */
    private static int compared(Map<String, List<SpectrumRow>> spectra) {
        return spectra.values().stream()
                .flatMap(List::stream)
                .filter(row -> !Double.isNaN(row.referenceSingularValue()))
                .mapToInt(SpectrumRow::index)
                .max()
                .orElse(Integer.MAX_VALUE);
    }

    private Chart chart(MethodCurves<SpectrumRow> curves, String grade) {
        List<SpectrumRow> reference = curves.rows().stream()
                .map(rows -> rows.stream()
                        .filter(row -> !Double.isNaN(row.referenceSingularValue()))
                        .toList())
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        List<Graph> values = new ArrayList<>();
        List<Graph> errors = new ArrayList<>();
        List<Chart.Key> keys = new ArrayList<>();
        if (!reference.isEmpty()) {
            values.add(graph(REFERENCE, reference, SpectrumRow::referenceSingularValue));
            keys.add(REFERENCE);
        }
        int last = reference.isEmpty()
                ? Integer.MAX_VALUE
                : reference.get(reference.size() - 1).index();
        for (int i = 0; i < curves.rows().size(); i++) {
            var key = new Chart.Key(i, curves.labels().labels().get(i));
            List<SpectrumRow> rows = curves.rows().get(i).stream()
                    .filter(row -> row.index() <= last)
                    .toList();
            values.add(graph(key, rows, SpectrumRow::singularValue));
            errors.add(graph(key, rows, SpectrumRow::relativeError));
            keys.add(key);
        }
        List<Facet> facets = new ArrayList<>();
        facets.add(facet("singular value $\u03c3_i$", values));
        if (errors.stream().anyMatch(graph -> graph.x().length > 0)) {
            facets.add(facet("relative error of $\u03c3_i$", errors));
        }
        return new Chart(facets, 1, keys, legend, grade);
    }

    private static Facet facet(String label, List<Graph> graphs) {
        double last = graphs.stream()
                .flatMapToDouble(graph -> Arrays.stream(graph.x()))
                .max()
                .orElse(1);
        return new Facet("", Axis.index(INDEX, last), Axis.spanning(label, Graph.heights(graphs)), graphs);
    }

    /** Without zeros, which a logarithmic axis has no place for. */
    private static Graph graph(Chart.Key key, List<SpectrumRow> rows, ToDoubleFunction<SpectrumRow> value) {
        List<SpectrumRow> positive =
                rows.stream().filter(row -> value.applyAsDouble(row) > 0).toList();
        return new Graph(
                key.pen(),
                key.name(),
                positive.stream().mapToDouble(SpectrumRow::index).toArray(),
                positive.stream().mapToDouble(value).toArray());
    }
}
