package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;

/**
 * zⱼ = Mⱼ vⱼ, where M need not be the same map at each call, nor linear: all directions are kept.
 *
 * @param Z room for them
 * @param u room for a combination
 */
record FlexibleDirections(LinearOperator M, Basis Z, Vector u) implements Directions {

    @Override
    public int room() {
        return Z.capacity();
    }

    @Override
    public Vector direction(int j, Vector last) {
        M.apply(last, Z.column(j));
        return Z.column(j);
    }

    @Override
    public Vector combine(int k, double[] y) {
        Z.combine(k, y, u);
        return u;
    }
}
