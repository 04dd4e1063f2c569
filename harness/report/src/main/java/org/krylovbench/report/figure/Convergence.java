package org.krylovbench.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.Outcome;

/**
 * How the solves of a run came nearer to the solution, all curves of a drawing on the same scales.
 *
 * @param x what is drawn across
 * @param y what is drawn upwards, a drawing for each
 * @param timeIncludesSetup whether bringing A and b to the backend and making M count as time
 * @param bands whether the fastest and the slowest run are shown beside the median
 * @param facets what has a plot of its own; the rest are curves
 * @param legend where the names of the curves stand
 */
public record Convergence(Across x, Height y, boolean timeIncludesSetup, boolean bands, Facets facets, Legend legend)
        implements Figure {

    private static final int MOST_COLUMNS = 4;
    private static final int PROBLEMS_IN_A_ROW = 3;
    private static final int MOST_PROBLEMS = 12;

    /** What is drawn across. */
    public enum Across {
        /** Both: the iterations above or at the left, and the time where there is one. */
        ITERATIONS_AND_TIME,
        ITERATIONS,
        /** Applications of A and of Aᵀ, each one product. */
        PRODUCTS,
        TIME
    }

    /** What is drawn upwards. */
    public enum Height {
        RESIDUAL_AND_ERROR,
        RESIDUAL,
        ERROR,
        NORMAL_RESIDUAL,
        /** ‖b − A x‖². */
        LOSS,
        /** ‖Aᵀ(b − A x)‖². */
        NORMAL_LOSS
    }

    /** What has a plot of its own. */
    public enum Facets {
        PRECONDITIONERS,
        PROBLEMS,
        /** One plot for each problem, with all methods in it. */
        NONE
    }

    /** As an experiment has it that says no more than its name. */
    public Convergence() {
        this(Across.ITERATIONS_AND_TIME, Height.RESIDUAL_AND_ERROR, false, true, Facets.PRECONDITIONERS, Legend.BELOW);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) {
        Map<String, List<Rows.Entry>> histories = run.histories();
        if (histories.isEmpty()) {
            return List.of(nothing(run, style));
        }
        List<Drawing> drawings = new ArrayList<>();
        if (facets == Facets.PROBLEMS) {
            List<String> problems = List.copyOf(histories.keySet());
            for (int from = 0; from < problems.size(); from += MOST_PROBLEMS) {
                List<List<Rows.Entry>> some =
                        problems.subList(from, Math.min(problems.size(), from + MOST_PROBLEMS)).stream()
                                .map(histories::get)
                                .toList();
                drawings.addAll(sheets("problems" + number(from / MOST_PROBLEMS), some, List.of(), run, style));
            }
            return drawings;
        }
        histories.forEach((problem, entries) -> {
            List<String> columns = facets == Facets.NONE
                    ? List.of()
                    : entries.stream()
                            .map(entry -> entry.planned().preconditioner())
                            .distinct()
                            .toList();
            for (int from = 0; from < Math.max(1, columns.size()); from += MOST_COLUMNS) {
                List<String> some = columns.subList(from, Math.min(columns.size(), from + MOST_COLUMNS));
                drawings.addAll(sheets(problem + number(from / MOST_COLUMNS), List.of(entries), some, run, style));
            }
        });
        return drawings;
    }

    private static String number(int sheet) {
        return sheet == 0 ? "" : "-" + (sheet + 1);
    }

    /** A drawing for each quantity. */
    private List<Drawing> sheets(
            String name, List<List<Rows.Entry>> problems, List<String> preconditioners, Rows run, Style style) {
        List<Drawing> sheets = new ArrayList<>();
        for (Quantity quantity : quantities()) {
            boolean known = problems.stream()
                    .flatMap(List::stream)
                    .anyMatch(entry -> entry.iterations().stream().anyMatch(row -> quantity.of(entry, row) >= 0));
            if (known || y != Height.RESIDUAL_AND_ERROR) {
                var chart = new ConvergenceChart(this, quantity, problems, preconditioners, run);
                sheets.add(ChartSheet.drawing(name + "-" + quantity.file(), chart.title(), chart.chart(), style));
            }
        }
        return sheets;
    }

    private List<Quantity> quantities() {
        return switch (y) {
            case RESIDUAL_AND_ERROR -> List.of(Quantity.RESIDUAL, Quantity.ERROR);
            case RESIDUAL -> List.of(Quantity.RESIDUAL);
            case ERROR -> List.of(Quantity.ERROR);
            case NORMAL_RESIDUAL -> List.of(Quantity.NORMAL_RESIDUAL);
            case LOSS -> List.of(Quantity.LOSS);
            case NORMAL_LOSS -> List.of(Quantity.NORMAL_LOSS);
        };
    }

    /** In their order in the drawing; a run that was not timed has no time. */
    List<Course> courses(boolean timed) {
        Course time = timeIncludesSetup ? Course.TIME_WITH_SETUP : Course.TIME;
        return switch (x) {
            case ITERATIONS_AND_TIME -> timed ? List.of(Course.ITERATIONS, time) : List.of(Course.ITERATIONS);
            case ITERATIONS -> List.of(Course.ITERATIONS);
            case PRODUCTS -> List.of(Course.PRODUCTS);
            case TIME -> List.of(time);
        };
    }

    /** How many plots of problems stand in a row. */
    static int inARow(int problems) {
        return problems == 4 ? 2 : Math.min(problems, PROBLEMS_IN_A_ROW);
    }

    /** What stands where no curve can. */
    private Drawing nothing(Rows run, Style style) {
        Quantity quantity = quantities().get(0);
        var facet = new Facet(
                "",
                new Axis(Course.ITERATIONS.label(false), Axis.Scale.WHOLE, new Range(0, 1)),
                new Axis(quantity.formula(), Axis.Scale.LOGARITHMIC, new Range(0.1, 1)),
                List.of(),
                List.of(),
                "no case has a history: " + fates(run.entries()));
        var chart = new Chart(
                List.of(facet), 1, List.of(), Legend.BELOW, run.grade().corner());
        return ChartSheet.drawing("convergence", "Convergence: no case has a history", chart, style);
    }

    /** {@code 2 crashed, 1 skipped}. */
    static String fates(List<Rows.Entry> entries) {
        String fates = entries.stream()
                .collect(Collectors.groupingBy(Convergence::fate, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(fate -> fate.getValue() + " " + fate.getKey())
                .collect(Collectors.joining(", "));
        return fates.isEmpty() ? "there is none" : fates;
    }

    private static String fate(Rows.Entry entry) {
        return entry.summary()
                .map(summary -> summary.outcome())
                .map(Outcome::toString)
                .orElse("not run yet");
    }
}
