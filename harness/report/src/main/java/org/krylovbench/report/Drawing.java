package org.krylovbench.report;

import java.awt.Graphics2D;

/**
 * Something to be drawn at a size, in points of 1/72 inch, from the origin on.
 *
 * @param name of its files, without an ending
 * @param title a sentence on what it shows
 */
record Drawing(String name, String title, double width, double height, Painter painter) {

    /** Draws it. */
    @FunctionalInterface
    interface Painter {
        void paint(Graphics2D g);
    }
}
