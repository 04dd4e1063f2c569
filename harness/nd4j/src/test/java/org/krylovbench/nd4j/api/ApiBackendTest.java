package org.krylovbench.nd4j.api;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.BackendContract;
import org.krylovbench.core.linalg.Precision;

/** On the CPU. */
final class ApiBackendTest extends BackendContract {

    @Override
    protected Backend open() {
        return new ApiBackend(Precision.DOUBLE, "the CPU");
    }
}
