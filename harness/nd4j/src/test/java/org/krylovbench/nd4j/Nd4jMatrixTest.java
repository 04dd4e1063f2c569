package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationContract;

final class Nd4jMatrixTest extends FactorizationContract {

    @Override
    protected Backend open() {
        return new Nd4jProvider().open();
    }
}
