package org.krylovbench.report.figure;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krylovbench.report.drawing.Cell;
import org.krylovbench.report.drawing.CellMap;
import org.krylovbench.results.Summary;
import org.krylovbench.statistics.Interval;

/** The maps of one problem of a {@link RestartMap}. */
record RestartCells(Rows run, List<Placed> cases) {

    /** A case and the length of its restart, as an experiment has it. */
    record Placed(Rows.Entry entry, String restart) {

        /** The solver without that length. */
        String family() {
            return entry.planned().solver().replaceFirst("\\b" + restart + "\\b", "m") + " on "
                    + entry.planned().backend();
        }

        private String preconditioner() {
            return entry.planned().preconditioner();
        }

        /** Lengths by size; what is no number comes last. */
        private double order() {
            return restart.matches("\\d+") ? Double.parseDouble(restart) : Double.POSITIVE_INFINITY;
        }
    }

    CellMap costs(Target target, Cost cost) {
        Map<Placed, Target.Attempt> attempts = new LinkedHashMap<>();
        cases.forEach(placed -> attempts.put(placed, target.attempt(run, placed.entry(), cost)));
        List<Target.Attempt> reached =
                attempts.values().stream().filter(Target.Attempt::reached).toList();
        boolean milliseconds = cost.isTime() && reached.stream().allMatch(attempt -> attempt.cost() < 1);
        Interval best = reached.stream()
                .min(Comparator.comparingDouble(Target.Attempt::cost))
                .map(Target.Attempt::interval)
                .orElse(new Interval(0, 0));
        Map<Placed, Cell> cells = new LinkedHashMap<>();
        attempts.forEach((placed, attempt) -> cells.put(
                placed,
                attempt.reached()
                        ? Cell.of(
                                milliseconds ? 1e3 * attempt.cost() : attempt.cost(),
                                attempt.interval().overlaps(best))
                        : Cell.saying(attempt.fate())));
        return map(cost.words() + " to " + target.words() + cost.unit(milliseconds), cells);
    }

    /** Of all cases that were run, whether or not they reached a target. */
    CellMap memory() {
        Map<Placed, Cell> cells = new LinkedHashMap<>();
        for (Placed placed : cases) {
            double megabytes =
                    placed.entry().summary().map(RestartCells::megabytes).orElse(Double.NaN);
            cells.put(placed, megabytes > 0 ? Cell.of(megabytes, false) : Cell.saying("unknown"));
        }
        return map("memory (MB)", cells);
    }

    private static double megabytes(Summary summary) {
        return 1e-6 * ((double) summary.memoryBytes() + summary.preconditionerBytes());
    }

    private CellMap map(String heading, Map<Placed, Cell> cells) {
        List<String> preconditioners =
                cases.stream().map(Placed::preconditioner).distinct().toList();
        List<String> restarts = cases.stream()
                .sorted(Comparator.comparingDouble(Placed::order))
                .map(Placed::restart)
                .distinct()
                .toList();
        List<List<Cell>> rows = preconditioners.stream()
                .map(preconditioner -> restarts.stream()
                        .map(restart -> cell(preconditioner, restart, cells))
                        .toList())
                .toList();
        return new CellMap(heading, preconditioners, restarts, "restart $m$", rows);
    }

    private static Cell cell(String preconditioner, String restart, Map<Placed, Cell> cells) {
        return cells.entrySet().stream()
                .filter(placed -> placed.getKey().restart().equals(restart)
                        && placed.getKey().preconditioner().equals(preconditioner))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Cell.saying("not planned"));
    }
}
