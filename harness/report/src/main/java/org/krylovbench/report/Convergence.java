package org.krylovbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.krylovbench.results.Iteration;

/**
 * Residual and error of each case against iterations and against time: a drawing for each problem and quantity, with a
 * column for each preconditioner and a curve for each solver, all on the same scales.
 */
public record Convergence() implements Figure {

    private static final int MOST_COLUMNS = 4;

    /** What is drawn upwards. */
    record Quantity(String name, String title, String formula, ToDoubleFunction<Iteration> value) {}

    private static final List<Quantity> QUANTITIES = List.of(
            new Quantity(
                    "residual",
                    "Relative residual",
                    "\u2225b \u2212 A x_k\u2225 / \u2225b\u2225",
                    Iteration::relativeResidual),
            new Quantity(
                    "error",
                    "Relative error",
                    "\u2225x_k \u2212 x\u2020\u2225 / \u2225x\u2020\u2225",
                    Iteration::relativeError));

    @Override
    public List<Drawing> draw(Rows run, Style style) {
        List<Drawing> drawings = new ArrayList<>();
        for (Map.Entry<String, List<Rows.Entry>> problem : run.histories().entrySet()) {
            for (Quantity quantity : QUANTITIES) {
                drawings.addAll(sheets(run, problem.getKey(), problem.getValue(), quantity, style.fonts()));
            }
        }
        return drawings;
    }

    private static List<Drawing> sheets(
            Rows run, String problem, List<Rows.Entry> entries, Quantity quantity, Fonts fonts) {
        boolean exists = entries.stream()
                .flatMap(entry -> entry.iterations().stream())
                .anyMatch(row -> quantity.value().applyAsDouble(row) > 0);
        if (!exists) {
            return List.of();
        }
        List<String> preconditioners = entries.stream()
                .map(e -> e.planned().preconditioner())
                .distinct()
                .toList();
        List<Drawing> sheets = new ArrayList<>();
        for (int from = 0; from < preconditioners.size(); from += MOST_COLUMNS) {
            List<String> columns = preconditioners.subList(from, Math.min(preconditioners.size(), from + MOST_COLUMNS));
            String name = problem + "-" + quantity.name() + (from == 0 ? "" : "-" + (from / MOST_COLUMNS + 1));
            sheets.add(new ConvergenceSheet(name, entries, columns, run, quantity, fonts).drawing());
        }
        return sheets;
    }
}
