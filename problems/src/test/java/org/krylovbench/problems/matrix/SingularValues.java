package org.krylovbench.problems.matrix;

import java.util.Arrays;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Reference;

/** Singular values by one-sided Jacobi rotations, which sees small ones through a bad scaling of the rows. Demmel (1997), 5.4. */
final class SingularValues {

    private SingularValues() {}

    /** Largest first. */
    static double[] of(OperatorData a) {
        double[][] rows = Reference.matrix(a);
        for (boolean rotated = true; rotated; ) {
            rotated = false;
            for (int p = 0; p < rows.length; p++) {
                for (int q = p + 1; q < rows.length; q++) {
                    rotated |= rotate(rows[p], rows[q]);
                }
            }
        }
        return Arrays.stream(rows)
                .mapToDouble(row -> -Reference.norm(row))
                .sorted()
                .map(value -> -value)
                .toArray();
    }

    /** Makes two rows orthogonal; whether they were not yet. */
    private static boolean rotate(double[] p, double[] q) {
        double alpha = dot(p, p);
        double beta = dot(q, q);
        double gamma = dot(p, q);
        if (Math.abs(gamma) <= 1e-15 * Math.sqrt(alpha) * Math.sqrt(beta)) {
            return false;
        }
        double zeta = (beta - alpha) / (2 * gamma);
        double t = Math.copySign(1, zeta) / (Math.abs(zeta) + Math.hypot(1, zeta));
        double c = 1 / Math.hypot(1, t);
        for (int k = 0; k < p.length; k++) {
            double x = p[k];
            p[k] = c * (x - t * q[k]);
            q[k] = c * (t * x + q[k]);
        }
        return true;
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }

    static double condition(OperatorData a) {
        double[] values = of(a);
        return values[0] / values[values.length - 1];
    }
}
