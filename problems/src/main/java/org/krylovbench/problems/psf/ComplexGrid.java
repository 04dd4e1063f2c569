package org.krylovbench.problems.psf;

import org.jtransforms.fft.DoubleFFT_2D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/** A square grid of complex numbers whose indices are periodic, so −1 is the last one. */
final class ComplexGrid {

    private final int side;

    /** By rows, the real part before the imaginary one. */
    private final double[] parts;

    private final DoubleFFT_2D fft;

    ComplexGrid(int side) {
        this.side = side;
        parts = new double[2 * side * side];
        ConcurrencyUtils.setNumberOfThreads(1); // else JTransforms takes all processors for large grids
        fft = new DoubleFFT_2D(side, side);
    }

    void set(int row, int column, double real, double imaginary) {
        int at = at(row, column);
        parts[at] = real;
        parts[at + 1] = imaginary;
    }

    double real(int row, int column) {
        return parts[at(row, column)];
    }

    double imaginary(int row, int column) {
        return parts[at(row, column) + 1];
    }

    private int at(int row, int column) {
        return 2 * (Math.floorMod(row, side) * side + Math.floorMod(column, side));
    }

    /** x(k, l) ← x(k, l) · f. */
    void scale(int row, int column, double factor) {
        int at = at(row, column);
        parts[at] *= factor;
        parts[at + 1] *= factor;
    }

    /** x ← |x|². */
    void square() {
        for (int at = 0; at < parts.length; at += 2) {
            parts[at] = parts[at] * parts[at] + parts[at + 1] * parts[at + 1];
            parts[at + 1] = 0;
        }
    }

    /** x(k, l) ← Σ x(i, j) exp(−2πi (ki + lj) / n). */
    void forward() {
        fft.complexForward(parts);
    }

    /** x(i, j) ← Σ x(k, l) exp(2πi (ki + lj) / n), not divided by n². */
    void inverse() {
        fft.complexInverse(parts, false);
    }
}
