package org.krylovbench.problems;

/** A linear map on plain arrays. It may hold scratch memory, so it serves one thread at a time. */
public interface HostMap {

    int rows();

    int columns();

    /** y ← A x. */
    void apply(double[] x, double[] y);

    /** y ← Aᵀ x. */
    void applyTranspose(double[] x, double[] y);
}
