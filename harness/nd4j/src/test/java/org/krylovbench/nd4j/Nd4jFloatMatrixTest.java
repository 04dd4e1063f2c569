package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationContract;
import org.krylovbench.core.linalg.Precision;

/** In single precision. */
final class Nd4jFloatMatrixTest extends FactorizationContract {

    @Override
    protected Backend open() {
        return new Nd4jProvider(Precision.FLOAT, 1).open();
    }
}
