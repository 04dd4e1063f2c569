package org.krylovbench.core.linalg;

final class JavaMatrixTest extends DenseContract {

    @Override
    protected Backend open() {
        return new JavaBackend();
    }
}
