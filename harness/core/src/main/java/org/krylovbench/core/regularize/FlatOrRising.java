package org.krylovbench.core.regularize;

/**
 * Where a sequence of positive values has become flat, |Gₖ − Gₖ₋₁| &lt; 10⁻⁶ Gᵢ with i = 1 or 2, or has begun to rise: at a value
 * above the one before it, if the next three are above it too. The rule of {@code IRhybrid_lsqr} in IR Tools, where i = 2,
 * and of {@code IRhybrid_gmres}, where i = 1; after an alarm that proves false the next one can come an iteration later.
 */
final class FlatOrRising {

    private static final double FLAT = 1e-6;
    private static final int WINDOW = 3;

    private final double[] G;
    private final int scale;
    private int size;
    private int alarm;
    private int chosen;
    private String why = "";

    /**
     * Room for so many values.
     *
     * @param scale i, which value tells what is large
     */
    FlatOrRising(int capacity, int scale) {
        G = new double[capacity + 1];
        this.scale = scale;
    }

    /** Looks at Gₖ, the values counted from one. */
    void append(double value) {
        int k = ++size;
        G[k] = value;
        if (k == 1 || chosen > 0) {
            return;
        }
        if (Math.abs(G[k] - G[k - 1]) / G[scale] < FLAT) {
            chosen = k;
            why = "the GCV function is flat";
        } else if (alarm == 0 && G[k - 1] < G[k]) {
            alarm = k;
        } else if (alarm > 0 && k > alarm + WINDOW) {
            if (risesFrom(alarm)) {
                chosen = alarm;
                why = "the GCV function rises after this iterate, to which the method went back";
            }
            alarm = 0;
        }
    }

    private boolean risesFrom(int from) {
        for (int k = from + 1; k <= from + WINDOW; k++) {
            if (!(G[from] < G[k])) {
                return false;
            }
        }
        return true;
    }

    /** Where to stop, counted from one; 0 as long as there is no such place. */
    int chosen() {
        return chosen;
    }

    /** What it has become there. */
    String why() {
        return why;
    }

    /** Gₖ. */
    double value(int k) {
        return G[k];
    }
}
