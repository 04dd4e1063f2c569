package org.krylovbench.report.drawing;

import java.awt.RenderingHints;

/** A hint for drawing: whoever shows the file has its fonts, so that text in parts can stay text. */
public final class FontsAreEmbedded extends RenderingHints.Key {

    public static final FontsAreEmbedded KEY = new FontsAreEmbedded();

    private FontsAreEmbedded() {
        super(1);
    }

    @Override
    public boolean isCompatibleValue(Object value) {
        return value instanceof Boolean;
    }
}
