package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.DenseContract;

final class Nd4jMatrixTest extends DenseContract {

    @Override
    protected Backend open() {
        return new Nd4jProvider().open();
    }
}
