package org.krylovbench.core.linalg;

/** Columns V = [v₀ … vₘ₋₁] held together, so that two matrix–vector products do the work of many inner products. */
public interface Basis {

    /** Number of columns that it has room for. */
    int capacity();

    /** A view of column j, the same object at every call. */
    Vector column(int j);

    /**
     * Takes columns {@code from .. to − 1} out of w and adds what was taken to their entries of h: c = Vᵀ w, h ← h + c,
     * w ← w − V c.
     *
     * @param h at least {@code to} entries
     */
    void projectOut(int from, int to, Vector w, double[] h);

    /** Takes the first k columns out of w two times: what rounding left the first time goes the second. */
    default void projectOutTwice(int k, Vector w, double[] h) {
        projectOut(0, k, w, h);
        projectOut(0, k, w, h);
    }

    /** w ← Vₖ y, from the first k columns and entries. */
    void combine(int k, double[] y, Vector w);
}
