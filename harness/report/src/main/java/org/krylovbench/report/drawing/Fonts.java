package org.krylovbench.report.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The typeface of all figures: Computer Modern as KaTeX brings it, so that a figure looks like the paper around it. The
 * letters of formulas are italic. What KaTeX does not have, accents, upright Greek, Cyrillic, comes from the same typeface
 * as Computer Modern Unicode has it (CMU Serif 0.7.0 by Panov, SIL Open Font License); and what neither has from the machine.
 */
public final class Fonts {

    /** A font with the TrueType file that it comes from. */
    public record Face(Font font, byte[] file) {

        private static Face of(byte[] file) throws IOException, FontFormatException {
            return new Face(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)), file);
        }

        public String family() {
            return font.getFamily(Locale.ROOT);
        }
    }

    /** Characters that one font has. */
    record Run(String text, Font font) {}

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** In place of what no file may hold. */
    private static final int UNPRINTABLE = 0xFFFD;

    private final Face roman;
    private final Face unicode;
    private final Face italic;
    private final Font fallback;

    private Fonts(Face roman, Face unicode, Face italic) {
        this.roman = roman;
        this.unicode = unicode;
        this.italic = italic;
        this.fallback = new Font(Font.SERIF, Font.PLAIN, 1);
    }

    /**
     * The typeface.
     *
     * @param next what to run when there is a font, for the advice
     * @throws IOException if the machine has no font: without one Java draws no text, even in a font that it is given
     */
    public static Fonts load(String next) throws IOException {
        String folder = folder();
        byte[] roman = file(folder + "KaTeX_Main-Regular.ttf");
        byte[] unicode = file("cmunrm.ttf");
        byte[] italic = file(folder + "KaTeX_Math-Italic.ttf");
        try {
            var fonts = new Fonts(Face.of(roman), Face.of(unicode), Face.of(italic));
            fonts.fallback.getStringBounds("x", EXACT);
            return fonts;
        } catch (FontFormatException e) {
            throw new IOException("a font of the figures cannot be read", e);
        } catch (IOException | InternalError | NullPointerException | LinkageError e) { // as the JDK may be
            throw new IOException(
                    "charts need a font: install fontconfig and fonts-dejavu-core (or any font), then run: " + next, e);
        }
    }

    private static String folder() throws IOException {
        var properties = new Properties();
        try (InputStream in = resource("fonts.properties")) {
            properties.load(in);
        }
        return properties.getProperty("folder");
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = resource(name)) {
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

    /** Those that a file may bring along, the most used first. */
    public List<Face> faces() {
        return List.of(roman, unicode, italic);
    }

    /** The typeface at a size in points. */
    Font roman(double points) {
        return roman.font().deriveFont((float) points);
    }

    /** A text in fonts that have its characters, in order. What cannot be printed at all is replaced. */
    List<Run> runs(String text, double points) {
        return runs(text, List.of(roman.font(), unicode.font(), fallback), points);
    }

    /** The letters of a formula. */
    List<Run> letters(String letters, double points) {
        return runs(letters, List.of(italic.font(), roman.font(), unicode.font(), fallback), points);
    }

    private static List<Run> runs(String text, List<Font> fonts, double points) {
        List<Run> runs = new ArrayList<>();
        var run = new StringBuilder();
        Font current = fonts.get(0);
        for (int c : text.codePoints().map(Fonts::printable).toArray()) {
            Font next = fontOf(c, fonts);
            if (!next.equals(current) && !run.isEmpty()) {
                runs.add(new Run(run.toString(), current.deriveFont((float) points)));
                run.setLength(0);
            }
            current = next;
            run.appendCodePoint(c);
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), current.deriveFont((float) points)));
        }
        return runs;
    }

    private static int printable(int c) {
        boolean bad = Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.UNASSIGNED;
        return bad ? UNPRINTABLE : c;
    }

    private static Font fontOf(int c, List<Font> fonts) {
        return fonts.stream().filter(font -> font.canDisplay(c)).findFirst().orElse(fonts.get(fonts.size() - 1));
    }

    /** How wide a text is. */
    public double width(String text, double points) {
        return runs(text, points).stream().mapToDouble(Fonts::width).sum();
    }

    public static double width(Run run) {
        return width(run.text(), run.font());
    }

    /** How wide a text is in a font. */
    public static double width(String text, Font font) {
        return font.getStringBounds(text, EXACT).getWidth();
    }
}
