package org.krylovbench.fftw;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.krylovbench.core.linalg.FourierEngine;
import org.krylovbench.core.linalg.Precision;

/** A transform there and back of a small image, to see that the library does what it is taken for. */
final class RoundTrip {

    private static final int ROWS = 6;
    private static final int COLUMNS = 10;

    private RoundTrip() {}

    /** @throws IllegalStateException if a coefficient or the image that comes back is wrong */
    static void check(FourierEngine engine, Precision precision) {
        double tolerance = 1000 * precision.epsilon();
        try (Pointer image = room(precision, ROWS * COLUMNS);
                Pointer spectrum = room(precision, 2 * ROWS * (COLUMNS / 2 + 1))) {
            double sum = 0;
            for (int i = 0; i < ROWS * COLUMNS; i++) {
                put(image, i, pixel(i));
                sum += pixel(i);
            }
            engine.realToComplex(precision, ROWS, COLUMNS).execute(image.address(), spectrum.address());
            double worst = Math.abs(get(spectrum, 0) - sum);
            engine.complexToReal(precision, ROWS, COLUMNS).execute(spectrum.address(), image.address());
            for (int i = 0; i < ROWS * COLUMNS; i++) {
                worst = Math.max(worst, Math.abs(get(image, i) / (ROWS * COLUMNS) - pixel(i)));
            }
            if (!(worst <= tolerance)) {
                throw new IllegalStateException("FFTW computes wrong transforms on this machine: there and back, a "
                        + ROWS + "×" + COLUMNS + " image in " + precision + " precision is off by " + worst);
            }
        }
    }

    private static double pixel(int i) {
        return Math.sin(i * i);
    }

    private static Pointer room(Precision precision, long numbers) {
        return switch (precision) {
            case DOUBLE -> new DoublePointer(numbers);
            case FLOAT -> new FloatPointer(numbers);
        };
    }

    private static void put(Pointer numbers, int i, double value) {
        if (numbers instanceof DoublePointer doubles) {
            doubles.put(i, value);
        } else if (numbers instanceof FloatPointer floats) {
            floats.put(i, (float) value);
        }
    }

    private static double get(Pointer numbers, int i) {
        return numbers instanceof DoublePointer doubles ? doubles.get(i) : ((FloatPointer) numbers).get(i);
    }
}
