package org.krylovbench.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;

/** The typeface of all figures: Computer Modern as KaTeX brings it, so that a figure looks like the paper around it. */
final class Fonts {

    private final byte[] file;
    private final Font roman;
    private final Font fallback;

    private Fonts(byte[] file, Font roman) {
        this.file = file;
        this.roman = roman;
        this.fallback = new Font(Font.SERIF, Font.PLAIN, 1);
    }

    /**
     * The typeface.
     *
     * @param run the run to be reported, for the advice
     * @throws IOException if the machine has no font: without one Java draws no text, even in a font that it is given
     */
    static Fonts load(Path run) throws IOException {
        byte[] file = romanFile();
        try {
            var fonts = new Fonts(file, Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)));
            fonts.fallback.getStringBounds("x", new FontRenderContext(null, true, true));
            return fonts;
        } catch (FontFormatException e) {
            throw new IOException("the font of the WebJar katex cannot be read", e);
        } catch (IOException | InternalError | NullPointerException | LinkageError e) { // as the JDK may be
            throw new IOException(
                    "charts need a font: install fontconfig and fonts-dejavu-core (or any font), then run: krylov report "
                            + run,
                    e);
        }
    }

    private static byte[] romanFile() throws IOException {
        var properties = new Properties();
        try (InputStream in = resource("fonts.properties")) {
            properties.load(in);
        }
        try (InputStream in = resource(properties.getProperty("folder") + "KaTeX_Main-Regular.ttf")) {
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

    /** How wide a text is. */
    double width(String text, double points) {
        return forText(text, points)
                .getStringBounds(text, new FontRenderContext(null, true, true))
                .getWidth();
    }

    /** Its name, for an SVG file. */
    String family() {
        return roman.getFamily();
    }

    /** The TrueType file, for embedding. */
    byte[] file() {
        return file.clone();
    }
}
