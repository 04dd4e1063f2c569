package org.krylovbench.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.krylovbench.report.html.Html;
import org.krylovbench.report.html.Template;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.RuleRow;

/** The table of a page with a row for each case and rule, of cases whose solution is known. */
final class RuleTable {

    private static final int COLUMNS_OF_NUMBERS = 7;

    private RuleTable() {}

    /** Empty, if there is no such case. */
    static String html(List<CaseRow> cases, List<RuleRow> rules) throws IOException {
        Map<String, List<RuleRow>> known = rules.stream()
                .filter(rule -> !Double.isNaN(rule.leastRelativeError()))
                .collect(Collectors.groupingBy(RuleRow::caseId));
        String rows = IntStream.range(0, cases.size())
                .boxed()
                .flatMap(i -> known.getOrDefault(cases.get(i).caseId(), List.of()).stream()
                        .map(rule -> row(i, cases.get(i), rule)))
                .collect(Collectors.joining("\n"));
        return rows.isEmpty() ? "" : Template.of("rules.html", Map.of("rows", rows));
    }

    /** @param index of the case in the plan, by which the script of the page finds its rows */
    private static String row(int index, CaseRow of, RuleRow rule) {
        String begin = "<tr data-case=\"" + index + "\"";
        String names = Html.text(of.problem())
                + Html.text(of.solver())
                + Html.text(of.preconditioner())
                + Html.text(of.backend())
                + Html.text(rule.rule());
        if (Double.isNaN(rule.chosen())) {
            return begin + " class=\"off\">" + names + "<td colspan=\"" + COLUMNS_OF_NUMBERS + "\" class=\"reason\">"
                    + Html.escape(rule.message()) + "</td></tr>";
        }
        return begin + ">" + names
                + Html.number(rule.chosen(), value(rule, rule.chosen()))
                + Html.number(rule.relativeError(), Html.scientific(rule.relativeError()))
                + Html.number(rule.best(), value(rule, rule.best()))
                + Html.number(rule.leastRelativeError(), Html.scientific(rule.leastRelativeError()))
                + Html.number(rule.errorPaid(), Html.format("%.3f", rule.errorPaid()))
                + Html.number(rule.seconds(), milliseconds(rule.seconds()))
                + Html.number(rule.bestSeconds(), milliseconds(rule.bestSeconds()))
                + "</tr>";
    }

    private static String value(RuleRow rule, double value) {
        return rule.parameter().equals("iteration")
                ? Html.format("%.0f", value)
                : Html.escape(rule.parameter()) + " = " + Html.format("%.4g", value);
    }

    private static String milliseconds(double seconds) {
        return Double.isNaN(seconds) ? "" : Html.format("%.3g", seconds * 1e3);
    }
}
