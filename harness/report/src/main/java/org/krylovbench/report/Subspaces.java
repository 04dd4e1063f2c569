package org.krylovbench.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.krylovbench.results.SubspaceRow;

/**
 * How far truncated decompositions are from the reference, over their rank, beside what the theorems of Garvey, Meng and Nagy
 * (2018), section 3.2, allow: for each problem the distances of signal and noise subspaces, and the differences of
 * pseudoinverse and solution. Their figures 7 and 8. What is exact is left out where anything is not.
 */
public record Subspaces() implements Figure {

    private static final double HEIGHT = 130;

    /** Distances below it are those of two decompositions that are both exact. */
    private static final double EXACT = 1e-6;

    private static final String RANK = "rank $r$";

    /**
     * A difference or a bound of one.
     *
     * @param ofSine whether it bounds a sine, and so says nothing unless it lies between 0 and 1
     */
    private record Quantity(Trace.Line line, ToDoubleFunction<SubspaceRow> value, boolean ofSine) {}

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Map<String, List<SubspaceRow>> subspaces =
                run.folder().subspaces().stream().collect(Collectors.groupingBy(SubspaceRow::caseId));
        List<Drawing> drawings = new ArrayList<>();
        String grade = run.grade().corner();
        for (MethodCurves<SubspaceRow> curves : MethodCurves.of(run, approximate(subspaces))) {
            drawings.add(distances(curves, grade, style.fonts()));
            drawings.add(differences(curves, grade, style.fonts()));
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

    private static Drawing distances(MethodCurves<SubspaceRow> curves, String grade, Fonts fonts) {
        List<PlotPanel> panels = List.of(
                panel(
                        curves,
                        "signal subspace",
                        "distance",
                        new Quantity(Trace.Line.DASHED, SubspaceRow::signalBound, true),
                        new Quantity(Trace.Line.SOLID, SubspaceRow::signalDistance, false)),
                panel(
                        curves,
                        "noise subspace",
                        "distance",
                        new Quantity(Trace.Line.DASHED, SubspaceRow::noiseBound, true),
                        new Quantity(Trace.Line.SOLID, SubspaceRow::noiseDistance, false)));
        List<PlotLegend.Key> keys = keys(curves);
        keys.add(key(Trace.Line.SOLID, "distance"));
        keys.add(key(Trace.Line.DASHED, "bound (14), (15)"));
        return new PlotSheet(panels, 2, HEIGHT, keys, grade, fonts)
                .drawing(
                        curves.name() + "-subspaces",
                        "Distances of singular subspaces from exact ones, and their bounds where these are at most one, "
                                + curves.title());
    }

    private static Drawing differences(MethodCurves<SubspaceRow> curves, String grade, Fonts fonts) {
        List<PlotPanel> panels = List.of(
                panel(
                        curves,
                        "pseudoinverse",
                        "relative difference",
                        new Quantity(Trace.Line.DASHED, SubspaceRow::pseudoinverseBound, false),
                        new Quantity(Trace.Line.DOTTED, SubspaceRow::pseudoinverseSubspaceBound, false),
                        new Quantity(Trace.Line.SOLID, SubspaceRow::pseudoinverseDifference, false)),
                panel(
                        curves,
                        "solution",
                        "relative difference",
                        new Quantity(Trace.Line.DASHED, SubspaceRow::solutionBound, false),
                        new Quantity(Trace.Line.SOLID, SubspaceRow::solutionDifference, false)));
        List<PlotLegend.Key> keys = keys(curves);
        keys.add(key(Trace.Line.SOLID, "difference"));
        keys.add(key(Trace.Line.DASHED, "bound that always holds, of the solution (31)"));
        keys.add(key(Trace.Line.DOTTED, "bound (28), as it is understood"));
        return new PlotSheet(panels, 2, HEIGHT, keys, grade, fonts)
                .drawing(
                        curves.name() + "-bounds",
                        "Pseudoinverse and solution of truncated decompositions beside the exact ones, and their bounds, "
                                + curves.title());
    }

    private static List<PlotLegend.Key> keys(MethodCurves<SubspaceRow> curves) {
        List<PlotLegend.Key> keys = new ArrayList<>();
        for (int i = 0; i < curves.rows().size(); i++) {
            keys.add(new PlotLegend.Key(
                    new Trace.Look(i, Trace.Line.SOLID, true),
                    curves.labels().labels().get(i)));
        }
        return keys;
    }

    private static PlotLegend.Key key(Trace.Line line, String label) {
        return new PlotLegend.Key(new Trace.Look(Palette.BLACK, line, false), label);
    }

    private static PlotPanel panel(
            MethodCurves<SubspaceRow> curves, String heading, String up, Quantity... quantities) {
        List<Trace> traces = new ArrayList<>();
        for (Quantity quantity : quantities) {
            for (int i = 0; i < curves.rows().size(); i++) {
                List<SubspaceRow> rows = curves.rows().get(i);
                boolean markers = quantity.line() == Trace.Line.SOLID;
                traces.add(Trace.of(
                        new Trace.Look(i, quantity.line(), markers),
                        rows.stream().mapToDouble(SubspaceRow::rank).toArray(),
                        shown(rows, quantity)));
            }
        }
        return new PlotPanel(heading, RANK, up, false, traces);
    }

    private static double[] shown(List<SubspaceRow> rows, Quantity quantity) {
        double[] y = rows.stream().mapToDouble(quantity.value()).toArray();
        return quantity.ofSine() ? whileMeaningful(y) : positive(y);
    }

    /** The bounds of a sine up to the first that says nothing: one that does not lie between 0 and 1. */
    static double[] whileMeaningful(double... bounds) {
        double[] shown = bounds.clone();
        for (int i = 0; i < shown.length; i++) {
            if (!(shown[i] > 0 && shown[i] <= 1)) {
                Arrays.fill(shown, i, shown.length, Double.NaN);
            }
        }
        return shown;
    }

    private static double[] positive(double... numbers) {
        return Arrays.stream(numbers).map(y -> y > 0 ? y : Double.NaN).toArray();
    }
}
