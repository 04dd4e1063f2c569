package org.krylovbench.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * The typeface of all figures: Computer Modern as KaTeX brings it, so that a figure looks like the paper around it. The
 * letters of formulas are italic.
 */
final class Fonts {

    private final byte[] file;
    private final Font roman;
    private final Font italic;
    private final Font fallback;

    private Fonts(byte[] file, Font roman, Font italic) {
        this.file = file;
        this.roman = roman;
        this.italic = italic;
        this.fallback = new Font(Font.SERIF, Font.PLAIN, 1);
    }

    /**
     * The typeface.
     *
     * @param next what to run when there is a font, for the advice
     * @throws IOException if the machine has no font: without one Java draws no text, even in a font that it is given
     */
    static Fonts load(String next) throws IOException {
        byte[] roman = file("KaTeX_Main-Regular.ttf");
        byte[] italic = file("KaTeX_Math-Italic.ttf");
        try {
            var fonts = new Fonts(roman, font(roman), font(italic));
            fonts.fallback.getStringBounds("x", new FontRenderContext(null, true, true));
            return fonts;
        } catch (FontFormatException e) {
            throw new IOException("a font of the WebJar katex cannot be read", e);
        } catch (IOException | InternalError | NullPointerException | LinkageError e) { // as the JDK may be
            throw new IOException(
                    "charts need a font: install fontconfig and fonts-dejavu-core (or any font), then run: " + next, e);
        }
    }

    private static Font font(byte[] file) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
    }

    private static byte[] file(String name) throws IOException {
        var properties = new Properties();
        try (InputStream in = resource("fonts.properties")) {
            properties.load(in);
        }
        try (InputStream in = resource(properties.getProperty("folder") + name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Fonts.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("not on the class path: " + name);
        }
        return in;
    }

    /** The typeface at a size in points. */
    Font roman(double points) {
        return roman.deriveFont((float) points);
    }

    /** The typeface if it has all characters of a text, else one of the machine. */
    Font forText(String text, double points) {
        return (roman.canDisplayUpTo(text) < 0 ? roman : fallback).deriveFont((float) points);
    }

    /** The typeface of the letters of a formula if it has them all, else that of other text. */
    Font forLetters(String letters, double points) {
        return italic.canDisplayUpTo(letters) < 0 ? italic.deriveFont((float) points) : forText(letters, points);
    }

    /** How wide a text is. */
    double width(String text, double points) {
        return width(text, forText(text, points));
    }

    /** How wide a text is in a font. */
    static double width(String text, Font font) {
        return font.getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }

    /** The name of the typeface, for an SVG file. */
    String family() {
        return roman.getFamily();
    }

    /** Its TrueType file, for embedding. */
    byte[] file() {
        return file.clone();
    }
}
