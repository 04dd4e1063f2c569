package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.BackendProvider;

/**
 * Opens the ND4J backend.
 *
 * @param threads of BLAS and ND4J; two of them wait for each other when another process holds a core
 */
public record Nd4jProvider(int threads) implements BackendProvider {

    public Nd4jProvider {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
        }
    }

    public Nd4jProvider() {
        this(1);
    }

    @Override
    public String name() {
        return "nd4j";
    }

    @Override
    public String description() {
        return "INDArray memory on the CPU, double precision, OpenBLAS";
    }

    @Override
    public Backend open() {
        try {
            return new Nd4jBackend(threads);
        } catch (LinkageError e) { // UnsatisfiedLinkError, ExceptionInInitializerError, NoClassDefFoundError
            throw new IllegalStateException(
                    "ND4J has no native library for this machine (" + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch")
                            + "); build with the profile of the platform, or use the backend java: " + e,
                    e);
        }
    }
}
