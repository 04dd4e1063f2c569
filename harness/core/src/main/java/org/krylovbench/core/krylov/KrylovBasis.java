package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Vector;

/** An orthonormal basis that grows by a vector a step; it hides whether it keeps the vectors, or what makes them. */
interface KrylovBasis {

    /** v₀ ← r / β, with β = ‖r‖. */
    void start(Vector r, double beta);

    /** vⱼ, where j is the last one: older vectors need not be at hand. */
    Vector vector(int j);

    /** Where w is to be put before it becomes vⱼ. */
    Vector room(int j);

    /** Makes vⱼ of w: takes v₀ … vⱼ₋₁ out and normalises the rest; h ← the j coefficients, and ‖rest‖ in hⱼ. */
    void append(int j, double[] h);

    /** u ← V y, from the first k vectors and entries. */
    void combine(int k, double[] y, Vector u);
}
