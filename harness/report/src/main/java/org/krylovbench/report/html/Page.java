package org.krylovbench.report.html;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.results.Manifest;

/**
 * The page of a report: one file that needs no network, and whose tables can be read without a script.
 *
 * @param grade how far the times can be relied on, empty for nothing to say
 * @param warnings what a reader must know first
 * @param run folder of the run
 * @param files of the run that the page leads to
 * @param sections of the page in their order, as HTML
 * @param scripts what they need besides the script of every page, as elements of HTML
 */
public record Page(
        Manifest manifest,
        String grade,
        List<String> warnings,
        Path run,
        List<String> files,
        List<String> sections,
        String scripts) {

    /**
     * The page as HTML.
     *
     * @param folder where the page will be
     */
    public String html(Path folder) throws IOException {
        return Template.of(
                "report.html",
                Map.of(
                        "title", Html.escape(manifest.experiment()),
                        "subtitle", Html.escape(subtitle()),
                        "style", Template.of("page.css", Map.of()),
                        "grade", grade.isEmpty() ? "" : "<p>" + Html.escape(grade) + "</p>",
                        "warnings", warningList(),
                        "main", String.join("\n", sections),
                        "files", links(folder),
                        "scripts", script("page.js") + scripts));
    }

    /** A script of ours as an element. */
    public static String script(String name) throws IOException {
        return "<script>\n" + Template.of(name, Map.of()) + "</script>\n";
    }

    private String subtitle() {
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

    private String warningList() {
        if (warnings.isEmpty()) {
            return "";
        }
        return warnings.stream()
                .map(warning -> "<li>" + Html.escape(warning) + "</li>")
                .collect(Collectors.joining(
                        "", "<section aria-label=\"Warnings\"><ul class=\"warnings\">", "</ul></section>"));
    }

    /** The drawings of a report, which stand beside the page as files; nothing if there are none. */
    public static String figures(List<Drawing> drawings) throws IOException {
        String figures = drawings.stream().map(Page::figure).collect(Collectors.joining("\n"));
        return figures.isEmpty() ? "" : Template.of("drawings.html", Map.of("figures", figures));
    }

    private static String figure(Drawing drawing) {
        String name = Html.escape(drawing.name());
        String title = Html.escape(drawing.title());
        return "<figure><img src=\"" + name + ".svg\" alt=\"" + title + "\" loading=\"lazy\"><figcaption>" + title
                + " (<a href=\"" + name + ".png\">PNG</a>, <a href=\"" + name
                + ".svg\">SVG</a>)</figcaption></figure>";
    }

    private String links(Path folder) {
        Path toRun = folder.toAbsolutePath()
                .normalize()
                .relativize(run.toAbsolutePath().normalize());
        String base = Html.escape(toRun.toString().replace('\\', '/'));
        return files.stream()
                .map(name -> "<a href=\"" + base + "/" + name + "\">" + name + "</a>")
                .collect(Collectors.joining(", "));
    }
}
