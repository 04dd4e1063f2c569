package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.DotSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Mark;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.RuleRow;
import org.krylovbench.statistics.Quantiles;

/**
 * What each stopping or parameter rule would have cost over the cases of a run whose solution is known: the error where it
 * stops over the least there was, and the time until then over that to the best iteration. A dot is a case, a stroke the
 * median; a case in which a rule chose nothing is counted beside its name.
 *
 * @param time whether the times are shown too
 */
public record RuleRegret(boolean time) implements Figure {

    private static final double ROW = 19;
    private static final double ROOM = 1.15;

    /** Ratios beyond these say no more than "far off". */
    private static final int MOST_ERROR = 100;

    private static final int MOST_TIME = 1000;

    /** As an experiment has it that says no more than its name. */
    public RuleRegret() {
        this(true);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        DotSheet sheet = sheet(run);
        return sheet.rows().isEmpty()
                ? List.of()
                : List.of(sheet.drawing("rule-regret", "Error paid and time taken by each rule, over cases", style));
    }

    /** A row for each rule. */
    DotSheet sheet(Rows run) throws IOException {
        Map<String, String> problems = run.entries().stream()
                .collect(Collectors.toMap(
                        entry -> entry.planned().caseId(),
                        entry -> entry.planned().problem()));
        Map<String, List<RuleRow>> rules = run.folder().rules().stream()
                .filter(row -> problems.containsKey(row.caseId()) && row.leastRelativeError() > 0)
                .collect(Collectors.groupingBy(RuleRow::rule, LinkedHashMap::new, Collectors.toList()));
        List<String> names = rules.values().stream()
                .flatMap(List::stream)
                .map(row -> problems.getOrDefault(row.caseId(), ""))
                .distinct()
                .toList();
        ToDoubleFunction<RuleRow> problem = row -> names.indexOf(problems.getOrDefault(row.caseId(), ""));
        List<DotSheet.Column> columns = new ArrayList<>();
        columns.add(column("error paid: chosen / least", rules, row -> Math.min(MOST_ERROR, row.errorPaid()), problem));
        if (time) {
            columns.add(column(
                    "time: chosen / best",
                    rules,
                    row -> Math.min(MOST_TIME, row.seconds() / row.bestSeconds()),
                    problem));
        }
        List<Chart.Key> keys = names.stream()
                .map(name -> new Chart.Key(names.indexOf(name), name))
                .toList();
        String note = Methods.note(
                "more than " + MOST_ERROR + " and " + MOST_TIME + " times stand there",
                run.grade().corner());
        return new DotSheet(
                rules.entrySet().stream()
                        .map(rule -> name(rule.getKey(), rule.getValue()))
                        .toList(),
                ROW,
                columns,
                keys,
                note);
    }

    private static String name(String rule, List<RuleRow> rows) {
        long nothing = rows.stream().filter(row -> Double.isNaN(row.chosen())).count();
        return nothing == 0 ? rule : rule + " (no choice in " + nothing + " of " + rows.size() + ")";
    }

    private static DotSheet.Column column(
            String label,
            Map<String, List<RuleRow>> rules,
            ToDoubleFunction<RuleRow> ratio,
            ToDoubleFunction<RuleRow> problem) {
        List<Mark> marks = new ArrayList<>();
        Map<Integer, String> words = new LinkedHashMap<>();
        List<List<RuleRow>> rows = List.copyOf(rules.values());
        double[] all = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(ratio)
                .filter(RuleRegret::drawable)
                .toArray();
        for (int i = 0; i < rows.size(); i++) {
            List<RuleRow> drawn = rows.get(i).stream()
                    .filter(row -> drawable(ratio.applyAsDouble(row)))
                    .toList();
            double[] ratios = drawn.stream().mapToDouble(ratio).toArray();
            if (ratios.length == 0) {
                words.put(i, "none");
                continue;
            }
            for (int j = 0; j < ratios.length; j++) {
                double lane = 0.18 + 0.64 * (j + 0.5) / ratios.length;
                marks.add(new Mark.Dot(i, lane, ratios[j], (int) problem.applyAsDouble(drawn.get(j))));
            }
            marks.add(new Mark.Median(i, Quantiles.median(ratios)));
        }
        double low = Arrays.stream(all).min().orElse(1);
        double high = Arrays.stream(all).max().orElse(1);
        var range = new Range(Math.min(low, 1) / ROOM, Math.max(high, 2) * ROOM);
        return new DotSheet.Column(new Axis(label, Axis.Scale.LOGARITHMIC, range), List.of(1.0), marks, words);
    }

    private static boolean drawable(double ratio) {
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY;
    }
}
