package org.krylovbench.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.krylovbench.report.figure.Rows;
import org.krylovbench.report.html.Html;
import org.krylovbench.report.html.Template;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Summary;

/** The table of a page with a row for each case of an experiment. */
final class CaseTable {

    private static final int COLUMNS_OF_NUMBERS = 14;

    private CaseTable() {}

    static String html(List<Rows.Entry> entries) throws IOException {
        return Template.of(
                "summary.html",
                Map.of(
                        "rows",
                        IntStream.range(0, entries.size())
                                .mapToObj(i -> row(i, entries.get(i)))
                                .collect(Collectors.joining("\n"))));
    }

    /** @param index of the case in the plan, by which the script of the page finds its row */
    private static String row(int index, Rows.Entry entry) {
        CaseRow planned = entry.planned();
        String begin = "<tr data-case=\"" + index + "\"";
        String names = Html.text(planned.problem())
                + solver(planned)
                + preconditioner(
                        planned,
                        entry.summary().map(Summary::preconditionerNote).orElse(""))
                + Html.text(planned.backend());
        if (entry.summary().isEmpty()) {
            return begin + " class=\"off\">" + names + Html.text("not run yet") + "<td></td>".repeat(COLUMNS_OF_NUMBERS)
                    + "</tr>";
        }
        Summary s = entry.summary().get();
        String outcome = "<td title=\"" + Html.escape(s.message()) + "\">"
                + Html.escape(s.outcome().toString()) + "</td>";
        if (Double.isNaN(s.relativeResidual())) {
            return begin + " class=\"off\">" + names + outcome + "<td colspan=\"" + COLUMNS_OF_NUMBERS
                    + "\" class=\"reason\">" + Html.escape(s.message()) + "</td></tr>";
        }
        return begin + ">" + names + outcome
                + Html.count(s.iterations())
                + Html.number(s.relativeResidual(), Html.scientific(s.relativeResidual()))
                + Html.number(s.relativeError(), Html.scientific(s.relativeError()))
                + Html.number(s.leastRelativeError(), least(s))
                + TimeCells.html(s.times())
                + Html.count(s.operatorApplications())
                + Html.count(s.transposeApplications())
                + Html.count(s.preconditionerApplications())
                + application(s)
                + Html.number(
                        (double) s.preconditionerBytes(), Html.format("%.3g", (double) s.preconditionerBytes() * 1e-6))
                + "</tr>";
    }

    private static String solver(CaseRow planned) {
        return planned.departures().isEmpty()
                ? Html.text(planned.solver())
                : "<td>" + Html.escape(planned.solver()) + " <abbr title=\"" + Html.escape(planned.departures())
                        + "\">\u2260</abbr></td>";
    }

    private static String preconditioner(CaseRow planned, String note) {
        return note.isEmpty()
                ? Html.text(planned.preconditioner())
                : "<td>" + Html.escape(planned.preconditioner()) + " <small>" + Html.escape(note) + "</small></td>";
    }

    /** The mean time of one. */
    private static String application(Summary s) {
        double seconds = s.preconditionerSeconds() / (double) s.preconditionerApplications(); // NaN where there is none
        return Html.number(seconds, milliseconds(seconds));
    }

    private static String least(Summary s) {
        return s.leastErrorIteration() < 0
                ? ""
                : Html.scientific(s.leastRelativeError()) + " <small>(" + s.leastErrorIteration() + ")</small>";
    }

    static String milliseconds(double seconds) {
        return Double.isNaN(seconds) ? "" : Html.format("%.3g", seconds * 1e3);
    }
}
