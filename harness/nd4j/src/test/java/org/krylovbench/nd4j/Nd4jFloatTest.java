package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.BackendContract;
import org.krylovbench.core.linalg.Precision;

/** In single precision. */
final class Nd4jFloatTest extends BackendContract {

    @Override
    protected Backend open() {
        return new Nd4jProvider(Precision.FLOAT, 1).open();
    }
}
