package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;

/**
 * Z = M V with the same M in each step, so that no direction need be kept: Z y = M (V y).
 *
 * @param t room for V y
 * @param z room for one direction
 */
public record PreconditionedDirections(LinearOperator M, Arnoldi V, int room, Vector t, Vector z)
        implements Directions {

    @Override
    public Vector direction(int j, Vector last) {
        M.apply(last, z);
        return z;
    }

    @Override
    public Vector combine(int k, double[] y) {
        V.combine(k, y, t);
        M.apply(t, z);
        return z;
    }
}
