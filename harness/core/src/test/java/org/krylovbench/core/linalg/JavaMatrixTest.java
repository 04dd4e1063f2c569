package org.krylovbench.core.linalg;

final class JavaMatrixTest extends FactorizationContract {

    @Override
    protected Backend open() {
        return new JavaBackend();
    }
}
