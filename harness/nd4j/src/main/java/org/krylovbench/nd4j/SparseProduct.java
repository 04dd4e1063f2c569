package org.krylovbench.nd4j;

/** y ← A x for a stored sparse matrix, on the memory at two addresses. */
interface SparseProduct {

    void apply(long x, long y);
}
