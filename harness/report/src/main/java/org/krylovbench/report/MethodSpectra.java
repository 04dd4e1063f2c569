package org.krylovbench.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.krylovbench.results.SpectrumRow;

/**
 * The singular values that direct methods found, with those of the reference as far as it goes, and below their relative
 * errors: a drawing for each problem.
 */
public record MethodSpectra() implements Figure {

    private static final double HEIGHT = 130;

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, List<SpectrumRow>> spectra =
                run.folder().spectra().stream().collect(Collectors.groupingBy(SpectrumRow::caseId));
        List<Drawing> drawings = new ArrayList<>();
        for (MethodCurves<SpectrumRow> curves : MethodCurves.of(run, spectra)) {
            drawings.add(drawing(curves, run.grade().corner(), style.fonts()));
        }
        return drawings;
    }

    private static Drawing drawing(MethodCurves<SpectrumRow> curves, String grade, Fonts fonts) {
        List<SpectrumRow> reference = curves.rows().stream()
                .map(rows -> rows.stream()
                        .filter(row -> !Double.isNaN(row.referenceSingularValue()))
                        .toList())
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        List<Trace> values = new ArrayList<>();
        List<Trace> errors = new ArrayList<>();
        List<PlotLegend.Key> keys = new ArrayList<>();
        if (!reference.isEmpty()) {
            var look = new Trace.Look(Palette.BLACK, Trace.Line.SOLID, false);
            values.add(trace(look, reference, SpectrumRow::referenceSingularValue));
            keys.add(new PlotLegend.Key(look, "reference"));
        }
        int last = reference.isEmpty()
                ? Integer.MAX_VALUE
                : reference.get(reference.size() - 1).index();
        for (int i = 0; i < curves.rows().size(); i++) {
            var look = new Trace.Look(i, Trace.Line.OWN, true);
            List<SpectrumRow> rows = curves.rows().get(i).stream()
                    .filter(row -> row.index() <= last)
                    .toList();
            values.add(trace(look, rows, SpectrumRow::singularValue));
            errors.add(trace(look, rows, SpectrumRow::relativeError));
            keys.add(new PlotLegend.Key(look, curves.labels().labels().get(i)));
        }
        List<PlotPanel> panels = new ArrayList<>();
        panels.add(new PlotPanel("", "index $i$", "singular value $\u03c3_i$", true, values));
        panels.add(new PlotPanel("", "index $i$", "relative error of $\u03c3_i$", true, errors));
        panels.removeIf(PlotPanel::isEmpty);
        return new PlotSheet(panels, 1, HEIGHT, keys, grade, fonts)
                .drawing(
                        curves.name() + "-singular-values",
                        "Singular values and their relative errors, " + curves.title());
    }

    private static Trace trace(Trace.Look look, List<SpectrumRow> rows, ToDoubleFunction<SpectrumRow> value) {
        double[] y = rows.stream()
                .mapToDouble(value)
                .map(number -> number > 0 ? number : Double.NaN) // neither can be seen on a logarithmic axis
                .toArray();
        return Trace.of(look, rows.stream().mapToDouble(SpectrumRow::index).toArray(), y);
    }
}
