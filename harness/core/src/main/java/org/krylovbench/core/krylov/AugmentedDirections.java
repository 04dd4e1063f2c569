package org.krylovbench.core.krylov;

import java.util.Arrays;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;

/**
 * First zⱼ = M vⱼ, then the last corrections of x, each of which points along the error of its time. They are kept as
 * Z y / ‖y‖, so that their products are about as long as those of the others.
 */
final class AugmentedDirections implements Directions {

    private final LinearOperator M;
    private final Arnoldi V;
    private final int krylov;
    private final Basis corrections;
    private final double[] tail;
    private final Vector t;
    private final Vector z;
    private int cycles;

    /** {@code krylov} directions of the one kind, and as many of the other as there is room for corrections. */
    AugmentedDirections(LinearOperator M, Arnoldi V, int krylov, Basis corrections, Vector t, Vector z) {
        this.M = M;
        this.V = V;
        this.krylov = krylov;
        this.corrections = corrections;
        this.tail = new double[corrections.capacity()];
        this.t = t;
        this.z = z;
    }

    @Override
    public int room() {
        return krylov + Math.min(cycles, tail.length);
    }

    @Override
    public Vector direction(int j, Vector last) {
        if (j >= krylov) {
            return corrections.column(slot(j));
        }
        M.apply(last, z);
        return z;
    }

    @Override
    public Vector combine(int k, double[] y) {
        V.combine(Math.min(k, krylov), y, t);
        M.apply(t, z);
        if (k > krylov) {
            Arrays.fill(tail, 0);
            for (int j = krylov; j < k; j++) {
                tail[slot(j)] = y[j];
            }
            corrections.combine(room() - krylov, tail, t);
            z.axpy(1, t);
        }
        return z;
    }

    /** Where direction j is kept: the newest correction comes first. */
    private int slot(int j) {
        return (cycles - 1 - (j - krylov)) % tail.length;
    }

    /** The oldest one goes. */
    @Override
    public void corrected(int k, double[] y) {
        double squared = 0;
        for (int i = 0; i < k; i++) {
            squared += y[i] * y[i];
        }
        if (squared > 0) {
            corrections.column(cycles % tail.length).set(1 / Math.sqrt(squared), z);
            cycles++;
        }
    }
}
