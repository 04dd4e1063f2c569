package org.krylovbench.core.inspect;

import org.krylovbench.core.krylov.Arnoldi;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Workspace;

/** Those of the {@link Arnoldi} process for A M. */
final class ArnoldiVectors implements KrylovVectors {

    private final Inspected inspected;
    private final Vector start;
    private final Vector z;
    private final Arnoldi process;

    /**
     * @param start v₀ but for its length
     * @param steps how many it makes at most
     */
    ArnoldiVectors(Inspected inspected, Vector start, Orthogonalization orthogonalization, int steps) {
        this.inspected = inspected;
        this.start = start;
        z = inspected.backend().vector(start.size());
        process = new Arnoldi(orthogonalization, new Workspace(inspected.backend()), start.size(), steps);
    }

    @Override
    public boolean next(Basis V, int k) {
        if (k == 0) {
            process.start(start, start.norm());
        } else {
            inspected.M().apply(process.last(), z);
            inspected.A().apply(z, process.room()); // w = A M v
            if (!process.extend() || process.exhausted()) {
                return false;
            }
        }
        V.column(k).set(1, process.last());
        return true;
    }
}
