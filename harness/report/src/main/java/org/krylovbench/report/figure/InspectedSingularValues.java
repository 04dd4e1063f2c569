package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** The singular values of A and of A M that inspections have found, with condition numbers: a drawing for each problem. */
final class InspectedSingularValues {

    private InspectedSingularValues() {}

    static List<Drawing> draw(Rows run, Legend legend, Style style) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        for (InspectedMatrix.Problem problem : InspectedMatrix.having("singular-value", run)) {
            List<Graph> graphs = problem.matrices().stream()
                    .map(InspectedSingularValues::graph)
                    .toList();
            double last = problem.matrices().get(0).rows("singular-value").size();
            var facet = new Facet(
                    "",
                    Axis.index("index $i$", last),
                    Axis.spanning("singular value $\u03c3_i$", Graph.heights(graphs)),
                    graphs);
            List<Chart.Key> keys = graphs.stream()
                    .map(graph -> new Chart.Key(graph.pen(), graph.name()))
                    .toList();
            String title = "Singular values of " + graphs.get(0).name() + ": " + problem.title();
            drawings.add(ChartSheet.drawing(
                    problem.problemId() + "-inspected-singular-values",
                    title,
                    new Chart(List.of(facet), 1, keys, legend, ""),
                    style));
        }
        return drawings;
    }

    /** Without zeros, which a logarithmic axis has no place for. */
    private static Graph graph(InspectedMatrix matrix) {
        List<InspectionRow> sigma = matrix.rows("singular-value");
        double condition = sigma.get(0).value() / sigma.get(sigma.size() - 1).value();
        List<InspectionRow> positive =
                sigma.stream().filter(row -> row.value() > 0).toList();
        return new Graph(
                Pen.of(matrix.style(), Graph.Look.CURVE),
                String.format(Locale.ROOT, "%s, condition %.4g", matrix.name(), condition),
                positive.stream().mapToDouble(InspectionRow::row).toArray(),
                positive.stream().mapToDouble(InspectionRow::value).toArray());
    }
}
