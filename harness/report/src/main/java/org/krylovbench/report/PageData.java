package org.krylovbench.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krylovbench.report.figure.Rows;
import org.krylovbench.report.table.Milestone;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.ParameterRow;
import org.krylovbench.results.ParameterRow.Part;
import org.krylovbench.results.Summary;

/**
 * What the script of a page draws of a run, and the only place that says which columns it gets. The names of components
 * are the keys of its JSON; what is NaN is null there.
 *
 * @param horizontals what curves are drawn against
 * @param quantities what is drawn upwards, as far as the run has it
 * @param targets values of a quantity that {@link Curve#reached} tells of
 * @param cases in the order of the plan, those without a history too
 * @param thinning farthest that a measured value lies from the line that is drawn, as a part of it; 0 where all are drawn
 */
record PageData(List<Axis> horizontals, List<Axis> quantities, double[] targets, List<Curve> cases, double thinning) {

    /** Rows of all histories together that a page draws at ease, and holds in a few megabytes. */
    private static final int MOST_ROWS = 120_000;

    private static final int DECADES = 12;

    /** Of a method, or of one that it has as its parameter. */
    private static final String RESTART = "(.*\\.)?restart";

    private static final List<Axis> HORIZONTALS = List.of(
            new Axis("iterations", "iteration k", "iteration", "", ""),
            new Axis(
                    "products",
                    "products with A and A\u1d40, shared out evenly",
                    "iteration",
                    "productsPerIteration",
                    ""),
            new Axis("time", "time of solving (s)", "seconds", "", ""),
            new Axis("total", "time with the setup of A and M (s)", "seconds", "", "setupSeconds"));

    private static final List<Axis> QUANTITIES = List.of(
            Axis.of("residual", "relative residual \u2016b \u2212 A x\u2016 / \u2016b\u2016"),
            Axis.of("error", "relative error \u2016x \u2212 x\u2020\u2016 / \u2016x\u2020\u2016"),
            Axis.of("normal", "normal residual \u2016A\u1d40(b \u2212 A x)\u2016 / \u2016A\u1d40b\u2016"),
            Axis.of("monitored", "residual as the method sees it"));

    /** A column of a history; those that are drawn upwards have the names of {@link #QUANTITIES}. */
    private record Column(String name, ToDoubleFunction<Iteration> value) {}

    private static final List<Column> PLACES =
            List.of(new Column("iteration", Iteration::iteration), new Column("seconds", Iteration::seconds));

    private static final List<Column> RANGES =
            List.of(new Column("low", Iteration::secondsLow), new Column("high", Iteration::secondsHigh));

    /** Those of which one asks when they reached a target. */
    private static final List<Column> AIMED =
            List.of(new Column("residual", Iteration::relativeResidual), new Column("error", Iteration::relativeError));

    private static final List<Column> OTHERS = List.of(
            new Column("normal", Iteration::relativeNormalResidual),
            new Column("monitored", Iteration::recurrentRelativeResidual));

    /**
     * A scale: a column of the history, times one number of its case, plus another.
     *
     * @param column key in {@link Curve#columns}
     * @param times component of {@link Curve}, or empty for 1
     * @param plus component of {@link Curve}, or empty for 0
     */
    record Axis(String name, String label, String column, String times, String plus) {

        static Axis of(String column, String label) {
            return new Axis(column, label, column, "", "");
        }
    }

    /**
     * A case and its history.
     *
     * @param restart the parameter of that name, where the method has one
     * @param columns of the history by name, without those that are NaN throughout
     * @param reached by quantity: the columns at the first sampled iteration that is at or below each target, or NaN
     */
    record Curve(
            String problem,
            String solver,
            String preconditioner,
            String backend,
            String outcome,
            OptionalInt restart,
            double productsPerIteration,
            double setupSeconds,
            Map<String, double[]> columns,
            Map<String, Map<String, double[]>> reached) {}

    static PageData of(Rows run) throws IOException {
        List<List<Iteration>> histories =
                run.entries().stream().map(Rows.Entry::iterations).toList();
        var thinning = Thinning.of(
                histories,
                Stream.of(AIMED, OTHERS)
                        .flatMap(List::stream)
                        .map(Column::value)
                        .toList(),
                MOST_ROWS);
        double[] targets = IntStream.rangeClosed(1, DECADES)
                .mapToDouble(decade -> Double.parseDouble("1e-" + decade))
                .toArray();
        Map<String, OptionalInt> restarts = restarts(run);
        List<Curve> curves = run.entries().stream()
                .map(entry -> curve(
                        entry,
                        thinning.of(entry.iterations()),
                        targets,
                        restarts.getOrDefault(entry.planned().caseId(), OptionalInt.empty())))
                .toList();
        List<Axis> present = QUANTITIES.stream()
                .filter(axis ->
                        curves.stream().anyMatch(curve -> curve.columns().containsKey(axis.column())))
                .toList();
        return new PageData(HORIZONTALS, present, targets, curves, thinning.tolerance());
    }

    /** Of the cases whose solver has a number for it. */
    private static Map<String, OptionalInt> restarts(Rows run) throws IOException {
        return run.folder().parameters().stream()
                .filter(row -> row.part() == Part.SOLVER && row.path().matches(RESTART))
                .filter(row -> row.value().matches("\\d{1,9}"))
                .collect(Collectors.toMap(
                        ParameterRow::caseId,
                        row -> OptionalInt.of(Integer.parseInt(row.value())),
                        (outer, inner) -> outer));
    }

    private static Curve curve(Rows.Entry entry, List<Iteration> drawn, double[] targets, OptionalInt restart) {
        Optional<Summary> summary = entry.summary();
        Map<String, Map<String, double[]>> reached = new LinkedHashMap<>();
        for (Column quantity : AIMED) {
            reached.put(quantity.name(), reached(entry.iterations(), quantity, targets));
        }
        return new Curve(
                entry.planned().problem(),
                entry.planned().solver(),
                entry.planned().preconditioner(),
                entry.planned().backend(),
                summary.map(s -> s.outcome().toString()).orElse("not run yet"),
                restart,
                summary.map(Milestone::productsPerIteration).orElse(Double.NaN),
                summary.map(s -> s.times().setupSeconds() + s.times().preconditionerSetupSeconds())
                        .orElse(Double.NaN),
                columns(drawn),
                reached);
    }

    private static Map<String, double[]> columns(List<Iteration> history) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        Stream.of(PLACES, RANGES, AIMED, OTHERS).flatMap(List::stream).forEach(column -> {
            double[] values = history.stream().mapToDouble(column.value()).toArray();
            if (!Arrays.stream(values).allMatch(Double::isNaN)) {
                columns.put(column.name(), values);
            }
        });
        return columns;
    }

    private static Map<String, double[]> reached(List<Iteration> history, Column quantity, double[] targets) {
        Map<String, double[]> reached = new LinkedHashMap<>();
        for (Column place : PLACES) {
            double[] values = Arrays.stream(targets)
                    .map(target -> Milestone.of(history, quantity.value(), target)
                            .map(row -> place.value().applyAsDouble(row))
                            .orElse(Double.NaN))
                    .toArray();
            if (!Arrays.stream(values).allMatch(Double::isNaN)) {
                reached.put(place.name(), values);
            }
        }
        return reached;
    }
}
