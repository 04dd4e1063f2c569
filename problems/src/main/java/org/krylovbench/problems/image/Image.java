package org.krylovbench.problems.image;

import java.io.IOException;
import java.util.function.DoubleBinaryOperator;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.Shape;

/**
 * A grey image.
 *
 * @param rows height
 * @param columns width
 * @param pixels values by rows, 0 for black
 */
public record Image(int rows, int columns, double[] pixels) {

    private static final int POINTS = 5;

    public Image {
        if (pixels.length != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException(
                    "a " + rows + "×" + columns + " image needs " + rows * columns + " pixels, got " + pixels.length);
        }
    }

    /**
     * A generated scene: each pixel is the mean of 5×5 points. The image spans [−1, 1]², the margin goes on beyond.
     *
     * @param size side of the image in pixels
     * @param margin width of the surroundings on each side in pixels
     * @param brightness value at (u, v), u to the right and v down
     */
    static Image sampled(int size, int margin, DoubleBinaryOperator brightness) throws IOException {
        double[] pixels = black(size, margin);
        int side = size + 2 * margin;
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                double sum = 0;
                for (int down = 0; down < POINTS; down++) {
                    for (int right = 0; right < POINTS; right++) {
                        double u = 2 * (j - margin + (right + 0.5) / POINTS) / size - 1;
                        double v = 2 * (i - margin + (down + 0.5) / POINTS) / size - 1;
                        sum += brightness.applyAsDouble(u, v);
                    }
                }
                pixels[i * side + j] = sum / (POINTS * POINTS);
            }
        }
        return new Image(side, side, pixels);
    }

    /** The pixels of an image with a margin, if there is room for them. */
    static double[] black(int size, int margin) throws IOException {
        int side = size + 2 * margin;
        double pixels = (double) side * side;
        Heap.require(pixels, 8 * pixels, "an image of " + side + "×" + side + " pixels");
        return new double[side * side];
    }

    public double get(int row, int column) {
        return pixels[row * columns + column];
    }

    /** The part whose upper left pixel is the one given; black beyond the edge. */
    public Image cut(int top, int left, int height, int width) {
        double[] part = new double[Math.multiplyExact(height, width)];
        for (int i = 0; i < height; i++) {
            for (int j = 0; j < width; j++) {
                boolean inside = top + i >= 0 && top + i < rows && left + j >= 0 && left + j < columns;
                part[i * width + j] = inside ? get(top + i, left + j) : 0;
            }
        }
        return new Image(height, width, part);
    }

    /** The square of the given side in the centre, half a pixel up or left where it must be; black beyond the edge. */
    public Image center(int side) {
        return cut(Math.floorDiv(rows - side, 2), Math.floorDiv(columns - side, 2), side, side);
    }

    /**
     * This square image with another side, by linear interpolation between the pixels; the corners keep their places. IR
     * Tools does so with its test images.
     */
    Image resampled(int side) {
        double[] pixels = new double[Math.multiplyExact(side, side)];
        for (int i = 0; i < side; i++) {
            double row = position(i, side, rows);
            int above = (int) Math.min(row, Math.max(rows - 2, 0));
            int below = Math.min(above + 1, rows - 1);
            for (int j = 0; j < side; j++) {
                double column = position(j, side, columns);
                int left = (int) Math.min(column, Math.max(columns - 2, 0));
                int right = Math.min(left + 1, columns - 1);
                double upper = between(get(above, left), get(above, right), column - left);
                double lower = between(get(below, left), get(below, right), column - left);
                pixels[i * side + j] = between(upper, lower, row - above);
            }
        }
        return new Image(side, side, pixels);
    }

    /** Where pixel i of {@code to} lies in a line of {@code from}. */
    private static double position(int i, int to, int from) {
        return to == 1 ? 0 : (double) i * (from - 1) / (to - 1);
    }

    private static double between(double start, double end, double part) {
        return (1 - part) * start + part * end;
    }

    /** Its grid. */
    public Shape shape() {
        return new Shape(rows, columns);
    }
}
