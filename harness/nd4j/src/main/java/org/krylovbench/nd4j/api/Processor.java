package org.krylovbench.nd4j.api;

import org.nd4j.linalg.factory.Nd4jBackend;

/**
 * What ND4J computes on. A build with {@code -Dcuda} has both; ND4J then tries that of the higher priority first, which is
 * CUDA unless environment variables say otherwise, and a process keeps what it took.
 */
public enum Processor {
    CPU,
    CUDA;

    /** What ND4J tries first in this process. Loads nothing native. */
    public static Processor ofThisProcess() {
        return cudaIsInTheBuild() && Nd4jBackend.BACKEND_PRIORITY_GPU >= Nd4jBackend.BACKEND_PRIORITY_CPU ? CUDA : CPU;
    }

    /** Whether the class path has ND4J's backend for CUDA. */
    static boolean cudaIsInTheBuild() {
        return Processor.class.getResource("/org/nd4j/linalg/jcublas/JCublasBackend.class") != null;
    }
}
