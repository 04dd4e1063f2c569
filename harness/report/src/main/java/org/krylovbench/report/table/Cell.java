package org.krylovbench.report.table;

/**
 * What stands in a place of a table: a number, perhaps with an interval, or words.
 *
 * @param value NaN where there is no number
 * @param low where its interval begins, NaN for none
 * @param high where it ends
 * @param words instead of a number: an outcome, or why there is none; empty where no case is planned
 */
record Cell(double value, double low, double high, String words) {

    static final Cell EMPTY = words("");

    static Cell number(double value) {
        return new Cell(value, Double.NaN, Double.NaN, "");
    }

    static Cell words(String words) {
        return new Cell(Double.NaN, Double.NaN, Double.NaN, words);
    }

    /** No number, and what became of the case. */
    static Cell none(String reason) {
        return words("\u2014 (" + reason + ")");
    }

    boolean isNumber() {
        return !Double.isNaN(value);
    }

    boolean hasInterval() {
        return low <= high;
    }
}
