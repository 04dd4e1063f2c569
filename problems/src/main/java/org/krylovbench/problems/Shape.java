package org.krylovbench.problems;

/** The grid that a vector is laid out on, by rows. */
public record Shape(int rows, int columns) {

    public int size() {
        return rows * columns;
    }
}
