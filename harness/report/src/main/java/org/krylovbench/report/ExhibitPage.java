package org.krylovbench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krylovbench.report.html.Html;
import org.krylovbench.report.html.Page;
import org.krylovbench.report.html.Template;
import org.krylovbench.results.ClaimRow.Kind;

/** One page, which needs no other file, with all that documents show beside what was found here. */
public final class ExhibitPage {

    private ExhibitPage() {}

    /**
     * Writes it.
     *
     * @param folder of the exhibits, where it will be
     * @return the page
     */
    public static Path write(String title, String subtitle, List<Exhibit> exhibits, Path folder) throws IOException {
        var sections = new StringBuilder();
        for (Exhibit exhibit : exhibits) {
            sections.append(section(exhibit, folder));
        }
        String rows = exhibits.stream()
                .flatMap(exhibit -> exhibit.lines().stream().map(line -> row(link(exhibit.id()), line)))
                .collect(Collectors.joining("\n"));
        Path page = folder.resolve("index.html");
        Files.writeString(
                page,
                Template.of(
                        "exhibits.html",
                        Map.of(
                                "title", Html.escape(title),
                                "subtitle", Html.escape(subtitle),
                                "style", Template.of("page.css", Map.of()),
                                "rows", rows,
                                "sections", sections.toString(),
                                "script", Page.script("page.js"))));
        return page;
    }

    private static String link(String id) {
        return "<td><a href=\"#" + id + "\">" + id + "</a></td>";
    }

    private static String section(Exhibit exhibit, Path folder) throws IOException {
        return Template.of(
                "exhibit.html",
                Map.of(
                        "id", exhibit.id(),
                        "description", Html.escape(exhibit.description()),
                        "figures", figures(exhibit, folder),
                        "claims", claims(exhibit),
                        "notes", notes(exhibit),
                        "command", Html.escape(exhibit.command())));
    }

    private static String figures(Exhibit exhibit, Path folder) throws IOException {
        return exhibit.pictures().isEmpty() ? "" : "<div class=\"drawings\">\n" + exhibit.figures(folder) + "</div>";
    }

    private static String claims(Exhibit exhibit) throws IOException {
        return exhibit.lines().isEmpty()
                ? ""
                : Template.of(
                        "exhibit-claims.html",
                        Map.of(
                                "id", exhibit.id(),
                                "rows",
                                        exhibit.lines().stream()
                                                .map(line -> row("", line))
                                                .collect(Collectors.joining("\n"))));
    }

    /** @param first a cell that stands before the others, or nothing */
    private static String row(String first, Exhibit.Line line) {
        return "<tr" + (line.verdict().isFailure() ? " class=\"failed\"" : "") + ">"
                + first
                + "<td>" + Html.escape(line.what()) + depends(line.kind()) + "</td>"
                + Html.text(line.reported())
                + Html.text(line.document())
                + Html.text(line.ours())
                + Html.text(line.deviation())
                + "<td class=\"reason\">" + Html.escape(line.words()) + "</td></tr>";
    }

    private static String depends(Kind kind) {
        return switch (kind) {
            case ROUNDING, HARDWARE -> " <span class=\"depends muted\">" + kind + "</span>";
            case EXACT -> "";
        };
    }

    private static String notes(Exhibit exhibit) {
        String failure = exhibit.failure().isEmpty()
                ? ""
                : "<p class=\"failure\">Not done: " + Html.escape(exhibit.failure()) + "</p>\n";
        String code = exhibit.code().isEmpty()
                ? ""
                : "<p class=\"muted\">The document's own code: " + Html.escape(exhibit.code()) + "</p>\n";
        String page = exhibit.page().isEmpty()
                ? ""
                : "<p><a href=\"" + Html.escape(exhibit.page()) + "\">All that was measured for it</a></p>\n";
        return failure + code + page;
    }
}
