package org.krylovbench.report;

import java.awt.RenderingHints;

/** A hint for drawing: whoever shows the file has its fonts, so that text in parts can stay text. */
final class FontsAreEmbedded extends RenderingHints.Key {

    static final FontsAreEmbedded KEY = new FontsAreEmbedded();

    private FontsAreEmbedded() {
        super(1);
    }

    @Override
    public boolean isCompatibleValue(Object value) {
        return value instanceof Boolean;
    }
}
