package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Blur;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/** A convolution on host memory, with a copy to it and one back, which cost a few per cent of it. */
final class HostConvolution implements Transposable {

    private final Blur blur;
    private final double[] in;
    private final double[] out;

    HostConvolution(Blur blur) {
        this.blur = blur;
        this.in = new double[blur.columns()];
        this.out = new double[blur.rows()];
    }

    @Override
    public int rows() {
        return out.length;
    }

    @Override
    public int columns() {
        return in.length;
    }

    @Override
    public void apply(Vector x, Vector y) {
        x.copyTo(in);
        blur.apply(in, out);
        y.copyFrom(out);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        x.copyTo(in);
        blur.applyTranspose(in, out);
        y.copyFrom(out);
    }
}
