package org.krylovbench.core.svd;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.problems.DenseMatrix;

/**
 * Long columns X, split by orthonormal columns P into C = PᵀX and what lies outside, E = X − P C, of which EᵀE is kept: with
 * these small matrices the part of the first r columns of X outside the first r of P has an exact norm for each r, and a
 * small one keeps its digits, as E is formed. 6mnk flops for m × n and k columns of P.
 *
 * @param inside C
 * @param outside EᵀE
 */
record SplitColumns(DenseMatrix inside, DenseMatrix outside, Backend backend) {

    /** @param X is used up */
    static SplitColumns of(Matrix X, Matrix P, Backend backend) {
        Matrix C = backend.matrix(P.columns(), X.columns());
        C.multiply(1, P, true, X, false, 0);
        X.multiply(-1, P, false, C, false, 1); // E = X − P C
        Matrix G = backend.matrix(X.columns(), X.columns());
        G.multiply(1, X, true, X, false, 0);
        return new SplitColumns(Small.of(C), Small.of(G), backend);
    }

    /** The most columns that both have. */
    int columns() {
        return Math.min(inside.rows(), inside.columns());
    }

    /** Pᵣᵀ Xᵣ of the first r columns of both. */
    DenseMatrix leading(int r) {
        return Small.block(inside, 0, r, r);
    }

    /** Gᵣ = (Xᵣ − Pᵣ PᵣᵀXᵣ)ᵀ (Xᵣ − Pᵣ PᵣᵀXᵣ). */
    DenseMatrix gramBeyond(int r) {
        Matrix G = backend.matrix(Small.block(outside, 0, r, r));
        int others = inside.rows() - r;
        if (others > 0) { // what lies in the other columns of P
            Matrix rest = backend.matrix(Small.block(inside, r, others, r));
            G.multiply(1, rest, true, rest, false, 1);
        }
        return Small.of(G);
    }

    /** ‖Xᵣ − Pᵣ PᵣᵀXᵣ‖₂. */
    double normBeyond(int r) {
        double[] lambda = backend.matrix(gramBeyond(r)).eigenvalues();
        return Math.sqrt(Math.max(0, lambda[r - 1]));
    }
}
