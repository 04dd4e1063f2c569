package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Vector;

/** The directions zⱼ that a method by the Arnoldi process corrects x along. */
public interface Directions {

    /** Number of directions in the cycle that begins. */
    int room();

    /** zⱼ, made of vⱼ, the last vector, or by other means. Stays as it is until the next call of this or of {@link #combine}. */
    Vector direction(int j, Vector last);

    /** Z y, from the first k directions and entries. Stays as it is until the next call. */
    Vector combine(int k, double[] y);

    /** Hears that the last combination, by the first k entries of y, was the correction of a whole cycle. */
    default void corrected(int k, double[] y) {
        // most do not remember
    }
}
