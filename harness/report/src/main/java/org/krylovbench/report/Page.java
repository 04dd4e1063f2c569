package org.krylovbench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krylovbench.results.Manifest;

/**
 * The page of a report: one file that needs no network, and whose table can be read without a script.
 *
 * @param grade how far the times can be relied on, empty for nothing to say
 * @param warnings what a reader must know first
 * @param run folder of the run
 * @param files of the run that the page leads to
 * @param table what was measured, as HTML
 */
record Page(
        Manifest manifest,
        String grade,
        List<String> warnings,
        Path run,
        List<String> files,
        List<Drawing> drawings,
        String table) {

    /** @param folder where the page will be */
    String html(Path folder) throws IOException {
        return Template.of(
                "report.html",
                Map.of(
                        "title", Html.escape(manifest.experiment()),
                        "subtitle", Html.escape(subtitle()),
                        "grade", grade.isEmpty() ? "" : "<p>" + Html.escape(grade) + "</p>",
                        "warnings", warningList(),
                        "figures", drawings.stream().map(Page::figure).collect(Collectors.joining("\n")),
                        "table", table,
                        "files", links(folder)));
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
                .collect(Collectors.joining("", "<ul class=\"warnings\">", "</ul>"));
    }

    private static String figure(Drawing drawing) {
        String name = Html.escape(drawing.name());
        String title = Html.escape(drawing.title());
        return "<figure><img src=\"" + name + ".svg\" alt=\"" + title + "\"><figcaption>" + title + " (<a href=\""
                + name + ".png\">PNG</a>, <a href=\"" + name + ".svg\">SVG</a>)</figcaption></figure>";
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
