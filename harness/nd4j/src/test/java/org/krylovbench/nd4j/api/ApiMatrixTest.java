package org.krylovbench.nd4j.api;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationContract;
import org.krylovbench.core.linalg.Precision;

/** On the CPU. */
final class ApiMatrixTest extends FactorizationContract {

    @Override
    protected Backend open() {
        return new ApiBackend(Precision.DOUBLE, "the CPU");
    }
}
