package org.krylovbench.core.linalg;

import java.util.function.IntToDoubleFunction;

/** ‖x‖₂ from xᵀx, and what to do where that over- or underflows. */
public final class Norm {

    /** Below MIN_NORMAL / ε a sum of squares has lost digits to underflow. */
    private static final double LEAST_SAFE = Double.MIN_NORMAL / 0x1p-52;

    private Norm() {}

    /** Whether the root of xᵀx is ‖x‖₂ to rounding. */
    public static boolean isSafe(double squared) {
        return squared >= LEAST_SAFE && squared <= Double.MAX_VALUE;
    }

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
