package org.krylovbench.core.solver;

import org.krylovbench.core.linalg.Vector;

/** The current iterate of a method that does not hold it ready: forming it costs what the method says. */
@FunctionalInterface
public interface Iterate {

    /** into ← xₖ. */
    void copyTo(Vector into);
}
