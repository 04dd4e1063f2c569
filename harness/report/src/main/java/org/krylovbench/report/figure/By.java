package org.krylovbench.report.figure;

import org.krylovbench.report.drawing.MathText;
import org.krylovbench.report.drawing.Notation;

/** What a target is a bound of. */
public enum By {
    /** ‖b − A x‖₂ / ‖b‖₂, recomputed. */
    RESIDUAL,
    /** ‖x − x†‖₂ / ‖x†‖₂. */
    ERROR,
    /** The error over the least that any case of the run had on the same problem. */
    LEAST_ERROR;

    Quantity quantity() {
        return this == RESIDUAL ? Quantity.RESIDUAL : Quantity.ERROR;
    }

    /** The bound that is asked for where nothing is said. */
    double standard() {
        return switch (this) {
            case RESIDUAL -> 1e-6;
            case ERROR -> 0.1;
            case LEAST_ERROR -> 1.05;
        };
    }

    /** A bound in words, as {@link MathText}. */
    String words(double bound) {
        String number = "$" + Notation.number(bound).replaceFirst("^1\u22c5", "") + "$";
        return switch (this) {
            case RESIDUAL -> "relative residual " + number;
            case ERROR -> "relative error " + number;
            case LEAST_ERROR -> number + " times the least error";
        };
    }
}
