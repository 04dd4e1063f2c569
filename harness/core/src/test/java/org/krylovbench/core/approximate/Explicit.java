package org.krylovbench.core.approximate;

import java.util.Arrays;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.OperatorData;

/** Preconditioners on the reference backend, with all their entries. */
final class Explicit {

    static final Backend BACKEND = new JavaBackend();

    private Explicit() {}

    static ApproximateInverse make(Preconditioner recipe, OperatorData data) {
        return recipe.approximateInverse(data, BACKEND.operator(data), BACKEND);
    }

    static double[] apply(Transposable M, double[] x) {
        Vector y = BACKEND.vector(M.rows());
        M.apply(BACKEND.vector(x), y);
        return Solve.entries(y);
    }

    static double[] applyTranspose(Transposable M, double[] x) {
        Vector y = BACKEND.vector(M.columns());
        M.applyTranspose(BACKEND.vector(x), y);
        return Solve.entries(y);
    }

    static double[] unit(int n, int k) {
        double[] e = new double[n];
        e[k] = 1;
        return e;
    }

    /** Column k of A M − I. */
    static double[] residual(OperatorData A, Transposable M, int k) {
        double[] r = A.times(apply(M, unit(A.rows(), k)));
        r[k] -= 1;
        return r;
    }

    /** ‖A M − I‖_F. */
    static double distance(OperatorData A, Transposable M) {
        double sum = 0;
        for (int k = 0; k < A.rows(); k++) {
            sum += Arrays.stream(residual(A, M, k)).map(r -> r * r).sum();
        }
        return Math.sqrt(sum);
    }

    static double norm(double[] x) {
        return BACKEND.vector(x).norm();
    }
}
