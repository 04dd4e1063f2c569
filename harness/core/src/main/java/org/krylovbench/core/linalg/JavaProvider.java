package org.krylovbench.core.linalg;

/** Opens the reference backend. */
public record JavaProvider() implements BackendProvider {

    @Override
    public String name() {
        return "java";
    }

    @Override
    public String description() {
        return "the reference: plain loops on the heap, one thread, JTransforms";
    }

    @Override
    public boolean reproducible() {
        return true;
    }

    @Override
    public Backend open() {
        return new JavaBackend();
    }
}
