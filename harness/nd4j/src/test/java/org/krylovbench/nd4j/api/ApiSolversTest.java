package org.krylovbench.nd4j.api;

import org.krylovbench.core.catalog.SolverDoubleContract;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Precision;

/** On the CPU: every solver of the catalog beside the reference. */
final class ApiSolversTest extends SolverDoubleContract {

    @Override
    protected Backend open() {
        return new ApiBackend(Precision.DOUBLE, "the CPU");
    }
}
