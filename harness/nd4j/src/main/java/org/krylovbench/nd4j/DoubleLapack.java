package org.krylovbench.nd4j;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas.cblas_dgemv;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;

/** OpenBLAS in double precision. */
final class DoubleLapack implements Lapack {

    @Override
    public void gemv(boolean transpose, int m, int n, Pointer A, Pointer x, Pointer y) {
        cblas_dgemv(CblasColMajor, operation(transpose), m, n, 1, at(A), m, at(x), 1, 1, at(y), 1);
    }

    @Override
    public void gemm(
            boolean transposeA, boolean transposeB, int m, int n, int k, double a, Pointer A, Pointer B, Pointer C) {
        cblas_dgemm(
                CblasColMajor,
                operation(transposeA),
                operation(transposeB),
                m,
                n,
                k,
                a,
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

    private static DoublePointer at(Pointer memory) {
        return (DoublePointer) memory;
    }
}
