package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.krylovbench.results.RuleRow;

/**
 * The function of generalised cross validation, ‖r‖² / ‖b‖² / (m − p)² for p degrees of freedom, with the minimum that was
 * chosen and where the error was least: a drawing for each problem, a plot for each method. Filters of a spectrum have it
 * over λ or k with p = Σ φᵢ by their singular values, methods that iterate over the iterations with p = k, as the rule that
 * their history is replayed to. Hansen, Rank-Deficient and Discrete Ill-Posed Problems (1998), section 7.4.
 *
 * @param along what the curves go along
 * @param legend where the names of the marks stand
 */
public record CrossValidation(Along along, Legend legend) implements Figure {

    private static final String RULE = "GCV";
    private static final String BEST = "least error";
    private static final String LABEL = "cross validation $G$";

    /** As an experiment has it that says no more than its name. */
    public CrossValidation() {
        this(Along.ALL, Legend.BELOW);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, List<Regularizations.Found>> found = Regularizations.of(run, along, false);
        return PathSheet.drawings(run, found, "gcv", "Generalised cross validation", this::chart, style);
    }

    private Chart chart(List<Regularizations.Found> paths, Style style) {
        var marks = new RuleMarks(List.of(RULE));
        List<Facet> facets = paths.stream().map(found -> facet(found, marks)).toList();
        return new Chart(facets, Methods.columns(facets.size(), style), marks.keys(BEST), legend, "");
    }

    private static Facet facet(Regularizations.Found found, RuleMarks marks) {
        SolutionPath path = found.path();
        double[] x = Arrays.stream(path.parameters())
                .filter(p -> Double.isFinite(path.crossValidation(p)))
                .toArray();
        double[] y = DoubleStream.of(x).map(path::crossValidation).toArray();
        List<RuleMarks.Place> places = new ArrayList<>();
        found.best().ifPresent(best -> places.add(place(BEST, path, best.parameter())));
        found.choices().stream()
                .filter(row -> row.rule().equals(RULE))
                .map(RuleRow::chosen)
                .forEach(chosen -> places.add(place(RULE, path, chosen)));
        places.removeIf(place -> !(place.x() > 0 && place.y() > 0 && place.y() < Double.POSITIVE_INFINITY));
        List<Graph> graphs = new ArrayList<>();
        graphs.add(new Graph(new Pen(Palette.BLACK, Graph.Look.LINE, Dash.SOLID, 1), found.name(), x, y));
        graphs.addAll(marks.graphs(places));
        double[] widths = DoubleStream.concat(
                        DoubleStream.of(x), places.stream().mapToDouble(RuleMarks.Place::x))
                .toArray();
        double last = DoubleStream.of(widths).max().orElse(1);
        String symbol = path instanceof IterationPath ? "iteration $k$" : "$" + path.symbol() + "$";
        return new Facet(
                PathSheet.heading(found),
                path.isCounted() ? Axis.index(symbol, last) : Axis.logarithmic(symbol, widths),
                Axis.logarithmic(LABEL, Graph.heights(graphs)),
                graphs);
    }

    private static RuleMarks.Place place(String rule, SolutionPath path, double parameter) {
        return new RuleMarks.Place(rule, parameter, path.crossValidation(parameter));
    }
}
