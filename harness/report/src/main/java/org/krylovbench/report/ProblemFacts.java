package org.krylovbench.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krylovbench.report.html.FactTable;
import org.krylovbench.report.html.Html;
import org.krylovbench.results.CaseRow;

/** What the plan of a run knows of its problems, each once. */
final class ProblemFacts {

    private ProblemFacts() {}

    /** Empty for a run without cases. */
    static String html(List<CaseRow> cases) {
        Map<String, CaseRow> problems = new LinkedHashMap<>();
        cases.forEach(of -> problems.putIfAbsent(of.problemId(), of));
        if (problems.isEmpty()) {
            return "";
        }
        var html = new StringBuilder("<section aria-labelledby=\"problems\">\n<h2 id=\"problems\">Problems</h2>\n");
        problems.values()
                .forEach(problem -> html.append("<h3>")
                        .append(Html.escape(problem.problem()))
                        .append("</h3>\n")
                        .append(facts(problem).html())
                        .append('\n'));
        return html.append("</section>").toString();
    }

    private static FactTable facts(CaseRow problem) {
        return new FactTable()
                .add("size of A", problem.rows() + " \u00d7 " + problem.columns())
                .add("coefficients", Long.toString(problem.coefficients()))
                .add("noise \u2016e\u2016 / \u2016A x\u2020\u2016", noise(problem.noiseLevel()))
                .add("entry", problem.problemParameters());
    }

    private static String noise(double level) {
        return Double.isNaN(level) ? "" : level == 0 ? "none" : Html.format("%.3g", level);
    }
}
