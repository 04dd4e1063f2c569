package org.krylovbench.report;

import java.awt.Graphics2D;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Something to be drawn at a size, in points of 1/72 inch, from the origin on.
 *
 * @param name of its files, without an ending
 * @param title a sentence on what it shows
 */
record Drawing(String name, String title, double width, double height, Painter painter) {

    private static final int DOTS_PER_INCH = 300;

    /** The same under another name. */
    Drawing named(String other) {
        return new Drawing(other, title, width, height, painter);
    }

    /** Writes it into a folder, as PNG and as SVG. */
    void write(Fonts fonts, Path folder) throws IOException {
        PngFile.write(this, DOTS_PER_INCH, folder.resolve(name + ".png"));
        SvgFile.write(this, fonts, folder.resolve(name + ".svg"));
    }

    /** Draws it. */
    @FunctionalInterface
    interface Painter {
        void paint(Graphics2D g);
    }
}
