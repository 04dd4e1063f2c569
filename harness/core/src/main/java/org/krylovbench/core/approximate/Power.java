package org.krylovbench.core.approximate;

/** The parameter that says which power of A gives a pattern. */
final class Power {

    private Power() {}

    static void check(int power) {
        if (power < 0) {
            throw new IllegalArgumentException("power must be at least 0, which is the diagonal, but is " + power);
        }
    }
}
