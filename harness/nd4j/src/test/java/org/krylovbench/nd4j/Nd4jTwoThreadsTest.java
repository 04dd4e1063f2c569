package org.krylovbench.nd4j;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.BackendContract;
import org.krylovbench.core.linalg.Precision;

/** By two threads. */
final class Nd4jTwoThreadsTest extends BackendContract {

    @Override
    protected Backend open() {
        return new Nd4jProvider(Precision.DOUBLE, 2).open();
    }
}
