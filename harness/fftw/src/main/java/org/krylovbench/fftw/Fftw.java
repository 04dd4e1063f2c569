package org.krylovbench.fftw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bytedeco.fftw.global.fftw3;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.krylovbench.core.linalg.FourierEngine;
import org.krylovbench.core.linalg.Precision;

/** FFTW: Frigo and Johnson, The Design and Implementation of FFTW3, Proc. IEEE 93 (2005). */
public final class Fftw implements FourierEngine {

    /** One plan of each shape for as long as the process lives, however many backends it opens. */
    private static final Map<List<Object>, Transform> PLANS = new HashMap<>();

    @Override
    public String description() {
        return "FFTW (GPL: binds who passes the build on)";
    }

    @Override
    public void open() {
        try {
            Loader.load(fftw3.class);
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "FFTW has no build for " + System.getProperty("os.name") + " on " + System.getProperty("os.arch"),
                    e);
        }
        for (Precision precision : Precision.values()) {
            RoundTrip.check(this, precision);
        }
    }

    @Override
    public String version() {
        try (BytePointer version = fftw3.fftw_version()) {
            String name = version.getString(); // fftw-3.3.10-sse2-avx
            return "FFTW " + name.substring(name.indexOf('-') + 1) + ", "
                    + Wisdom.of(Precision.DOUBLE).description();
        }
    }

    @Override
    public Transform realToComplex(Precision precision, int length, int lines, int realDistance, int complexDistance) {
        return planned(
                () -> plans(precision).realToComplex(length, lines, realDistance, complexDistance),
                "rows forward",
                precision,
                length,
                lines,
                realDistance,
                complexDistance);
    }

    @Override
    public Transform complexToReal(Precision precision, int length, int lines, int complexDistance, int realDistance) {
        return planned(
                () -> plans(precision).complexToReal(length, lines, complexDistance, realDistance),
                "rows backward",
                precision,
                length,
                lines,
                complexDistance,
                realDistance);
    }

    @Override
    public Transform complex(Precision precision, int length, int columns, int distance, boolean forward) {
        return planned(
                () -> plans(precision).complex(length, columns, distance, forward),
                "columns",
                precision,
                length,
                columns,
                distance,
                forward);
    }

    @Override
    public Transform realToComplex(Precision precision, int rows, int columns) {
        return planned(() -> plans(precision).realToComplex(rows, columns), "image forward", precision, rows, columns);
    }

    @Override
    public Transform complexToReal(Precision precision, int rows, int columns) {
        return planned(() -> plans(precision).complexToReal(rows, columns), "image backward", precision, rows, columns);
    }

    /** FFTW's planner serves one thread at a time. */
    private static Transform planned(Supplier<Transform> make, Object... shape) {
        synchronized (PLANS) {
            return PLANS.computeIfAbsent(List.of(shape), key -> make.get());
        }
    }

    private static Plans plans(Precision precision) {
        return switch (precision) {
            case DOUBLE -> new DoublePlans(Wisdom.of(precision));
            case FLOAT -> new FloatPlans(Wisdom.of(precision));
        };
    }
}
