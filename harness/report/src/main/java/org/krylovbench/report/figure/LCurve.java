package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.Dash;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Pen;
import org.krylovbench.report.drawing.Style;

/**
 * The L-curve of each method, ‖x‖₂ against ‖b − A x‖₂ / ‖b‖₂ on logarithmic scales, with what rules have chosen on it and
 * where the error was least: a drawing for each problem. Hansen, Rank-Deficient and Discrete Ill-Posed Problems (1998),
 * section 4.6. Filters of a spectrum have it along λ or k by their singular values, methods that iterate along what was
 * recorded, and cases that differ in {@code alpha} or {@code lambda} alone one point each.
 *
 * @param along what the curves go along
 * @param rules whether the choices of rules are marked and named
 */
public record LCurve(Along along, boolean rules) implements Figure {

    private static final String BEST = "least error";

    /** Points of width below which names have no room in plots side by side. */
    private static final double NARROW = 400;

    /** The style of points that were chosen. */
    private static final int CHOSEN = 1;

    /** Parts of a solution's norm beyond the marks that say no more than that it grows without bound. */
    private static final double BEYOND = 1e3;

    /** As an experiment has it that says no more than its name. */
    public LCurve() {
        this(Along.ALL, true);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, List<Regularizations.Found>> found = Regularizations.of(run, along, true);
        return PathSheet.drawings(run, found, "l-curve", "L-curves and choices of rules", this::chart, style);
    }

    private Chart chart(List<Regularizations.Found> paths, Style style) {
        return new Chart(
                paths.stream().map(this::facet).toList(),
                style.width() < NARROW ? 1 : Math.min(2, paths.size()),
                List.of(),
                Legend.BELOW,
                "");
    }

    private Facet facet(Regularizations.Found found) {
        SolutionPath path = found.path();
        double[] parameters = Arrays.stream(path.parameters())
                .filter(p -> path.relativeResidual(p) > 0 && path.solutionNorm(p) > 0)
                .toArray();
        double[] x = DoubleStream.of(parameters).map(path::relativeResidual).toArray();
        double[] y = DoubleStream.of(parameters).map(path::solutionNorm).toArray();
        List<Facet.Callout> names = names(found);
        Graph.Look look = path instanceof SweepPath ? Graph.Look.POINTS_ON_A_LINE : Graph.Look.LINE;
        List<Graph> graphs = new ArrayList<>();
        graphs.add(new Graph(new Pen(Palette.BLACK, look, Dash.SOLID, 0.7), found.name(), x, y));
        graphs.add(new Graph(
                Pen.of(CHOSEN, Graph.Look.POINTS),
                "choices",
                names.stream().mapToDouble(Facet.Callout::x).toArray(),
                names.stream().mapToDouble(Facet.Callout::y).toArray()));
        double most =
                BEYOND * names.stream().mapToDouble(Facet.Callout::y).max().orElse(Double.POSITIVE_INFINITY);
        double[] heights = DoubleStream.concat(
                        DoubleStream.of(y).filter(norm -> norm <= most), // the rest goes up and out
                        names.stream().mapToDouble(Facet.Callout::y))
                .toArray();
        double[] widths = DoubleStream.concat(DoubleStream.of(x), names.stream().mapToDouble(Facet.Callout::x))
                .toArray();
        return new Facet(
                        PathSheet.heading(found),
                        Axis.logarithmic("$\u2225b \u2212 A x\u2225 / \u2225b\u2225$", widths),
                        Axis.logarithmic("$\u2225x\u2225$", heights),
                        graphs)
                .with(names);
    }

    /** The points that have been chosen, with all that have chosen them. */
    private List<Facet.Callout> names(Regularizations.Found found) {
        Map<Double, List<String>> chosen = new LinkedHashMap<>();
        found.best()
                .ifPresent(best -> chosen.computeIfAbsent(best.parameter(), at -> new ArrayList<>())
                        .add(BEST));
        found.choices().stream()
                .filter(row -> rules && !row.rule().equals(PathSheet.ORACLE)) // it is the least error
                .forEach(row -> chosen.computeIfAbsent(row.chosen(), at -> new ArrayList<>())
                        .add(row.rule()));
        SolutionPath path = found.path();
        return chosen.entrySet().stream()
                .map(each -> new Facet.Callout(
                        path.relativeResidual(each.getKey()),
                        path.solutionNorm(each.getKey()),
                        String.join(", ", each.getValue())))
                .filter(name -> name.x() > 0 && name.y() > 0)
                .toList();
    }
}
