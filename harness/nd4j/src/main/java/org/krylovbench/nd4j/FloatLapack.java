package org.krylovbench.nd4j;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas.cblas_sgemv;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** OpenBLAS in single precision. */
final class FloatLapack implements Lapack {

    @Override
    public void gemv(boolean transpose, int m, int n, Pointer A, Pointer x, Pointer y) {
        cblas_sgemv(CblasColMajor, operation(transpose), m, n, 1, at(A), m, at(x), 1, 1, at(y), 1);
    }

    @Override
    public void gemm(
            boolean transposeA, boolean transposeB, int m, int n, int k, double a, Pointer A, Pointer B, Pointer C) {
        cblas_sgemm(
                CblasColMajor,
                operation(transposeA),
                operation(transposeB),
                m,
                n,
                k,
                (float) a,
                at(A),
                transposeA ? k : m,
                at(B),
                transposeB ? n : k,
                1,
                at(C),
                m);
    }

    private static int operation(boolean transpose) {
        return transpose ? CblasTrans : CblasNoTrans;
    }

    private static FloatPointer at(Pointer memory) {
        return (FloatPointer) memory;
    }
}
