package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Pen;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.SubspaceRow;

/**
 * How far truncated decompositions are from the reference, over their rank, beside what the theorems of Garvey, Meng and Nagy
 * (2018), section 3.2, allow: for each problem the distances of signal and noise subspaces, and the differences of
 * pseudoinverse and solution. Their figures 7 and 8. What is exact is left out where anything is not.
 *
 * @param show which of the two drawings there are
 * @param bounds how far the bounds of distances are drawn
 * @param legend where the names of the methods stand
 */
public record Subspaces(Show show, Bounds bounds, Legend legend) implements Figure {

    /** Where the curve of a bound of a sine ends. */
    public enum Bounds {
        /** Before the first that does not lie between 0 and 1, and so says nothing. */
        UP_TO_ONE(1),
        /** Before the first that is negative, as in the paper: those above one are there. */
        POSITIVE(Double.POSITIVE_INFINITY);

        private final double most;

        Bounds(double most) {
            this.most = most;
        }

        /** Those that are drawn of some, and NaN for the rest. */
        double[] shown(double... bounds) {
            double[] shown = bounds.clone();
            for (int i = 0; i < shown.length; i++) {
                if (!(shown[i] > 0 && shown[i] <= most)) {
                    Arrays.fill(shown, i, shown.length, Double.NaN);
                }
            }
            return shown;
        }
    }

    /** What is drawn. */
    public enum Show {
        /** Both of the others. */
        ALL,
        /** Of signal and noise subspaces. */
        DISTANCES,
        /** Of pseudoinverse and solution. */
        DIFFERENCES
    }

    /** Distances below it are those of two decompositions that are both exact. */
    private static final double EXACT = 1e-6;

    private static final String RANK = "rank $r$";

    /**
     * A difference or a bound of one.
     *
     * @param ofSine whether it bounds a sine, and so says nothing unless it lies between 0 and 1
     */
    private record Quantity(Dash dash, ToDoubleFunction<SubspaceRow> value, boolean ofSine) {}

    /** As an experiment has it that says no more than its name. */
    public Subspaces() {
        this(Show.ALL, Bounds.UP_TO_ONE, Legend.BELOW);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, List<SubspaceRow>> subspaces =
                run.folder().subspaces().stream().collect(Collectors.groupingBy(SubspaceRow::caseId));
        List<Drawing> drawings = new ArrayList<>();
        String grade = run.grade().corner();
        for (MethodCurves<SubspaceRow> curves : MethodCurves.of(run, approximate(subspaces), Integer.MAX_VALUE)) {
            if (show != Show.DIFFERENCES) {
                drawings.add(distances(curves, grade, style));
            }
            if (show != Show.DISTANCES) {
                drawings.add(differences(curves, grade, style));
            }
        }
        return drawings;
    }

    /** Those that are no more exact than the reference can show; all, if there are none. */
    private static Map<String, List<SubspaceRow>> approximate(Map<String, List<SubspaceRow>> all) {
        Map<String, List<SubspaceRow>> approximate = all.entrySet().stream()
                .filter(rows -> rows.getValue().stream()
                        .anyMatch(row -> row.signalDistance() > EXACT || row.noiseDistance() > EXACT))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return approximate.isEmpty() ? all : approximate;
    }

    private Drawing distances(MethodCurves<SubspaceRow> curves, String grade, Style style) {
        List<Facet> facets = List.of(
                facet(
                        curves,
                        "signal subspace",
                        "distance",
                        new Quantity(Dash.DASHED, SubspaceRow::signalBound, true),
                        new Quantity(Dash.SOLID, SubspaceRow::signalDistance, false)),
                facet(
                        curves,
                        "noise subspace",
                        "distance",
                        new Quantity(Dash.DASHED, SubspaceRow::noiseBound, true),
                        new Quantity(Dash.SOLID, SubspaceRow::noiseDistance, false)));
        List<Chart.Key> keys = keys(curves);
        keys.add(key(Dash.SOLID, "distance"));
        keys.add(key(Dash.DASHED, "bound (14), (15)"));
        String title = "Distances of singular subspaces from exact ones, and their bounds where these are "
                + (bounds == Bounds.UP_TO_ONE ? "at most one, " : "positive, ") + curves.title();
        return ChartSheet.drawing(
                curves.name() + "-subspaces", title, new Chart(facets, 2, keys, legend, grade), style);
    }

