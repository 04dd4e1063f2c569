package org.krylovbench.core.structured;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Product;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.SplitInverse;
import org.krylovbench.problems.CsrMatrix;

/** M = LᵀL with a sparse lower triangular L ≈ L̂⁻¹ of A ≈ L̂ L̂ᵀ, so that an application is two sparse products. */
final class FactoredInverse implements SplitInverse {

    private final CsrMatrix L;
    private final Backend backend;
    private final Product M;

    FactoredInverse(CsrMatrix L, Backend backend) {
        this.L = L;
        this.backend = backend;
        Transposable factor = backend.operator(L);
        M = new Product(factor.transpose(), factor, backend);
    }

    @Override
    public Transposable left() {
        return backend.operator(L);
    }

    @Override
    public Transposable right() {
        return backend.operator(L).transpose();
    }

    @Override
    public long bytes() {
        int bytes = backend.precision().bytes();
        return ContiguousRows.bytes(L, bytes) + (long) L.rows() * bytes;
    }

    @Override
    public int rows() {
        return L.rows();
    }

    @Override
    public int columns() {
        return L.rows();
    }

    @Override
    public void apply(Vector x, Vector y) {
        M.apply(x, y);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        M.applyTranspose(x, y);
    }
}
