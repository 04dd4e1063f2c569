package org.krylovbench.nd4j;

import org.krylovbench.core.catalog.SolverResourcesContract;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Precision;

/** In single precision, where no array of the heap could stand in for memory of the backend. */
final class Nd4jSolverResourcesTest extends SolverResourcesContract {

    @Override
    protected Backend open() {
        return new Nd4jProvider(Precision.FLOAT, 1).open();
    }
}
