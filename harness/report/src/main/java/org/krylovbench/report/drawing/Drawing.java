package org.krylovbench.report.drawing;

import java.awt.Graphics2D;
import java.util.Optional;

/**
 * Something to be drawn at a size, in points of 1/72 inch, from the origin on.
 *
 * @param name of its files, without an ending
 * @param title a sentence on what it shows
 * @param chart its numbers, if it is made of curves over axes
 */
public record Drawing(String name, String title, double width, double height, Painter painter, Optional<Chart> chart) {

    /** What is left of the 255 bytes of a file name for its ending. */
    private static final int MOST = 240;

    /** Ids of problems end with a checksum where they are long. */
    private static final int TAIL = 60;

    public Drawing {
        if (name.length() > MOST) {
            name = name.substring(0, MOST - TAIL - 1) + "~" + name.substring(name.length() - TAIL);
        }
    }

    public Drawing(String name, String title, double width, double height, Painter painter) {
        this(name, title, width, height, painter, Optional.empty());
    }

    /** The same under another name. */
    public Drawing named(String other) {
        return new Drawing(other, title, width, height, painter, chart);
    }

    /** The same with its numbers. */
    Drawing with(Chart numbers) {
        return new Drawing(name, title, width, height, painter, Optional.of(numbers));
    }

    /** Draws it. */
    @FunctionalInterface
    public interface Painter {
        void paint(Graphics2D g);
    }
}
