package org.krylovbench.core.reconstruct;

import java.util.Arrays;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.LinearSystem;

/**
 * The start vectors of IR Tools: instead of one that has no other entries than zeros the constant one that is nearest to
 * the data; for methods that multiply, and whose zeros stay zero, one with negative entries is raised.
 */
final class ConstantStart {

    /** √ε of double precision: the constant where the nearest one is not positive, and how far above zero one is raised. */
    private static final double LEAST = 0x1p-26;

    private ConstantStart() {}

    /**
     * Keeps x if it is not zero, else x ← a 1 with a = ⟨A 1, b⟩ / ‖A 1‖². Takes A once.
     *
     * @param q as long as b; what it held is lost
     * @return whether x was replaced
     */
    static boolean replaceZero(LinearSystem system, Vector x, Vector q) {
        if (x.norm() != 0) {
            return false;
        }
        x.fill(1);
        system.A().apply(x, q);
        double a = q.dot(system.b()) / q.dot(q);
        x.fill(a > 0 && a <= Double.MAX_VALUE ? a : LEAST); // NaN too
        return true;
    }

    /**
     * The same, and x ← x − min x + √ε if that is negative.
     *
     * @param q as long as b; what it held is lost
     * @return whether x was changed
     */
    static boolean makePositive(LinearSystem system, Vector x, Vector q) {
        if (replaceZero(system, x, q)) {
            return true;
        }
        double[] entries = new double[x.size()];
        x.copyTo(entries);
        double least = Arrays.stream(entries).min().orElse(0);
        if (!(least < 0)) {
            return false;
        }
        Arrays.setAll(entries, i -> entries[i] - least + LEAST);
        x.copyFrom(entries);
        return true;
    }
}
