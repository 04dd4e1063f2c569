package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Convolution;

/** The part of a blurred image that does not depend on what lies beyond its edge. */
final class ValidBlur implements Transposable {

    private final Convolution convolution;
    private final Transposable whole;
    private final Vector blurred;
    private final Precision precision;

    /**
     * Keeps the valid part.
     *
     * @param whole the blur of the image with any boundary
     * @param blurred a vector that is as large as the image
     */
    ValidBlur(Convolution convolution, Transposable whole, Vector blurred, Precision precision) {
        this.convolution = convolution;
        this.whole = whole;
        this.blurred = blurred;
        this.precision = precision;
    }

    @Override
    public int rows() {
        return convolution.rows();
    }

    @Override
    public int columns() {
        return convolution.columns();
    }

    @Override
    public void apply(Vector x, Vector y) {
        whole.apply(x, blurred);
        long to = Nd4jVector.of(y, rows(), precision).address;
        for (int i = 0; i < convolution.dataRows(); i++) {
            Memory.copy(valid(i), to + i * lineBytes(), lineBytes());
        }
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        blurred.fill(0);
        long from = Nd4jVector.of(x, rows(), precision).address;
        for (int i = 0; i < convolution.dataRows(); i++) {
            Memory.copy(from + i * lineBytes(), valid(i), lineBytes());
        }
        whole.applyTranspose(blurred, y);
    }

    /** Where a line of the valid part begins. */
    private long valid(int i) {
        int top = convolution.psf().rows() - 1 - convolution.psf().centerRow();
        int left = convolution.psf().columns() - 1 - convolution.psf().centerColumn();
        long pixel = (long) (top + i) * convolution.imageColumns() + left;
        return Nd4jVector.of(blurred, columns(), precision).address + pixel * precision.bytes();
    }

    private long lineBytes() {
        return (long) convolution.dataColumns() * precision.bytes();
    }
}
