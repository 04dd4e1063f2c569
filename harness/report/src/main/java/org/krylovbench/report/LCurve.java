package org.krylovbench.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.krylovbench.results.RuleRow;

/**
 * The L-curve of each method, ‖x‖₂ against ‖b − A x‖₂ / ‖b‖₂ on logarithmic scales, with what rules have chosen on it and
 * where the error was least: a drawing for each problem. Hansen, Rank-Deficient and Discrete Ill-Posed Problems (1998),
 * section 4.6. Filters of a spectrum have it along λ or k by their singular values, methods that iterate along what was
 * recorded, and cases that differ in {@code alpha} or {@code lambda} alone one point each.
 *
 * @param along what the curves go along
 * @param rules whether the choices of rules are marked
 * @param legend where the names of the rules stand
 */
public record LCurve(Along along, boolean rules, Legend legend) implements Figure {

    private static final String BEST = "least error";

    /** Parts of a solution's norm beyond the marks that say no more than that it grows without bound. */
    private static final double BEYOND = 1e3;

    /** As an experiment has it that says no more than its name. */
    public LCurve() {
        this(Along.ALL, true, Legend.BELOW);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, List<Regularizations.Found>> found = Regularizations.of(run, along, true);
        return PathSheet.drawings(run, found, "l-curve", "L-curves and choices of rules", this::chart, style);
    }

    private Chart chart(List<Regularizations.Found> paths) {
        RuleMarks marks = RuleMarks.of(
                paths.stream().flatMap(found -> choices(found).stream()).toList());
        List<Facet> facets = paths.stream().map(found -> facet(found, marks)).toList();
        return new Chart(facets, Methods.columns(facets.size()), marks.keys(BEST), legend, "");
    }

    private List<RuleRow> choices(Regularizations.Found found) {
        return found.choices().stream()
                .filter(row -> rules && !row.rule().equals(PathSheet.ORACLE)) // it is the least error
                .toList();
    }

    private Facet facet(Regularizations.Found found, RuleMarks marks) {
        SolutionPath path = found.path();
        double[] parameters = Arrays.stream(path.parameters())
                .filter(p -> path.relativeResidual(p) > 0 && path.solutionNorm(p) > 0)
                .toArray();
        List<RuleMarks.Place> places = new ArrayList<>();
        found.best().ifPresent(best -> places.add(place(BEST, path, best.parameter())));
        choices(found).forEach(row -> places.add(place(row.rule(), path, row.chosen())));
        places.removeIf(place -> !(place.x() > 0 && place.y() > 0));
        Graph.Look look = path instanceof SweepPath ? Graph.Look.POINTS_ON_A_LINE : Graph.Look.LINE;
        double[] x = DoubleStream.of(parameters).map(path::relativeResidual).toArray();
        double[] y = DoubleStream.of(parameters).map(path::solutionNorm).toArray();
        List<Graph> graphs = new ArrayList<>();
        graphs.add(new Graph(new Pen(Palette.BLACK, look, Dash.SOLID, 0.7), found.name(), x, y));
        graphs.addAll(marks.graphs(places));
        double most =
                BEYOND * places.stream().mapToDouble(RuleMarks.Place::y).max().orElse(Double.POSITIVE_INFINITY);
        double[] heights = DoubleStream.concat(
                        DoubleStream.of(y).filter(norm -> norm <= most), // the rest goes up and out
                        places.stream().mapToDouble(RuleMarks.Place::y))
                .toArray();
        double[] widths = DoubleStream.concat(
                        DoubleStream.of(x), places.stream().mapToDouble(RuleMarks.Place::x))
                .toArray();
        return new Facet(
                PathSheet.heading(found),
                Axis.logarithmic("$\u2225b \u2212 A x\u2225 / \u2225b\u2225$", widths),
                Axis.logarithmic("$\u2225x\u2225$", heights),
                graphs);
    }

    private static RuleMarks.Place place(String rule, SolutionPath path, double parameter) {
        return new RuleMarks.Place(rule, path.relativeResidual(parameter), path.solutionNorm(parameter));
    }
}
