package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Qr;
import org.krylovbench.core.linalg.Requirements;
import org.krylovbench.core.linalg.Vector;

/** A = Q R in the memory of A, with R in its upper triangle and the reflections below. */
final class Nd4jQr implements Qr {

    private final Nd4jVector factors;
    private final Nd4jVector tau;
    private final int m;
    private final int n;
    private final Lapack lapack;
    private final Backend backend;

    Nd4jQr(Nd4jMatrix A, Lapack lapack, Backend backend) {
        factors = A.vec;
        m = A.rows();
        n = A.columns();
        tau = Nd4jVector.of(backend.vector(n), n, lapack.precision());
        this.lapack = lapack;
        this.backend = backend;
        lapack.geqrf(m, n, factors.pointer, tau.pointer);
    }

    @Override
    public Matrix Q() {
        Nd4jMatrix Q = Nd4jMatrix.of(backend.matrix(m, n));
        Q.vec.set(1, factors);
        lapack.orgqr(m, n, Q.vec.pointer, tau.pointer);
        return Q;
    }

    @Override
    public Matrix R() {
        Nd4jMatrix R = Nd4jMatrix.of(backend.matrix(n, n));
        lapack.copyUpper(n, factors.pointer, m, R.vec.pointer, n);
        return R;
    }

    @Override
    public void solve(Vector b, Vector x) {
        solve(Nd4jVector.of(b, m, lapack.precision()), Nd4jVector.of(x, n, lapack.precision()), 1);
    }

    @Override
    public void solve(Matrix B, Matrix X) {
        Requirements.rows(B, m);
        Requirements.shape(X, n, B.columns());
        solve(Nd4jMatrix.of(B).vec, Nd4jMatrix.of(X).vec, B.columns());
    }

    private void solve(Nd4jVector B, Nd4jVector X, int columns) {
        lapack.ormqr(m, columns, n, factors.pointer, tau.pointer, B.pointer);
        int zero = lapack.trtrs(false, n, columns, factors.pointer, m, B.pointer, m);
        if (zero > 0) {
            throw FactorizationException.singular(zero);
        }
        lapack.copy(n, columns, B.pointer, m, X.pointer, n);
    }
}
