package org.krylovbench.nd4j;

import org.krylovbench.core.catalog.SolverDoubleContract;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Precision;

/** Every solver of the catalog beside the reference. */
final class Nd4jSolversTest extends SolverDoubleContract {

    @Override
    protected Backend open() {
        return new Nd4jProvider(Precision.DOUBLE, 1).open();
    }
}
