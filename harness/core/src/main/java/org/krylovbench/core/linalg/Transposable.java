package org.krylovbench.core.linalg;

import java.util.Optional;

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

    /** The two maps of which this one is the product, where it is made of two. Each call makes maps with scratch of their own. */
    default Optional<Halves> halves() {
        return Optional.empty();
    }

    /** Aᵀ as a map of its own, on the same data. */
    default Transposable transpose() {
        return new Transposed(this);
    }
}
