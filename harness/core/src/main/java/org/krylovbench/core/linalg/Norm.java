package org.krylovbench.core.linalg;

import java.util.function.IntToDoubleFunction;

/** ‖x‖₂ where xᵀx over- or underflows, see {@link Precision#holds}. */
public final class Norm {

    private Norm() {}

    /** ‖x‖₂ relative to its largest entry: slow, and right for every x. */
    public static double scaled(int size, IntToDoubleFunction entry) {
        double largest = 0;
        for (int i = 0; i < size; i++) {
            largest = Math.max(largest, Math.abs(entry.applyAsDouble(i))); // NaN stays NaN
        }
        if (!(largest > 0 && largest <= Double.MAX_VALUE)) {
            return largest;
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double part = entry.applyAsDouble(i) / largest;
            sum += part * part;
        }
        return largest * Math.sqrt(sum);
    }
}
