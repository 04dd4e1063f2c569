package org.krylovbench.problems.matrix;

/** A stream of random numbers. */
interface RandomNumbers {

    /** Uniform in [0, 1). */
    double uniform();

    /** Standard normal. */
    double normal();

    /** Standard normal entries at distinct places of an n×n matrix, drawn uniformly. */
    void entries(int n, int count, Entries entries);

    /** The largest array that it needs to draw entries. */
    double slotsForEntries(int n, int count);

    /** The memory that it needs to draw entries. */
    double bytesForEntries(int n, int count);

    /** The next standard normal numbers. */
    default double[] normal(int count) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = normal();
        }
        return x;
    }

    /** Takes entries one by one. */
    @FunctionalInterface
    interface Entries {
        void add(int i, int j, double value);
    }
}
