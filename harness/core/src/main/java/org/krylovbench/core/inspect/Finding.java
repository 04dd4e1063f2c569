package org.krylovbench.core.inspect;

/**
 * A number that an inspection has found.
 *
 * @param quantity what it is, in kebab-case
 * @param row its place in a sequence or a matrix, from 1; 0 for a number that stands alone
 * @param column its column in a matrix, from 1; 0 for all else
 * @param imaginary its imaginary part; NaN for what has none
 */
public record Finding(String quantity, int row, int column, double value, double imaginary) {

    static Finding alone(String quantity, double value) {
        return new Finding(quantity, 0, 0, value, Double.NaN);
    }

    /** The i-th of a sequence, from 1. */
    static Finding of(String quantity, int i, double value) {
        return new Finding(quantity, i, 0, value, Double.NaN);
    }
}
