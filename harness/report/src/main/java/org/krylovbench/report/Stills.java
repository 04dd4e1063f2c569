package org.krylovbench.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.krylovbench.report.card.CardImages;
import org.krylovbench.report.drawing.Pixels;
import org.krylovbench.report.drawing.Raster;
import org.krylovbench.report.drawing.Shading;
import org.krylovbench.report.figure.Rows;
import org.krylovbench.report.html.Html;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.Summary;

/**
 * Images of a run in its page: for each image problem the true one and the data, and of each case the iterates that were
 * kept, one at a time by a slider. All share the grey scale of the true image, but for data that it does not serve.
 */
final class Stills {

    /** Pixels on each side beyond which an image is shrunk by averaging. */
    private static final int SIDE = 256;

    /** Cases of a problem that are shown, those of least error. */
    private static final int CASES = 12;

    private Stills() {}

    /** Empty for a run without images. */
    static String html(Rows run) throws IOException {
        Map<String, List<Rows.Entry>> problems = run.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.planned().problemId(), LinkedHashMap::new, Collectors.toList()));
        var html = new StringBuilder();
        for (Map.Entry<String, List<Rows.Entry>> problem : problems.entrySet()) {
            Optional<NpyFile> observed = run.folder().observed(problem.getKey()).filter(NpyFile::isImage);
            if (observed.isPresent()) {
                html.append(problem(run, problem.getKey(), problem.getValue(), observed.get()));
            }
        }
        return html.isEmpty()
                ? ""
                : "<section aria-labelledby=\"images\">\n<h2 id=\"images\">Images</h2>\n" + html + "</section>";
    }

    private static String problem(Rows run, String problemId, List<Rows.Entry> entries, NpyFile observed)
            throws IOException {
        Optional<NpyFile> exact = run.folder().exact(problemId).filter(NpyFile::isImage);
        Shading grey = CardImages.grey(exact.orElse(observed));
        boolean alike = exact.isPresent() && CardImages.alike(exact.get(), observed);
        List<String> given = new ArrayList<>();
        if (exact.isPresent()) {
            given.add(still("true", exact.get(), grey));
        }
        given.add(still("data", observed, alike ? grey : CardImages.grey(observed)));
        String title = Html.escape(entries.get(0).planned().problem());
        var html = new StringBuilder("<h3>" + title + "</h3>\n<div class=\"gallery\">\n" + String.join("\n", given));
        List<Rows.Entry> best = entries.stream()
                .filter(entry -> entry.summary().isPresent())
                .sorted(Comparator.comparingDouble(entry ->
                        entry.summary().map(Summary::leastRelativeError).orElse(Double.NaN)))
                .toList();
        int shown = 0;
        for (Rows.Entry entry : best) {
            List<String> iterates = shown < CASES ? iterates(run, entry, grey) : List.of();
            if (!iterates.isEmpty()) {
                shown++;
                html.append(sequence(entry, title, iterates));
            }
        }
        return html.append("</div>\n").toString();
    }

    /** In the order of the iterations. */
    private static List<String> iterates(Rows run, Rows.Entry entry, Shading grey) throws IOException {
        String caseId = entry.planned().caseId();
        Summary summary = entry.summary().orElseThrow();
        NavigableMap<Integer, String> figures = new TreeMap<>();
        for (Map.Entry<Integer, NpyFile> kept : run.folder().iterates(caseId).entrySet()) {
            int k = kept.getKey();
            String caption = caption("kept", k, entry.iterations().get(k).relativeError());
            figures.put(k, figure(kept.getValue(), grey, caption, " data-still"));
        }
        Optional<NpyFile> last = run.folder().solution(caseId).filter(NpyFile::isImage);
        if (last.isPresent()) {
            String caption = caption("last", summary.iterations(), summary.relativeError());
            figures.put(summary.iterations(), figure(last.get(), grey, caption, " data-still"));
        }
        Optional<NpyFile> best = run.folder().best(caseId).filter(NpyFile::isImage);
        if (best.isPresent()) {
            int k = summary.leastErrorIteration();
            String caption = caption("least error", k, summary.leastRelativeError());
            figures.put(k, figure(best.get(), grey, caption, " data-still"));
        }
        return List.copyOf(figures.values());
    }

    private static String caption(String which, int iteration, double error) {
        return which + ": k = " + iteration
                + (Double.isNaN(error) ? "" : ", relative error " + Html.format("%.3g", error));
    }

    private static String sequence(Rows.Entry entry, String problem, List<String> iterates) {
        String method = Html.escape(entry.method());
        String slider = iterates.size() < 2
                ? ""
                : "<label hidden><span class=\"muted\">iterate</span> <input type=\"range\" min=\"0\" max=\""
                        + (iterates.size() - 1) + "\" value=\"0\" aria-label=\"iterate of " + method + ", " + problem
                        + "\"></label>\n";
        return "<div class=\"stills\">\n<h4>" + method + "</h4>\n" + String.join("\n", iterates) + "\n" + slider
                + "</div>\n";
    }

    private static String still(String name, NpyFile image, Shading shading) throws IOException {
        return "<div class=\"still\">\n<h4>" + name + "</h4>\n" + figure(image, shading, name + " image", "")
                + "\n</div>";
    }

    private static String figure(NpyFile image, Shading shading, String caption, String attribute) throws IOException {
        return "<figure" + attribute + "><img src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png(image, shading)) + "\" alt=\"" + Html.escape(caption)
                + "\"><figcaption>" + Html.escape(caption) + "</figcaption></figure>";
    }

    private static byte[] png(NpyFile image, Shading shading) throws IOException {
        double shrunk = Math.min(1, SIDE / (double) Math.max(image.rows(), image.columns()));
        BufferedImage pixels =
                Raster.image(image, shading::rgb, (int) Math.max(1, Math.round(shrunk * image.columns())), (int)
                        Math.max(1, Math.round(shrunk * image.rows())));
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(Pixels.small(pixels), "png", bytes);
        return bytes.toByteArray();
    }
}
