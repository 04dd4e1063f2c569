package org.krylovbench.report.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.krylovbench.report.drawing.Drawing;

/**
 * A figure that has been drawn into a file.
 *
 * @param title a sentence on what it shows
 * @param file a PNG or an SVG
 */
public record Picture(String title, Path file) {

    /** Of a report's two files of a drawing the one that is shorter. */
    public static Picture of(Drawing drawing, Path folder) throws IOException {
        Path png = folder.resolve(drawing.name() + ".png");
        Path svg = folder.resolve(drawing.name() + ".svg");
        return new Picture(drawing.title(), Files.size(svg) <= Files.size(png) ? svg : png);
    }

    /** For a page that needs no other file. */
    public String html() throws IOException {
        String type = file.toString().endsWith(".svg") ? "image/svg+xml" : "image/png";
        return "<figure><img src=\"data:" + type + ";base64,"
                + Base64.getEncoder().encodeToString(Files.readAllBytes(file)) + "\" alt=\"" + Html.escape(title)
                + "\"><figcaption>" + Html.escape(title) + "</figcaption></figure>";
    }
}
