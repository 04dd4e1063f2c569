package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.CellMap;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.MapSheet;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.ParameterRow;

/**
 * What a target costs, restart length by preconditioner, and the memory that goes with it: a drawing for each family of
 * solvers that has a restart, with a row of two maps for each problem. A cell that did not get there says why; the best is
 * framed, and with it all that cannot be told from it.
 *
 * @param by what the target is a bound of
 * @param target the bound; where it is not set 1e-6 by residual, 0.1 by error, 1.05 by least error
 * @param value what is shown; memory is that of the vectors, the basis and M
 * @param memory whether a second map shows it beside another value
 */
public record RestartMap(By by, OptionalDouble target, Value value, boolean memory) implements Figure {

    /** The parameter that a solver must have. */
    private static final String RESTART = "restart";

    /** What a page holds, where two maps stand side by side, and where they do not. */
    private static final int MOST_PROBLEMS = 6;

    private static final int MOST_IN_A_COLUMN = 3;
    private static final double COLUMN = 340;

    /** What the cells of the first map hold. */
    public enum Value {
        TIME,
        TIME_WITH_SETUP,
        ITERATIONS,
        PRODUCTS,
        MEMORY
    }

    public RestartMap {
        target.ifPresent(bound -> new Target(by, bound));
    }

    /** As an experiment has it that says no more than its name. */
    public RestartMap() {
        this(By.RESIDUAL, OptionalDouble.empty(), Value.TIME, true);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        int most = style.width() < COLUMN ? MOST_IN_A_COLUMN : MOST_PROBLEMS;
        families(run).forEach((family, rows) -> {
            for (int from = 0; from < rows.size(); from += most) {
                String name = "restart-map-" + family + (from == 0 ? "" : "-" + (from / most + 1));
                List<MapSheet.Row> some = rows.subList(from, Math.min(rows.size(), from + most));
                drawings.add(new MapSheet(some, run.grade().corner()).drawing(name, title(family), style));
            }
        });
        return drawings;
    }

    private String title(String family) {
        String what = value == Value.MEMORY ? "Memory" : "Cost";
        return what + " of restart lengths m and preconditioners: " + family;
    }

    /** The maps of each family of solvers, problem by problem. */
    Map<String, List<MapSheet.Row>> families(Rows run) throws IOException {
        Map<String, String> restarts = run.folder().parameters().stream()
                .filter(row ->
                        row.part() == ParameterRow.Part.SOLVER && row.path().equals(RESTART))
                .collect(Collectors.toMap(ParameterRow::caseId, ParameterRow::value));
        Map<String, Map<String, List<RestartCells.Placed>>> families = run.entries().stream()
                .flatMap(entry ->
                        Optional.ofNullable(restarts.get(entry.planned().caseId()))
                                .map(restart -> new RestartCells.Placed(entry, restart))
                                .stream())
                .collect(Collectors.groupingBy(
                        RestartCells.Placed::family,
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                placed -> placed.entry().planned().problemId(),
                                LinkedHashMap::new,
                                Collectors.toList())));
        Map<String, List<MapSheet.Row>> rows = new LinkedHashMap<>();
        families.forEach((family, problems) -> rows.put(
                family,
                problems.values().stream().map(problem -> row(run, problem)).toList()));
        return rows;
    }

    private MapSheet.Row row(Rows run, List<RestartCells.Placed> problem) {
        var cells = new RestartCells(run, problem);
        List<CellMap> maps = new ArrayList<>();
        if (value != Value.MEMORY) {
            var bound = new Target(by, target.orElse(by.standard()));
            maps.add(cells.costs(bound, Cost.valueOf(value.name())));
        }
        if (memory || value == Value.MEMORY) {
            maps.add(cells.memory());
        }
        return new MapSheet.Row(problem.get(0).entry().planned().problem(), maps);
    }
}
