package org.krylovbench.problems.integral;

/** What the parameters that these problems share may be. */
final class Arguments {

    private Arguments() {}

    /** Refuses a number of unknowns that the discretisation cannot have. */
    static void checkOrder(int n, int multiple) {
        if (n < 1 || n % multiple != 0) {
            int below = n - Math.floorMod(n, multiple);
            String nearest = below < 1 ? multiple + "" : below + " or " + ((long) below + multiple);
            throw new IllegalArgumentException(
                    multiple == 1
                            ? "n must be at least 1, but is " + n
                            : "n must be a positive multiple of " + multiple + ", but is " + n + "; " + nearest
                                    + " would do");
        }
    }

    static void checkExample(int example, int examples) {
        if (example < 1 || example > examples) {
            throw new IllegalArgumentException(
                    "example must be a whole number in [1, " + examples + "], but is " + example);
        }
    }

    static void checkNoise(double noise) {
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) { // NaN too
            throw new IllegalArgumentException("noise must be finite and at least 0, but is " + noise);
        }
    }

    static void checkPositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive and finite, but is " + value);
        }
    }
}
