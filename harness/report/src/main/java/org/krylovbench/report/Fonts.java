package org.krylovbench.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;

/**
 * The typeface of all figures: Computer Modern as KaTeX brings it, so that a figure looks like the paper around it. The
 * letters of formulas are italic.
 */
final class Fonts {

    /** A font with the file that it comes from, for embedding. */
    record Face(Font font, byte[] file) {

        /** Its name, in an SVG file too. */
        String family() {
            return font.getFamily();
        }
    }

    private final Face roman;
    private final Face italic;
    private final Font fallback;

    private Fonts(Face roman, Face italic) {
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
            var fonts = new Fonts(face(roman), face(italic));
            fonts.fallback.getStringBounds("x", new FontRenderContext(null, true, true));
            return fonts;
        } catch (FontFormatException e) {
            throw new IOException("a font of the WebJar katex cannot be read", e);
        } catch (IOException | InternalError | NullPointerException | LinkageError e) { // as the JDK may be
            throw new IOException(
                    "charts need a font: install fontconfig and fonts-dejavu-core (or any font), then run: " + next, e);
        }
    }

    private static Face face(byte[] file) throws IOException, FontFormatException {
        return new Face(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)), file);
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
        return roman.font().deriveFont((float) points);
    }

    /** The typeface if it has all characters of a text, else one of the machine. */
    Font forText(String text, double points) {
        return (roman.font().canDisplayUpTo(text) < 0 ? roman.font() : fallback).deriveFont((float) points);
    }

    /** The typeface of the letters of a formula if it has them all, else that of other text. */
    Font forLetters(String letters, double points) {
        return italic.font().canDisplayUpTo(letters) < 0
                ? italic.font().deriveFont((float) points)
                : forText(letters, points);
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

    /** What an SVG file may have to bring along. */
    List<Face> faces() {
        return List.of(roman, italic);
    }
}
