package org.krylovbench.report.claim;

/**
 * A number that was looked up in the tables of a run.
 *
 * @param value NaN if there is none
 * @param reason why there is none, else empty
 */
record Measured(double value, String reason) {

    static Measured of(double value) {
        return new Measured(value, "");
    }

    static Measured none(String reason) {
        return new Measured(Double.NaN, reason);
    }

    boolean isThere() {
        return reason.isEmpty();
    }
}
