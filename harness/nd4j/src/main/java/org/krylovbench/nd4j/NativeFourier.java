package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Fourier;
import org.krylovbench.core.linalg.FourierEngine;
import org.krylovbench.core.linalg.Vector;

/** The Fourier transform by an engine, on native memory. */
final class NativeFourier implements Fourier {

    private final int pixels;
    private final int spectrumSize;
    private final FourierEngine.Transform forward;
    private final FourierEngine.Transform backward;
    private final Arithmetic arithmetic;

    NativeFourier(int rows, int columns, FourierEngine engine, Arithmetic arithmetic) {
        this.pixels = Math.multiplyExact(rows, columns);
        this.spectrumSize = 2 * rows * (columns / 2 + 1);
        this.forward = engine.realToComplex(arithmetic.precision(), rows, columns);
        this.backward = engine.complexToReal(arithmetic.precision(), rows, columns);
        this.arithmetic = arithmetic;
    }

    @Override
    public int spectrumSize() {
        return spectrumSize;
    }

    @Override
    public void forward(Vector image, Vector spectrum) {
        forward.execute(address(image, pixels), address(spectrum, spectrumSize));
    }

    @Override
    public void inverse(Vector spectrum, Vector image) {
        long to = address(image, pixels);
        backward.execute(address(spectrum, spectrumSize), to);
        arithmetic.scale(pixels, 1.0 / pixels, to);
    }

    private long address(Vector x, int size) {
        long address = Nd4jVector.of(x, size, arithmetic.precision()).address;
        if (address % 16 != 0) {
            throw new IllegalArgumentException("a transform needs vectors of their own, not columns of a basis");
        }
        return address;
    }
}
