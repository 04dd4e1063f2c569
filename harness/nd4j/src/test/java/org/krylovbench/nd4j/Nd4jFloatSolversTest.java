package org.krylovbench.nd4j;

import org.krylovbench.core.catalog.SolverSingleContract;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Precision;

/** Every solver of the catalog in single precision. */
final class Nd4jFloatSolversTest extends SolverSingleContract {

    @Override
    protected Backend open() {
        return new Nd4jProvider(Precision.FLOAT, 1).open();
    }
}
