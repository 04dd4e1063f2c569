package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.MapSheet;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.ParameterRow;

/**
 * Where a preconditioner is worth what it costs: maps of the size of a problem by a parameter of the preconditioner that is
 * swept, such as its bandwidth. The first map has (setup + N · solve with M) / (N · solve without), where the setup is that
 * of M and applying it is part of the solve; it pays where this is below 1, and such a cell is framed, unless its interval
 * holds 1. The second has the least N for which it pays. A drawing for each kind of problem, with the maps of each method.
 *
 * @param rightHandSides N, for how many right-hand sides M is made once
 */
public record Payoff(int rightHandSides) implements Figure {

    public Payoff {
        if (rightHandSides < 1) {
            throw new IllegalArgumentException("right-hand-sides must be at least 1, but is " + rightHandSides);
        }
    }

    /** As an experiment has it that says no more than its name. */
    public Payoff() {
        this(1);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        kinds(run)
                .forEach((kind, rows) -> drawings.add(new MapSheet(
                                rows, run.grade().corner())
                        .drawing("payoff-" + kind, "Where a preconditioner is worth what it costs: " + kind, style)));
        return drawings;
    }

    /** The maps of each kind of problem, method by method. */
    Map<String, List<MapSheet.Row>> kinds(Rows run) throws IOException {
        Map<String, String> kinds = names(run, ParameterRow.Part.PROBLEM);
        Map<String, String> preconditioners = names(run, ParameterRow.Part.PRECONDITIONER);
        Map<String, Map<String, List<PayoffCells.Line>>> lines = new LinkedHashMap<>();
        for (Sweeps.Sweep sweep : Sweeps.of(run)) {
            if (sweep.part() != ParameterRow.Part.PRECONDITIONER) {
                continue;
            }
            for (Sweeps.Line line : sweep.lines()) {
                Rows.Entry first = line.points().get(0).entry();
                if (!line.level()) {
                    lines.computeIfAbsent(
                                    kinds.getOrDefault(first.planned().caseId(), ""), made -> new LinkedHashMap<>())
                            .computeIfAbsent(title(line, first), made -> new ArrayList<>())
                            .add(new PayoffCells.Line(
                                    sweep.name(), line.points(), without(first, run, preconditioners)));
                }
            }
        }
        Samples samples = Samples.of(run);
        Map<String, List<MapSheet.Row>> rows = new LinkedHashMap<>();
        lines.forEach((kind, methods) -> {
            List<MapSheet.Row> maps = new ArrayList<>();
            methods.forEach((title, some) ->
                    maps.add(new MapSheet.Row(title, new PayoffCells(some, samples, rightHandSides).maps())));
            rows.put(kind, maps);
        });
        return rows;
    }

    private static Map<String, String> names(Rows run, ParameterRow.Part part) throws IOException {
        return run.folder().parameters().stream()
                .filter(row -> row.part() == part && row.path().equals(ParameterRow.NAME))
                .collect(Collectors.toMap(ParameterRow::caseId, ParameterRow::value));
    }

    private static String title(Sweeps.Line line, Rows.Entry first) {
        return line.label() + ", on " + first.planned().backend();
    }

    /** The same without a preconditioner, if the run has it. */
    private static List<Rows.Entry> without(Rows.Entry entry, Rows run, Map<String, String> preconditioners) {
        return run.all().stream()
                .filter(other -> "identity"
                                .equals(preconditioners.get(other.planned().caseId()))
                        && other.planned().problemId().equals(entry.planned().problemId())
                        && other.planned().solver().equals(entry.planned().solver())
                        && other.planned().backend().equals(entry.planned().backend()))
                .limit(1)
                .toList();
    }
}
