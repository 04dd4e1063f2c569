package org.krylovbench.nd4j.api;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationContract;
import org.krylovbench.core.linalg.Precision;

/** On the CPU, in single precision. */
final class ApiFloatMatrixTest extends FactorizationContract {

    @Override
    protected Backend open() {
        return new ApiBackend(Precision.FLOAT, "the CPU");
    }
}
