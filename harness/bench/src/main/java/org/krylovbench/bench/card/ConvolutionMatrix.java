package org.krylovbench.bench.card;

import java.util.stream.IntStream;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Continuation;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.PointSpreadFunction;

/** The entries of a {@link Convolution}, weight by weight as its boundary condition says, without transforms. */
final class ConvolutionMatrix {

    private ConvolutionMatrix() {}

    /** As many entries as the data have pixels times the point-spread function, or fewer. */
    static CsrMatrix of(Convolution blur) {
        PointSpreadFunction psf = blur.psf();
        Boundary boundary = blur.boundary();
        boolean valid = boundary == Boundary.VALID;
        Continuation[] down =
                line(boundary, valid ? psf.rows() - 1 : psf.centerRow(), blur.dataRows(), psf.rows(), blur.imageRows());
        Continuation[] right = line(
                boundary,
                valid ? psf.columns() - 1 : psf.centerColumn(),
                blur.dataColumns(),
                psf.columns(),
                blur.imageColumns());
        var entries = new CoordinateList(blur.rows(), blur.columns());
        for (int i = 0; i < blur.dataRows(); i++) {
            for (int j = 0; j < blur.dataColumns(); j++) {
                for (int p = 0; p < psf.rows(); p++) {
                    for (int q = 0; q < psf.columns(); q++) {
                        add(
                                psf.get(p, q),
                                down[i * psf.rows() + p],
                                right[j * psf.columns() + q],
                                i * blur.dataColumns() + j,
                                blur.imageColumns(),
                                entries);
                    }
                }
            }
        }
        return entries.toCsr();
    }

    /** What pixel i of a line of the data sees by weight p, which is the pixel at i − p + center, at {@code i * taps + p}. */
    private static Continuation[] line(Boundary boundary, int center, int data, int taps, int image) {
        return IntStream.range(0, data * taps)
                .mapToObj(at -> boundary.at(at / taps - at % taps + center, image))
                .toArray(Continuation[]::new);
    }

    private static void add(
            double weight, Continuation down, Continuation right, int row, int columns, CoordinateList entries) {
        if (weight == 0) {
            return;
        }
        for (int k = 0; k < down.size(); k++) {
            for (int l = 0; l < right.size(); l++) {
                entries.add(
                        row,
                        down.sources()[k] * columns + right.sources()[l],
                        weight * down.weights()[k] * right.weights()[l]);
            }
        }
    }
}
