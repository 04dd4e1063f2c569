package org.krylovbench.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.Summary;

/** The page of a report: one file that needs no network, and whose table can be read without a script. */
final class Page {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
    private static final int COLUMNS_OF_NUMBERS = 10;

    private final Rows rows;
    private final List<Drawing> drawings;
    private final Path folder;

    Page(Rows rows, List<Drawing> drawings, Path folder) {
        this.rows = rows;
        this.drawings = drawings;
        this.folder = folder;
    }

    String html() throws IOException {
        return fill(
                template(),
                Map.of(
                        "title", escape(rows.manifest().experiment()),
                        "subtitle", escape(subtitle(rows.manifest())),
                        "warnings", warnings(),
                        "figures", drawings.stream().map(Page::figure).collect(Collectors.joining("\n")),
                        "rows", rows.entries().stream().map(Page::row).collect(Collectors.joining("\n")),
                        "files", files()));
    }

    private static String template() throws IOException {
        try (InputStream in = Page.class.getResourceAsStream("report.html")) {
            if (in == null) {
                throw new IOException("not on the class path: report.html");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** In one pass, so that what a value brings along is never taken for a placeholder. */
    static String fill(String template, Map<String, String> values) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        return matcher.replaceAll(match -> {
            String value = values.get(match.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for {{" + match.group(1) + "}}");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String subtitle(Manifest manifest) {
        String commit = manifest.commit().isEmpty()
                ? ""
                : "; commit "
                        + manifest.commit()
                                .substring(0, Math.min(10, manifest.commit().length()))
                        + (manifest.dirty() ? " with changes" : "");
        String state = manifest.finished().isEmpty() ? "; not finished" : "";
        return "profile " + manifest.profile() + "; " + manifest.started() + "; " + manifest.cpu() + ", "
                + manifest.processors() + " processors; " + manifest.jvm() + commit + state;
    }

    private String warnings() {
        if (rows.manifest().warnings().isEmpty()) {
            return "";
        }
        return rows.manifest().warnings().stream()
                .map(warning -> "<li>" + escape(warning) + "</li>")
                .collect(Collectors.joining("", "<ul class=\"warnings\">", "</ul>"));
    }

    private static String figure(Drawing drawing) {
        String name = escape(drawing.name());
        String title = escape(drawing.title());
        return "<figure><img src=\"" + name + ".svg\" alt=\"" + title + "\"><figcaption>" + title + " (<a href=\""
                + name + ".png\">PNG</a>, <a href=\"" + name + ".svg\">SVG</a>)</figcaption></figure>";
    }

    private String files() {
        Path toRun = folder.toAbsolutePath()
                .normalize()
                .relativize(rows.folder().path().toAbsolutePath().normalize());
        String base = toRun.toString().replace('\\', '/');
        return List.of(
                        "summary.csv",
                        "iterations.csv",
                        "timings.csv",
                        "cases.csv",
                        "manifest.json",
                        "experiment.yml",
                        "plan.yml")
                .stream()
                .map(name -> "<a href=\"" + escape(base) + "/" + name + "\">" + name + "</a>")
                .collect(Collectors.joining(", "));
    }

    private static String row(Rows.Entry entry) {
        CaseRow planned = entry.planned();
        String names = text(planned.problem())
                + text(planned.solver())
                + text(planned.preconditioner())
                + text(planned.backend());
        if (entry.summary().isEmpty()) {
            return "<tr class=\"off\">" + names + text("not run yet") + "<td></td>".repeat(COLUMNS_OF_NUMBERS)
                    + "</tr>";
        }
        Summary s = entry.summary().get();
        String outcome = "<td title=\"" + escape(s.message()) + "\">"
                + escape(s.outcome().toString()) + "</td>";
        if (Double.isNaN(s.relativeResidual())) {
            return "<tr class=\"off\">" + names + outcome + "<td colspan=\"" + COLUMNS_OF_NUMBERS
                    + "\" class=\"reason\">" + escape(s.message()) + "</td></tr>";
        }
        return "<tr>" + names + outcome
                + count(s.iterations())
                + number(s.relativeResidual(), scientific(s.relativeResidual()))
                + number(s.relativeError(), scientific(s.relativeError()))
                + number(s.leastRelativeError(), least(s))
                + number(s.setupSeconds(), milliseconds(s.setupSeconds()))
                + number(s.solveSeconds(), solve(s))
                + number(s.stampRatio(), Double.isNaN(s.stampRatio()) ? "" : format("%.2f", s.stampRatio()))
                + count(s.operatorApplications())
                + count(s.transposeApplications())
                + count(s.preconditionerApplications())
                + "</tr>";
    }

    private static String least(Summary s) {
        return s.leastErrorIteration() < 0
                ? ""
                : scientific(s.leastRelativeError()) + " <small>(" + s.leastErrorIteration() + ")</small>";
    }

    private static String solve(Summary s) {
        return Double.isNaN(s.solveSeconds())
                ? ""
                : milliseconds(s.solveSeconds()) + " <small>[" + milliseconds(s.solveSecondsLow()) + "\u2013"
                        + milliseconds(s.solveSecondsHigh()) + "]</small>";
    }

    private static String text(String text) {
        return "<td>" + escape(text) + "</td>";
    }

    private static String number(double value, String shown) {
        return "<td data-value=\"" + (Double.isNaN(value) ? "" : Double.toString(value)) + "\">" + shown + "</td>";
    }

    private static String count(long value) {
        return "<td data-value=\"" + value + "\">" + value + "</td>";
    }

    private static String scientific(double value) {
        return Double.isNaN(value) ? "" : format("%.2e", value);
    }

    private static String milliseconds(double seconds) {
        return Double.isNaN(seconds) ? "" : format("%.3g", seconds * 1e3);
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
