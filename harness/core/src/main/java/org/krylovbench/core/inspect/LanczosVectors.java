package org.krylovbench.core.inspect;

import org.krylovbench.core.krylov.Lanczos;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.LinearSystem;

/** Those of the {@link Lanczos} process for a symmetric A: as the three terms leave them, or reorthogonalised against all. */
final class LanczosVectors implements KrylovVectors {

    /** In ε: a β that is smaller than this, relative to ‖T‖, is rounding. */
    private static final int ROUNDING = 8;

    private final Lanczos process;
    private final boolean reorthogonalized;
    private final double[] h;

    /**
     * @param start v₁ but for its length
     * @param steps how many it makes at most
     */
    LanczosVectors(Inspected inspected, Vector start, boolean reorthogonalized, int steps) {
        Backend backend = inspected.backend();
        int n = start.size();
        Vector v = backend.vector(n);
        v.set(1, start);
        var system = new LinearSystem(
                inspected.A(), inspected.M(), start, inspected.problem().operator());
        process = new Lanczos(system, backend.vector(n), v, backend.vector(n), backend.vector(n));
        this.reorthogonalized = reorthogonalized;
        h = new double[steps];
    }

    @Override
    public boolean next(Basis V, int k) {
        if (k == 0) {
            process.start();
        } else {
            process.multiply();
            if (reorthogonalized) {
                Orthogonalization.twice(V, k, process.next(), h);
            }
            process.advance();
        }
        double beta = process.beta();
        if (!(beta > ROUNDING * Math.ulp(1.0) * process.scale())) { // NaN too
            return false;
        }
        V.column(k).set(1 / beta, process.v());
        return true;
    }
}
