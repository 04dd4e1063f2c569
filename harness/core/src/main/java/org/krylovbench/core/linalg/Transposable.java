package org.krylovbench.core.linalg;

/** A linear map whose transpose can be applied too. */
public interface Transposable extends LinearOperator {

    /** y ← Aᵀ x; x and y are different vectors. */
    void applyTranspose(Vector x, Vector y);

    /** Aᵀ as a map of its own, on the same data. */
    default Transposable transpose() {
        return new Transposed(this);
    }
}