    private Drawing differences(MethodCurves<SubspaceRow> curves, String grade, Style style) {
        List<Facet> facets = List.of(
                facet(
                        curves,
                        "pseudoinverse",
                        "relative difference",
                        new Quantity(Dash.DASHED, SubspaceRow::pseudoinverseBound, false),
                        new Quantity(Dash.DOTTED, SubspaceRow::pseudoinverseSubspaceBound, false),
                        new Quantity(Dash.SOLID, SubspaceRow::pseudoinverseDifference, false)),
                facet(
                        curves,
                        "solution",
                        "relative difference",
                        new Quantity(Dash.DASHED, SubspaceRow::solutionBound, false),
                        new Quantity(Dash.SOLID, SubspaceRow::solutionDifference, false)));
        List<Chart.Key> keys = keys(curves);
        keys.add(key(Dash.SOLID, "difference"));
        keys.add(key(Dash.DASHED, "bound that always holds, of the solution (31)"));
        keys.add(key(Dash.DOTTED, "bound (28), as it is understood"));
        String title =
                "Pseudoinverse and solution of truncated decompositions beside the exact ones, and their bounds, "
                        + curves.title();
        return ChartSheet.drawing(curves.name() + "-bounds", title, new Chart(facets, 2, keys, legend, grade), style);
    }

    private static List<Chart.Key> keys(MethodCurves<SubspaceRow> curves) {
        List<Chart.Key> keys = new ArrayList<>();
        for (int i = 0; i < curves.rows().size(); i++) {
            keys.add(new Chart.Key(pen(i, Dash.SOLID), curves.labels().labels().get(i)));
        }
        return keys;
    }

    private static Chart.Key key(Dash dash, String label) {
        return new Chart.Key(Pen.line(Palette.BLACK, dash), label);
    }

    /** What was measured has markers, and its bounds have none. */
    private static Pen pen(int style, Dash dash) {
        return dash == Dash.SOLID ? new Pen(style, Graph.Look.CURVE, dash, 1) : Pen.line(style, dash);
    }

    private Facet facet(MethodCurves<SubspaceRow> curves, String heading, String up, Quantity... quantities) {
        List<Graph> graphs = new ArrayList<>();
        for (Quantity quantity : quantities) {
            for (int i = 0; i < curves.rows().size(); i++) {
                graphs.add(graph(
                        pen(i, quantity.dash()),
                        curves.labels().labels().get(i),
                        curves.rows().get(i),
                        quantity));
            }
        }
        double[] ranks = curves.rows().stream()
                .flatMap(List::stream)
                .mapToDouble(SubspaceRow::rank)
                .toArray();
        return new Facet(heading, Axis.spanning(RANK, ranks), Axis.spanning(up, Graph.heights(graphs)), graphs);
    }

    /** What a logarithmic axis can show of it. */
    private Graph graph(Pen pen, String name, List<SubspaceRow> rows, Quantity quantity) {
        double[] all = rows.stream().mapToDouble(quantity.value()).toArray();
        double[] y = quantity.ofSine() ? bounds.shown(all) : all;
        int[] shown = IntStream.range(0, y.length).filter(i -> y[i] > 0).toArray();
        return new Graph(
                pen,
                name,
                IntStream.of(shown).mapToDouble(i -> rows.get(i).rank()).toArray(),
                IntStream.of(shown).mapToDouble(i -> y[i]).toArray());
    }
}
