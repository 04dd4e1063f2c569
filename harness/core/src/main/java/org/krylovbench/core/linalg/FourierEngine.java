package org.krylovbench.core.linalg;

/**
 * A library of fast Fourier transforms on native memory, which makes itself known by {@link java.util.ServiceLoader}.
 * Making one loads nothing native; {@link #open} does. Numbers are of the given precision, complex ones are a real and
 * an imaginary part side by side, distances are counted in numbers (complex ones on the complex side), addresses are
 * multiples of 16. Transforms are not normalised and may be executed by several threads at a time.
 */
public interface FourierEngine {

    /** Its name with its licence, if that binds who passes it on. */
    String description();

    /**
     * Loads it and checks it.
     *
     * @throws IllegalStateException if it does not run on this machine; the message says why
     */
    void open();

    /** Its version, and how its plans are made. */
    String version();

    /** Transforms {@code lines} real lines of {@code length}; the input stays as it is. */
    Transform realToComplex(Precision precision, int length, int lines, int realDistance, int complexDistance);

    /** Transforms back to {@code lines} real lines of {@code length}; the input is lost. */
    Transform complexToReal(Precision precision, int length, int lines, int complexDistance, int realDistance);

    /** Transforms {@code columns} complex columns side by side, whose entries are {@code distance} apart, in place. */
    Transform complex(Precision precision, int length, int columns, int distance, boolean forward);

    /** Transforms a real image by rows, the spectrum as in {@link Fourier}; the input stays as it is. */
    Transform realToComplex(Precision precision, int rows, int columns);

    /** Transforms a spectrum back to a real image by rows; the input is lost. */
    Transform complexToReal(Precision precision, int rows, int columns);

    /** A planned transform, from one address to another. */
    @FunctionalInterface
    interface Transform {
        void execute(long from, long to);
    }
}
