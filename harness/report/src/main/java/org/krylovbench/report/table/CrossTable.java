package org.krylovbench.report.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A measure of the cases of a run by rows and columns.
 *
 * @param rowHeads a name for each axis of the rows, for each row
 * @param columnHeads likewise, for each column
 * @param cells by rows
 * @param best which of them are the least of their problem, likewise
 */
public record CrossTable(
        Measure measure,
        List<Axis> rows,
        List<Axis> columns,
        List<List<String>> rowHeads,
        List<List<String>> columnHeads,
        List<List<Cell>> cells,
        List<List<Boolean>> best) {

    /**
     * Sorts cases into rows and columns, in the order of the plan.
     *
     * @throws InvalidTable if there would be several cases in a place, and no aggregate to make one number of them
     */
    public static CrossTable of(
            List<MeasuredCase> cases,
            List<Axis> rows,
            List<Axis> columns,
            Measure measure,
            Optional<Aggregate> aggregate)
            throws InvalidTable {
        List<Axis> used = Stream.concat(rows.stream(), columns.stream()).toList();
        if (used.stream().distinct().count() < used.size()) {
            throw new InvalidTable("--rows and --columns must have each axis once, but are " + Axis.join(rows) + " and "
                    + Axis.join(columns));
        }
        if (aggregate.isPresent() && measure.name().equals("outcome")) {
            throw new InvalidTable("--aggregate must be left out for outcomes, which have no " + aggregate.get());
        }
        Map<List<String>, List<MeasuredCase>> places = new LinkedHashMap<>();
        for (MeasuredCase of : cases) {
            places.computeIfAbsent(heads(of, used), key -> new ArrayList<>()).add(of);
        }
        List<List<String>> rowHeads =
                cases.stream().map(of -> heads(of, rows)).distinct().toList();
        List<List<String>> columnHeads =
                cases.stream().map(of -> heads(of, columns)).distinct().toList();
        int problem = used.indexOf(Axis.PROBLEM);
        List<List<Cell>> cells = new ArrayList<>();
        List<List<String>> problems = new ArrayList<>();
        for (List<String> row : rowHeads) {
            List<Cell> line = new ArrayList<>();
            List<String> of = new ArrayList<>();
            for (List<String> column : columnHeads) {
                List<String> place =
                        Stream.concat(row.stream(), column.stream()).toList();
                line.add(cell(place, places.getOrDefault(place, List.of()), used, measure, aggregate));
                of.add(problem < 0 ? "" : place.get(problem));
            }
            cells.add(List.copyOf(line));
            problems.add(List.copyOf(of));
        }
        return new CrossTable(
                measure, rows, columns, rowHeads, columnHeads, List.copyOf(cells), best(cells, problems, measure));
    }

    boolean hasIntervals() {
        return cells.stream().flatMap(List::stream).anyMatch(Cell::hasInterval);
    }

    private static List<String> heads(MeasuredCase of, List<Axis> axes) {
        return axes.stream().map(axis -> axis.of(of)).toList();
    }

    private static Cell cell(
            List<String> place,
            List<MeasuredCase> there,
            List<Axis> used,
            Measure measure,
            Optional<Aggregate> aggregate)
            throws InvalidTable {
        if (there.isEmpty()) {
            return Cell.EMPTY;
        }
        if (there.size() == 1) {
            return measure.cell().apply(there.get(0));
        }
        if (aggregate.isEmpty()) {
            throw ambiguous(place, there, used);
        }
        return aggregate.get().of(there.stream().map(measure.cell()).toList());
    }

    private static InvalidTable ambiguous(List<String> place, List<MeasuredCase> there, List<Axis> used) {
        List<Axis> apart = Arrays.stream(Axis.values())
                .filter(axis -> !used.contains(axis))
                .filter(axis -> there.stream().map(axis::of).distinct().count() > 1)
                .toList();
        String remedy = apart.isEmpty()
                ? "they differ in nothing that a table shows: take --aggregate median, min or max"
                : "add " + Axis.join(apart) + " to --rows or --columns, or take --aggregate median, min or max";
        return new InvalidTable(
                "the place of " + String.join(", ", place) + " would hold " + there.size() + " cases; " + remedy);
    }

    /** Numbers of one problem are compared, or of all if neither rows nor columns tell problems apart. */
    private static List<List<Boolean>> best(List<List<Cell>> cells, List<List<String>> problems, Measure measure) {
        Map<String, Double> least = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            for (int j = 0; j < cells.get(i).size(); j++) {
                Cell cell = cells.get(i).get(j);
                if (cell.isNumber()) {
                    least.merge(problems.get(i).get(j), cell.value(), Math::min);
                }
            }
        }
        List<List<Boolean>> best = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            List<Boolean> line = new ArrayList<>();
            for (int j = 0; j < cells.get(i).size(); j++) {
                double of = least.getOrDefault(problems.get(i).get(j), Double.NaN);
                line.add(measure.lessIsBetter() && cells.get(i).get(j).value() == of);
            }
            best.add(List.copyOf(line));
        }
        return List.copyOf(best);
    }
}
