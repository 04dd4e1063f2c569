package org.krylovbench.nd4j.api;

import org.krylovbench.core.catalog.SolverSingleContract;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Precision;

/** On the CPU, in single precision. */
final class ApiFloatSolversTest extends SolverSingleContract {

    @Override
    protected Backend open() {
        return new ApiBackend(Precision.FLOAT, "the CPU");
    }
}
