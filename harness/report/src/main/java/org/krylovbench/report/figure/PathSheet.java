package org.krylovbench.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Style;

/** Drawings of solution paths, a plot for each method. */
final class PathSheet {

    /** The rule that knows x†. */
    static final String ORACLE = "oracle";

    private static final int MOST_PLOTS = 12;

    private PathSheet() {}

    /**
     * One or several for each problem.
     *
     * @param found by problem
     * @param kind of figure, for the names of the files
     * @param title what a sentence on them begins with
     * @param chart makes one of paths, for this width
     */
    static List<Drawing> drawings(
            Rows run,
            Map<String, List<Regularizations.Found>> found,
            String kind,
            String title,
            BiFunction<List<Regularizations.Found>, Style, Chart> chart,
            Style style) {
        List<Drawing> drawings = new ArrayList<>();
        found.forEach((id, paths) -> {
            String problem = run.entries().stream()
                    .filter(entry -> entry.planned().problemId().equals(id))
                    .map(entry -> entry.planned().problem())
                    .findFirst()
                    .orElse(id);
            for (int from = 0; from < paths.size(); from += MOST_PLOTS) {
                List<Regularizations.Found> some = paths.subList(from, Math.min(paths.size(), from + MOST_PLOTS));
                String name = id + "-" + kind + (from == 0 ? "" : "-" + (from / MOST_PLOTS + 1));
                drawings.add(ChartSheet.drawing(name, title + ": " + problem, chart.apply(some, style), style));
            }
        });
        return drawings;
    }

    /** {@code CGLS: 0.231 at k = 12}. */
    static String heading(Regularizations.Found found) {
        return found.best()
                .map(best -> found.name() + ": " + number(best.relativeError()) + " at "
                        + found.path().symbol() + "\u00a0=\u00a0"
                        + (found.path().isCounted()
                                ? String.format(Locale.ROOT, "%.0f", best.parameter())
                                : number(best.parameter())))
                .orElse(found.name());
    }

    /** Three digits, without zeros at the end. */
    private static String number(double value) {
        String digits = String.format(Locale.ROOT, "%.3g", value);
        return digits.contains(".") && !digits.contains("e") ? digits.replaceAll("\\.?0+$", "") : digits;
    }
}
