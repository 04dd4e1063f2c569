package org.krylovbench.core.linalg;

import java.util.Map;
import org.krylovbench.problems.OperatorData;

/** The reference: plain loops on {@code double[]}, one thread, no native code. Every other backend is tested against it. */
public final class JavaBackend implements Backend {

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public Vector vector(int size) {
        return new JavaVector(size);
    }

    @Override
    public Basis basis(int size, int columns) {
        return new JavaBasis(size, columns);
    }

    @Override
    public Matrix matrix(Vector entries, int rows, int columns) {
        return new JavaMatrix(entries, rows, columns);
    }

    @Override
    public Transposable operator(OperatorData data) {
        return new JavaOperator(data.onHost());
    }

    @Override
    public Fourier fourier(int rows, int columns) {
        return new JavaFourier(new HostFourier(rows, columns));
    }

    @Override
    public void synchronize() {
        // nothing runs behind our back
    }

    @Override
    public Map<String, String> implementations() {
        return Map.of(
                "vectors",
                "Java loops",
                "sparse products",
                "Java loops",
                "factorisations",
                "EJML",
                "FFT",
                "JTransforms");
    }

    @Override
    public void close() {
        // the garbage collector frees it
    }
}
