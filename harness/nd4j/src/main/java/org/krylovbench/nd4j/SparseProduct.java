package org.krylovbench.nd4j;

/** y ← A x for a stored sparse matrix, by groups of rows, so that several threads can share them. */
interface SparseProduct {

    /** How many groups there are. */
    int groups();

    /** Where the entries of a group begin; for {@link #groups}, where those of the last end. */
    int start(int group);

    /** The rows of groups {@code from .. to − 1}, for x and y at these addresses. */
    void apply(int from, int to, long x, long y);

    /** w ← A x and y ← y + AᵀA x, each group of rows read once, for x, w and y at these addresses. */
    void applyNormal(long x, long w, long y);
}
