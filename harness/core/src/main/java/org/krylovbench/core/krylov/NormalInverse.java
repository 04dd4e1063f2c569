package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/**
 * B = M Mᵀ Aᵀ, which takes a residual to a direction: with M ≈ A⁻¹, or M Mᵀ ≈ (AᵀA)⁻¹, it is close to the
 * pseudo-inverse. Apply: Aᵀ, Mᵀ and M once.
 *
 * @param s room for one vector of the size of x
 */
record NormalInverse(Transposable A, Transposable M, Vector s) implements LinearOperator {

    @Override
    public int rows() {
        return A.columns();
    }

    @Override
    public int columns() {
        return A.rows();
    }

    @Override
    public void apply(Vector v, Vector z) {
        A.applyTranspose(v, z);
        M.applyTranspose(z, s);
        M.apply(s, z); // z = M Mᵀ Aᵀ v
    }
}
