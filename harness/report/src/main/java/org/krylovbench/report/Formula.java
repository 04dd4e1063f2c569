package org.krylovbench.report;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.util.ArrayList;

/**
 * Text with raised and lowered parts, by fonts of their own: Java ignores {@link TextAttribute#SUPERSCRIPT} where a font is
 * set.
 */
final class Formula {

    private static final double SMALL = 0.72;
    private static final double RAISED = -0.36;
    private static final double LOWERED = 0.18;

    private Formula() {}

    /** A text in which the character after an underscore is lowered: {@code ∥x_k∥}. */
    static AttributedString of(String text, Font font) {
        var plain = new StringBuilder(text);
        var lowered = new ArrayList<Integer>();
        for (int i = plain.indexOf("_"); i >= 0; i = plain.indexOf("_")) {
            plain.deleteCharAt(i);
            lowered.add(i);
        }
        var formula = new AttributedString(plain.toString());
        formula.addAttribute(TextAttribute.FONT, font);
        for (int i : lowered) {
            formula.addAttribute(TextAttribute.FONT, shifted(font, LOWERED), i, i + 1);
        }
        return formula;
    }

    /** {@code 10³} for a power of ten, {@code 2⋅10³} for a multiple of one. */
    static AttributedString power(String head, int exponent, Font font) {
        String raised = (exponent < 0 ? "\u2212" : "") + Math.abs(exponent);
        var formula = new AttributedString(head + raised);
        formula.addAttribute(TextAttribute.FONT, font, 0, head.length());
        formula.addAttribute(TextAttribute.FONT, shifted(font, RAISED), head.length(), head.length() + raised.length());
        return formula;
    }

    private static Font shifted(Font font, double down) {
        return font.deriveFont(new AffineTransform(SMALL, 0, 0, SMALL, 0, down * font.getSize2D()));
    }
}
