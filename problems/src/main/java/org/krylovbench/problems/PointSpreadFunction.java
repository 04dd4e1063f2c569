package org.krylovbench.problems;

/**
 * The image of a single bright pixel, with the pixel that it came from.
 *
 * @param rows height of the array
 * @param columns width of the array
 * @param values weights by rows
 * @param centerRow row of the bright pixel, 0-based
 * @param centerColumn column of the bright pixel, 0-based
 */
public record PointSpreadFunction(int rows, int columns, double[] values, int centerRow, int centerColumn) {

    public PointSpreadFunction {
        if (values.length != Math.multiplyExact(rows, columns)) {
            throw new IllegalArgumentException(
                    "a " + rows + "×" + columns + " PSF needs " + rows * columns + " values, got " + values.length);
        }
        if (centerRow < 0 || centerRow >= rows || centerColumn < 0 || centerColumn >= columns) {
            throw new IllegalArgumentException("the centre (" + centerRow + ", " + centerColumn
                    + ") must lie inside the " + rows + "×" + columns + " PSF");
        }
    }

    /** How far from the centre it extends at most, in pixels along rows or columns. */
    public int reach() {
        int vertical = Math.max(centerRow, rows - 1 - centerRow);
        int horizontal = Math.max(centerColumn, columns - 1 - centerColumn);
        return Math.max(vertical, horizontal);
    }

    /** Whether it has the size and the centre of another. */
    public boolean reachesAsFarAs(PointSpreadFunction other) {
        return extent().equals(other.extent());
    }

    /** Its size and its centre, counted from 0, in words. */
    public String extent() {
        return rows + "×" + columns + " with the centre (" + centerRow + ", " + centerColumn + ")";
    }

    public double get(int row, int column) {
        return values[row * columns + column];
    }
}
