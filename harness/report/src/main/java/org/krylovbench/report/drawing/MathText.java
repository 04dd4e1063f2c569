package org.krylovbench.report.drawing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Words with formulas between dollar signs, as in {@code "data $b_i$"}. In a formula letters are italic, and what follows
 * an underscore or a caret, a character or several in braces, is lowered or raised; both may stand above each other.
 *
 * <p>Words alone stay text in an SVG file. What has parts is drawn as outlines there: a program that takes another font would
 * let the parts collide. In a PDF file all is text.
 */
public final class MathText {

    private static final double SMALL = 0.72;
    private static final double RAISED = -0.38;
    private static final double LOWERED = 0.2;
    private static final double AFTER_SCRIPT = 0.06;

    /** Some characters in one font, from the origin of the whole. */
    private record Run(String text, Font font, double right, double down) {}

    private final List<Run> runs = new ArrayList<>();
    private final double points;
    private final Fonts fonts;
    private double pen;
    private double scripts;

    private MathText(double points, Fonts fonts) {
        this.points = points;
        this.fonts = fonts;
    }

    static MathText of(String source, double points, Fonts fonts) {
        var text = new MathText(points, fonts);
        String[] parts = source.split("\\$", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0) {
                text.add(fonts.runs(parts[i], points), 0);
            } else {
                text.addFormula(parts[i]);
            }
            text.endScripts();
        }
        return text;
    }

    private void addFormula(String formula) {
        int i = 0;
        while (i < formula.length()) {
            char c = formula.charAt(i);
            if (c == '_' || c == '^') {
                boolean group = formula.charAt(i + 1) == '{';
                int end = group ? formula.indexOf('}', i) : i + 2;
                addScript(formula.substring(group ? i + 2 : i + 1, end), c == '_' ? LOWERED : RAISED);
                i = group ? end + 1 : end;
            } else {
                endScripts();
                int end = endOfRun(formula, i);
                addMath(formula.substring(i, end), points, 0);
                i = end;
            }
        }
    }

    /** Where letters end, or what is none. */
    private static int endOfRun(String formula, int start) {
        boolean letters = Character.isLetter(formula.charAt(start));
        int end = start;
        while (end < formula.length()
                && Character.isLetter(formula.charAt(end)) == letters
                && formula.charAt(end) != '_'
                && formula.charAt(end) != '^') {
            end++;
        }
        return end;
    }

    /** From the end of what it belongs to on, whether or not there is another already. */
    private void addScript(String script, double shift) {
        double base = pen;
        for (int i = 0; i < script.length(); ) {
            int end = endOfRun(script, i);
            addMath(script.substring(i, end), SMALL * points, shift * points);
            i = end;
        }
        scripts = Math.max(scripts, pen + AFTER_SCRIPT * points);
        pen = base;
    }

    private void endScripts() {
        pen = Math.max(pen, scripts);
        scripts = 0;
    }

    private void addMath(String run, double size, double down) {
        boolean letters = Character.isLetter(run.charAt(0));
        add(letters ? fonts.letters(run, size) : fonts.runs(run, size), down);
    }

    private void add(List<Fonts.Run> parts, double down) {
        for (Fonts.Run part : parts) {
            runs.add(new Run(part.text(), part.font(), pen, down));
            pen += Fonts.width(part);
        }
    }

    double width() {
        return pen;
    }

    /** From x on. */
    public void from(Graphics2D g, double x, double y, Color color) {
        g.setColor(color);
        for (Run run : runs) {
            float left = (float) (x + run.right());
            float base = (float) (y + run.down());
            if (runs.size() == 1 || Boolean.TRUE.equals(g.getRenderingHint(FontsAreEmbedded.KEY))) {
                g.setFont(run.font());
                g.drawString(run.text(), left, base);
            } else {
                g.fill(run.font()
                        .createGlyphVector(new FontRenderContext(null, true, true), run.text())
                        .getOutline(left, base));
            }
        }
    }

    /** Around x. */
    public void around(Graphics2D g, double x, double y, Color color) {
        from(g, x - width() / 2, y, color);
    }

    /** Up to x. */
    void upTo(Graphics2D g, double x, double y, Color color) {
        from(g, x - width(), y, color);
    }
}
