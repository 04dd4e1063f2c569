package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Stroke;

/** How the line of a curve goes. */
public enum Dash {
    /** As the palette has it for the style. */
    OWN,
    SOLID,
    DASHED,
    DOTTED;

    private static final float WIDTH = 1.1f;

    Stroke stroke(int style) {
        return switch (this) {
            case OWN -> Palette.stroke(style);
            case SOLID -> new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
            case DASHED -> dashed(4.5f, 2);
            case DOTTED -> dashed(1.1f, 1.6f);
        };
    }

    private static Stroke dashed(float... dash) {
        return new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }
}
