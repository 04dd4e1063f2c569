package org.krylovbench.core.approximate;

import java.util.OptionalDouble;

/** The parameters of a polynomial in A. */
final class Polynomial {

    private Polynomial() {}

    static void check(int degree, int lanczosSteps) {
        if (degree < 0) {
            throw new IllegalArgumentException("degree must be at least 0, but is " + degree);
        }
        if (lanczosSteps < 1) {
            throw new IllegalArgumentException("lanczos-steps must be at least 1, but is " + lanczosSteps);
        }
    }

    static void requirePositive(String name, OptionalDouble value) {
        value.ifPresent(number -> {
            if (!(number > 0 && number <= Double.MAX_VALUE)) { // NaN too
                throw new IllegalArgumentException(name + " must be positive and finite, but is " + number);
            }
        });
    }
}
