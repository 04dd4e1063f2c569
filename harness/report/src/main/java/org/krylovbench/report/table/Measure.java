package org.krylovbench.report.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.Summary;

/**
 * A number of a case: a column of {@code summary.csv}, or when a target was first seen to be reached, of ‖b − A x‖₂ / ‖b‖₂ or
 * of ‖x − x†‖₂ / ‖x†‖₂. Beyond 200 iterations these are sampled, and what is told is the first sample at or below the target.
 *
 * @param name as it is asked for
 * @param lessIsBetter whether the least of a problem is the best
 * @param cell what stands in a table for a case
 */
public record Measure(String name, boolean lessIsBetter, Function<MeasuredCase, Cell> cell) {

    private static final Pattern TARGET =
            Pattern.compile("(time|total-time|iterations|products)-to-(error-)?([0-9][0-9.]*(?:e[-+]?[0-9]+)?)");

    /** Columns that are no costs and no errors. */
    private static final Set<String> NEUTRAL = Set.of("least-error-iteration", "stamp-ratio", "forks", "shots");

    /** A measure by its name, with hyphens or underscores. */
    public static Measure parse(String wanted) throws InvalidTable {
        String name = wanted.replace('_', '-');
        Matcher target = TARGET.matcher(name);
        if (target.matches()) {
            double value = Double.parseDouble(target.group(3));
            if (!(value > 0)) {
                throw new InvalidTable("--value must name a target above 0, but is '" + wanted + "'");
            }
            return milestone(name, target.group(1), target.group(2) != null, value);
        }
        if (name.equals("outcome")) {
            return new Measure(name, false, of -> Cell.words(of.fate()));
        }
        return SummaryColumn.named(name)
                .map(column -> new Measure(name, !NEUTRAL.contains(name), of -> cell(of, column)))
                .orElseThrow(() -> unknown(wanted));
    }

    private static InvalidTable unknown(String wanted) {
        return new InvalidTable(String.format(
                Locale.ROOT,
                "--value must be time-to-1e-6, total-time-to-1e-6 (with setup), iterations-to-1e-6, products-to-1e-6 of any"
                        + " residual, …-to-error-1e-2 of any error, outcome, or one of %s; but is '%s'",
                String.join(", ", SummaryColumn.names()),
                wanted));
    }

    private static Cell cell(MeasuredCase of, SummaryColumn column) {
        boolean ran = of.summary()
                .map(Summary::outcome)
                .filter(o -> o != Outcome.SKIPPED)
                .isPresent();
        if (!ran) {
            return Cell.none(of.fate());
        }
        Cell cell = column.cell(of.summary().orElseThrow());
        return cell.isNumber() ? cell : Cell.none(of.fate());
    }

    private static Measure milestone(String name, String what, boolean error, double target) {
        ToDoubleFunction<Iteration> quantity = error ? Iteration::relativeError : Iteration::relativeResidual;
        return new Measure(name, true, of -> {
            Optional<Iteration> reached = Milestone.of(of.history(), quantity, target);
            if (reached.isEmpty() || of.summary().isEmpty()) {
                return Cell.none(of.fate());
            }
            Cell cell = reached(what, reached.get(), of.summary().get());
            return cell.isNumber() ? cell : Cell.none("not timed");
        });
    }

    private static Cell reached(String what, Iteration row, Summary summary) {
        return switch (what) {
            case "iterations" -> Cell.number(row.iteration());
            case "products" ->
                Cell.number(
                        row.iteration() == 0
                                ? 0
                                : Math.rint(row.iteration() * Milestone.productsPerIteration(summary)));
            case "time" -> new Cell(row.seconds(), row.secondsLow(), row.secondsHigh(), "");
            default -> {
                double setup = summary.times().setupSeconds() + summary.times().preconditionerSetupSeconds();
                yield new Cell(setup + row.seconds(), setup + row.secondsLow(), setup + row.secondsHigh(), "");
            }
        };
    }

    /** Whether it is a time, in seconds. */
    boolean isTime() {
        return name.endsWith("-seconds") || name.startsWith("time-to") || name.startsWith("total-time-to");
    }
}
