package org.krylovbench.core.reconstruct;

import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.LinearSystem;

/**
 * The start of methods that multiply, whose zeros stay zero: a vector that has a negative entry, or no other than zeros, is
 * replaced by the constant one that is nearest to the data, as in IR Tools.
 */
final class ConstantStart {

    /** Half the digits of double precision, where the nearest constant is not positive. */
    private static final double LEAST = 0x1p-26;

    private ConstantStart() {}

    /**
     * Keeps x if it will do, else x ← a 1 with a = ⟨A 1, b⟩ / ‖A 1‖². Takes A once.
     *
     * @param q as long as b; what it held is lost
     * @return whether x was replaced
     */
    static boolean make(LinearSystem system, Vector x, Vector q) {
        double[] entries = new double[x.size()];
        x.copyTo(entries);
        boolean negative = false;
        boolean zero = true;
        for (double entry : entries) {
            negative |= entry < 0;
            zero &= entry == 0;
        }
        if (!negative && !zero) {
            return false;
        }
        x.fill(1);
        system.A().apply(x, q);
        double a = q.dot(system.b()) / q.dot(q);
        x.fill(a > 0 && a <= Double.MAX_VALUE ? a : LEAST); // NaN too
        return true;
    }
}
