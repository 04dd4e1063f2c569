package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/**
 * How far Krylov vectors are from orthonormal, step by step, as inspections have found it: a drawing for each problem, with a
 * plot for A and for A M of each preconditioner.
 *
 * @param legend where the names of the processes stand
 */
public record OrthogonalityLoss(Legend legend) implements Figure {

    private static final String QUANTITY = "orthogonality-of-";

    private static final Map<String, String> PROCESSES = processes();

    /** As an experiment has it that says no more than its name. */
    public OrthogonalityLoss() {
        this(Legend.BELOW);
    }

    private static Map<String, String> processes() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("lanczos", "Lanczos");
        names.put("lanczos-reorthogonalized", "Lanczos, reorthogonalized");
        names.put("arnoldi-classical", "classical Gram\u2013Schmidt");
        names.put("arnoldi-modified", "modified Gram\u2013Schmidt");
        names.put("arnoldi-classical-twice", "classical Gram\u2013Schmidt twice");
        return names;
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        for (InspectedMatrix.Problem problem : InspectedMatrix.having(QUANTITY, run)) {
            List<List<Graph>> graphs =
                    problem.matrices().stream().map(OrthogonalityLoss::graphs).toList();
            List<Graph> all = graphs.stream().flatMap(List::stream).toList();
            Axis up = Axis.logarithmic("$\u2225I \u2212 V^TV\u2225_2$", Graph.heights(all));
            List<Facet> facets = new ArrayList<>();
            for (int i = 0; i < graphs.size(); i++) {
                String heading =
                        graphs.size() == 1 ? "" : problem.matrices().get(i).name();
                facets.add(new Facet(heading, Axis.index("vectors $k$", last(graphs.get(i))), up, graphs.get(i)));
            }
            List<Chart.Key> keys = all.stream()
                    .map(graph -> new Chart.Key(graph.pen(), graph.name()))
                    .distinct()
                    .toList();
            drawings.add(ChartSheet.drawing(
                    problem.problemId() + "-orthogonality",
                    "Loss of orthogonality of Krylov vectors: " + problem.title(),
                    new Chart(facets, Math.min(2, facets.size()), keys, legend, ""),
                    style));
        }
        return drawings;
    }

    private static double last(List<Graph> graphs) {
        return graphs.stream()
                .mapToDouble(graph -> graph.x()[graph.x().length - 1])
                .max()
                .orElse(1);
    }

    private static List<Graph> graphs(InspectedMatrix matrix) {
        List<Graph> graphs = new ArrayList<>();
        List<String> processes = List.copyOf(PROCESSES.keySet());
        PROCESSES.forEach((process, name) -> {
            List<InspectionRow> rows = matrix.rows(QUANTITY + process).stream()
                    .filter(row -> row.value() > 0) // a first vector may be of length one to the bit
                    .toList();
            if (!rows.isEmpty()) {
                graphs.add(new Graph(
                        Pen.of(processes.indexOf(process), Graph.Look.CURVE),
                        name,
                        rows.stream().mapToDouble(InspectionRow::row).toArray(),
                        rows.stream().mapToDouble(InspectionRow::value).toArray()));
            }
        });
        return graphs;
    }
}
