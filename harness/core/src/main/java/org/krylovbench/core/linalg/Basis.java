package org.krylovbench.core.linalg;

/** Columns V = [v₀ … vₘ₋₁] held together, so that two matrix–vector products do the work of many inner products. */
public interface Basis {

    /** Number of columns that it has room for. */
    int capacity();

    /** A view of column j, the same object at every call. */
    Vector column(int j);

    /**
     * Takes the first k columns out of w and adds what was taken to h: c = Vₖᵀ w, h ← h + c, w ← w − Vₖ c.
     *
     * @param h at least k entries
     */
    void projectOut(int k, Vector w, double[] h);

    /** w ← Vₖ y, from the first k columns and entries. */
    void combine(int k, double[] y, Vector w);
}
