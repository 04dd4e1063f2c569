package org.krylovbench.core.linalg;

/** A linear map whose transpose can be applied too. */
public interface Transposable extends LinearOperator {

    /** y ← Aᵀ x; x and y are different vectors. */
    void applyTranspose(Vector x, Vector y);

    /**
     * w ← A x and y ← AᵀA x, three different vectors: in one pass over A where it is a stored matrix. Of a dense one that
     * is half the traffic; a sparse one then needs no stored transpose, and takes as long as for two products.
     */
    default void applyNormal(Vector x, Vector w, Vector y) {
        apply(x, w);
        applyTranspose(w, y);
    }

    /** Aᵀ as a map of its own, on the same data. */
    default Transposable transpose() {
        return new Transposed(this);
    }
}
