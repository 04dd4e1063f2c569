package org.krylovbench.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krylovbench.report.claim.Finding;
import org.krylovbench.report.html.Html;
import org.krylovbench.report.html.Template;
import org.krylovbench.results.ClaimRow.Kind;

/** The table of a page with a row for each number that was published. */
final class ClaimTable {

    private ClaimTable() {}

    /** Empty, if there is none. */
    static String html(List<Finding> findings) throws IOException {
        return findings.isEmpty()
                ? ""
                : Template.of(
                        "claims.html",
                        Map.of("rows", findings.stream().map(ClaimTable::row).collect(Collectors.joining("\n"))));
    }

    private static String row(Finding finding) {
        Kind kind = finding.claim().kind();
        return "<tr" + (finding.verdict().isFailure() ? " class=\"failed\"" : "") + ">"
                + Html.text(finding.claim().what())
                + Html.text(finding.claim().reported())
                + Html.text(finding.ours())
                + Html.text(finding.deviation())
                + Html.text(kind == Kind.EXACT ? "" : kind.toString())
                + "<td class=\"reason\">" + Html.escape(finding.words()) + "</td></tr>";
    }
}
