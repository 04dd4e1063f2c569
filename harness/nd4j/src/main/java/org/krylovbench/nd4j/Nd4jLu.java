package org.krylovbench.nd4j;

import org.bytedeco.javacpp.IntPointer;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Lu;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Requirements;
import org.krylovbench.core.linalg.Vector;

/** P A = L U in the memory of A. The pivots are outside the backend's memory and go when nothing refers to them. */
final class Nd4jLu implements Lu {

    private final Nd4jVector factors;
    private final int n;
    private final Lapack lapack;
    private final IntPointer pivots;

    /** @param entries of A, n × n */
    Nd4jLu(Nd4jVector entries, int n, Lapack lapack) {
        this.factors = entries;
        this.n = n;
        this.lapack = lapack;
        this.pivots = new IntPointer(n);
        int zero = lapack.getrf(n, factors.pointer, pivots);
        if (zero > 0) {
            throw FactorizationException.singular(zero);
        }
    }

    @Override
    public void solve(Vector b) {
        lapack.getrs(false, n, 1, factors.pointer, pivots, Nd4jVector.of(b, n, lapack.precision()).pointer);
    }

    @Override
    public void solveTranspose(Vector b) {
        lapack.getrs(true, n, 1, factors.pointer, pivots, Nd4jVector.of(b, n, lapack.precision()).pointer);
    }

    @Override
    public void solve(Matrix B) {
        Requirements.rows(B, n);
        lapack.getrs(false, n, B.columns(), factors.pointer, pivots, Nd4jMatrix.of(B).vec.pointer);
    }
}
