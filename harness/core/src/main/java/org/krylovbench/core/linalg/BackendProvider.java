package org.krylovbench.core.linalg;

/**
 * How a backend on the class path makes itself known, by {@link java.util.ServiceLoader}. A provider is a record of the
 * backend's parameters with a public constructor without any, for the defaults. Loading it loads no native library;
 * {@link #open} does.
 */
public interface BackendProvider {

    /** The backend's name in an experiment. */
    String name();

    /** One line on where it computes and with what. */
    String description();

    /** Of the backend with these parameters. */
    default Precision precision() {
        return Precision.DOUBLE;
    }

    /** How many threads compute, of the backend with these parameters. */
    default int threads() {
        return 1;
    }

    /**
     * Whether the backend with these parameters does the same arithmetic in the same order each time, in each process on the
     * same machine, so that a method takes the same way to the bit.
     */
    default boolean reproducible() {
        return false;
    }

    /**
     * Opens the backend with these parameters.
     *
     * @throws IllegalStateException if this machine cannot run it; the message says what is missing
     */
    Backend open();
}
