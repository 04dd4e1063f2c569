package org.krylovbench.nd4j;

import java.util.Optional;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.BackendContract;
import org.krylovbench.core.linalg.Precision;

/** Where no library of Fourier transforms is on the class path. */
final class Nd4jWithoutEngineTest extends BackendContract {

    @Override
    protected Backend open() {
        return new Nd4jBackend(Precision.DOUBLE, 1, Optional.empty());
    }
}
