package org.krylovbench.nd4j;

import java.util.Optional;
import java.util.ServiceLoader;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.linalg.FourierEngine;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.nd4j.api.Processor;

/**
 * Opens the ND4J backend.
 *
 * @param precision of all that it holds and computes
 * @param threads of all that computes; two of them wait for each other when another process holds a core
 */
public record Nd4jProvider(Precision precision, int threads) implements BackendProvider {

    public Nd4jProvider {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
        }
    }

    public Nd4jProvider() {
        this(Precision.DOUBLE, 1);
    }

    @Override
    public String name() {
        return "nd4j";
    }

    @Override
    public String description() {
        return "INDArray memory on the CPU, OpenBLAS; FFT by "
                + engine().map(FourierEngine::description).orElse("JTransforms");
    }

    /** On one thread; several take sums in an order of their own. */
    @Override
    public boolean reproducible() {
        return threads == 1;
    }

    @Override
    public Backend open() {
        if (Processor.ofThisProcess() == Processor.CUDA) {
            throw new IllegalStateException(
                    "ND4J computes on CUDA in this build, and a process has one of the two: use the"
                            + " backend nd4j-cuda, or set the environment variable BACKEND_PRIORITY_CPU to 1000");
        }
        try {
            return new Nd4jBackend(precision, threads, engine());
        } catch (LinkageError e) { // UnsatisfiedLinkError, ExceptionInInitializerError, NoClassDefFoundError
            throw new IllegalStateException(
                    "ND4J has no native library for this machine (" + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch")
                            + "); build with the profile of the platform, or use the backend java: " + e,
                    e);
        }
    }

    /** The engine that the class path brings along. */
    private static Optional<FourierEngine> engine() {
        return ServiceLoader.load(FourierEngine.class).findFirst();
    }
}
