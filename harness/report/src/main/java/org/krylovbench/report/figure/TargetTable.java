package org.krylovbench.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.drawing.TableSheet;
import org.krylovbench.statistics.Interval;

/**
 * What a target cost each method on each problem, as a table: with its interval, in bold for the best of a column and all
 * that cannot be told from it. Where a target was not reached there stands what had been spent by then, and why it ended.
 *
 * @param by what the target is a bound of
 * @param target the bound; where it is not set 1e-6 by residual, 0.1 by error, 1.05 by least error
 * @param value the cost
 */
public record TargetTable(By by, OptionalDouble target, Cost value) implements Figure {

    public TargetTable {
        target.ifPresent(bound -> new Target(by, bound));
    }

    /** As an experiment has it that says no more than its name. */
    public TargetTable() {
        this(By.RESIDUAL, OptionalDouble.empty(), Cost.TIME);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) {
        Map<String, Map<String, Target.Attempt>> attempts = attempts(run);
        String caption =
                "Cost of targets: " + value.words() + " to " + bound().words() + value.unit(milliseconds(attempts));
        List<String> ids = List.copyOf(attempts.keySet());
        int inARow = Math.max(1, (int) ((1 - TableSheet.NAMES_PART) * style.width() / TableSheet.NARROWEST_COLUMN));
        List<Drawing> sheets = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += inARow) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + inARow));
            var table = new TableSheet(
                    caption,
                    some.stream().map(id -> problem(run, id)).toList(),
                    Methods.of(run).names(run.entries()),
                    table(run, some),
                    Methods.note(
                            "bold: the best, and all that cannot be told from it",
                            run.grade().corner()));
            String name = "time-to-target" + (from == 0 ? "" : "-" + (from / inARow + 1));
            sheets.add(table.drawing(name, caption.replace("$", ""), style));
        }
        return sheets;
    }

    private Target bound() {
        return new Target(by, target.orElse(by.standard()));
    }

    private static String problem(Rows run, String id) {
        return run.entries().stream()
                .map(Rows.Entry::planned)
                .filter(planned -> planned.problemId().equals(id))
                .findFirst()
                .orElseThrow()
                .problem();
    }

    /** What stands in the table of some problems: a row for each method. */
    List<List<TableSheet.Item>> table(Rows run, List<String> problems) {
        Map<String, Map<String, Target.Attempt>> attempts = attempts(run);
        List<Map<String, Target.Attempt>> columns =
                problems.stream().map(id -> attempts.getOrDefault(id, Map.of())).toList();
        double unit = milliseconds(attempts) ? 1e3 : 1;
        return Methods.of(run).names(run.entries()).stream()
                .map(method -> columns.stream()
                        .map(column -> column.containsKey(method)
                                ? item(column.get(method), best(column), unit)
                                : new TableSheet.Item("\u2013", "", false))
                        .toList())
                .toList();
    }

    private boolean milliseconds(Map<String, Map<String, Target.Attempt>> attempts) {
        return value.isTime()
                && attempts.values().stream()
                        .flatMap(column -> column.values().stream())
                        .filter(Target.Attempt::reached)
                        .allMatch(attempt -> attempt.cost() < 1);
    }

    /** Of each problem, of each method. */
    private Map<String, Map<String, Target.Attempt>> attempts(Rows run) {
        Target bound = bound();
        Methods names = Methods.of(run);
        return run.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.planned().problemId(),
                        LinkedHashMap::new,
                        Collectors.toMap(
                                names::name,
                                entry -> bound.attempt(run, entry, value),
                                (first, second) -> first,
                                LinkedHashMap::new)));
    }

    private static Interval best(Map<String, Target.Attempt> column) {
        return column.values().stream()
                .filter(Target.Attempt::reached)
                .min(Comparator.comparingDouble(Target.Attempt::cost))
                .map(Target.Attempt::interval)
                .orElse(new Interval(0, 0));
    }

    private TableSheet.Item item(Target.Attempt attempt, Interval best, double unit) {
        if (attempt.reached()) {
            Interval interval = attempt.interval();
            String small = interval.width() > 0
                    ? "[" + number(unit * interval.low()) + ", " + number(unit * interval.high()) + "]"
                    : "";
            return new TableSheet.Item(number(unit * attempt.cost()), small, interval.overlaps(best));
        }
        return Double.isNaN(attempt.cost())
                ? new TableSheet.Item(attempt.fate(), "", false)
                : new TableSheet.Item("> " + number(unit * attempt.cost()), attempt.fate(), false);
    }

    /** In three digits; what is counted has all of them. */
    private String number(double number) {
        if (!value.isTime()) {
            return String.format(Locale.ROOT, "%.0f", number);
        }
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.max(number, 1e-6))));
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
