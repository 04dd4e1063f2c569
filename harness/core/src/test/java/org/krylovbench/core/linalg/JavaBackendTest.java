package org.krylovbench.core.linalg;

final class JavaBackendTest extends BackendContract {

    @Override
    protected Backend open() {
        return new JavaBackend();
    }
}
