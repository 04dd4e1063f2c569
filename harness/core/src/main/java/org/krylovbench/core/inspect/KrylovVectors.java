package org.krylovbench.core.inspect;

import org.krylovbench.core.linalg.Basis;

/** The vectors of a Krylov process, which are orthonormal but for rounding. */
interface KrylovVectors {

    /** Puts the next one into column k, where those before it are still in theirs. Returns false if the space has ended. */
    boolean next(Basis V, int k);
}
