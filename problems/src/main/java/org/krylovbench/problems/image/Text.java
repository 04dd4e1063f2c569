package org.krylovbench.problems.image;

import java.io.IOException;
import java.util.List;

/**
 * A reading chart on a pale chequerboard: lines of smaller and smaller letters, so that it can be read off how fine a detail
 * is restored. The dots of the finest line are 1/512 of the image wide. Lines and squares go on beyond the edge without
 * end.
 */
public record Text() implements ImageRecipe {

    private static final List<String> LINES = List.of(
            "SHARP",
            "OR BLUR?",
            "A X = B WITH",
            "NOISE IN THE DATA",
            "READ ON HOW SMALL A LETTER",
            "A KRYLOV METHOD RESTORES TO THE EYE",
            "THE QUICK BROWN FOX JUMPS OVER THE LAZY DOG 0123456789",
            "PACK MY BOX WITH FIVE DOZEN LIQUOR JUGS. SPHINX OF BLACK QUARTZ JUDGE MY VOW.");

    /** Of a line, in the coordinates in which the image spans [−1, 1]. */
    private static final double WIDTH = 1.8;

    /** From line to line, in dots of the upper one. */
    private static final double LINE_HEIGHT = Letters.HEIGHT + 4;

    private static final double CHART_HEIGHT =
            LINES.stream().mapToDouble(line -> LINE_HEIGHT * dot(line)).sum();
    private static final double SQUARES = 5;
    private static final double WHITE = 0.97;
    private static final double GREY = 0.74;
    private static final double INK = 0.05;

    @Override
    public Image render(int size, int margin) throws IOException {
        return Image.sampled(size, margin, Text::brightness);
    }

    private static double brightness(double u, double v) {
        double squares = Math.floor((u + 1) / 2 * SQUARES) + Math.floor((v + 1) / 2 * SQUARES);
        double paper = Math.floorMod((int) squares, 2) == 0 ? WHITE : GREY;
        return hasInk(u, v) ? INK : paper;
    }

    private static boolean hasInk(double u, double v) {
        double down = v + CHART_HEIGHT / 2; // the chart is in the middle
        int chart = (int) Math.floor(down / CHART_HEIGHT);
        down -= chart * CHART_HEIGHT;
        for (String line : LINES) {
            double dot = dot(line);
            if (down < LINE_HEIGHT * dot) {
                int row = (int) Math.floor(down / dot - (LINE_HEIGHT - Letters.HEIGHT) / 2);
                int column =
                        (int) Math.floor((u + WIDTH / 2) / dot) + 7 * chart; // charts are not quite below each other
                return row >= 0 && row < Letters.HEIGHT && hasInk(line + "  ", row, column);
            }
            down -= LINE_HEIGHT * dot;
        }
        return false;
    }

    /** In a line that repeats itself. */
    private static boolean hasInk(String line, int row, int column) {
        int inLetter = Math.floorMod(column, Letters.ADVANCE);
        int letter = Math.floorMod(Math.floorDiv(column, Letters.ADVANCE), line.length());
        return inLetter < Letters.WIDTH && Letters.hasInk(line.charAt(letter), row, inLetter);
    }

    /** The side of a dot. */
    private static double dot(String line) {
        return WIDTH / (Letters.ADVANCE * line.length() - 1);
    }

    @Override
    public String label() {
        return "text";
    }
}
