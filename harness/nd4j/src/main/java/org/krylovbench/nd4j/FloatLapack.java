package org.krylovbench.nd4j;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.LAPACKE_sgelsd;
import static org.bytedeco.openblas.global.openblas.LAPACKE_sgeqrf;
import static org.bytedeco.openblas.global.openblas.LAPACKE_sgesdd;
import static org.bytedeco.openblas.global.openblas.LAPACKE_sgetrf_work;
import static org.bytedeco.openblas.global.openblas.LAPACKE_sgetrs_work;
import static org.bytedeco.openblas.global.openblas.LAPACKE_slacpy_work;
import static org.bytedeco.openblas.global.openblas.LAPACKE_slaset_work;
import static org.bytedeco.openblas.global.openblas.LAPACKE_sorgqr;
import static org.bytedeco.openblas.global.openblas.LAPACKE_sormqr;
import static org.bytedeco.openblas.global.openblas.LAPACKE_spotrf_work;
import static org.bytedeco.openblas.global.openblas.LAPACKE_ssyevd;
import static org.bytedeco.openblas.global.openblas.LAPACKE_strtrs_work;
import static org.bytedeco.openblas.global.openblas.LAPACK_COL_MAJOR;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.krylovbench.core.linalg.Precision;

/**
 * OpenBLAS in single precision. Where LAPACKE needs no memory of its own it is called by its work routines, which do not
 * look for NaN first.
 */
final class FloatLapack implements Lapack {

    @Override
    public Precision precision() {
        return Precision.FLOAT;
    }

    @Override
    public Pointer memory(double[] values) {
        float[] rounded = new float[values.length];
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) values[i];
        }
        return new FloatPointer(rounded);
    }

    @Override
    public void read(Pointer from, double[] to) {
        float[] numbers = new float[to.length];
        at(from).get(numbers);
        for (int i = 0; i < numbers.length; i++) {
            to[i] = numbers[i];
        }
    }

    @Override
    public void gemm(
            boolean transposeA, boolean transposeB, int m, int n, int k, double a, Pointer A, Pointer B, Pointer C) {
        int opA = operation(transposeA);
        int opB = operation(transposeB);
        int leadingA = transposeA ? k : m;
        int leadingB = transposeB ? n : k;
        cblas_sgemm(CblasColMajor, opA, opB, m, n, k, (float) a, at(A), leadingA, at(B), leadingB, 1, at(C), m);
    }

    private static int operation(boolean transpose) {
        return transpose ? CblasTrans : CblasNoTrans;
    }

    @Override
    public int trtrs(boolean transpose, int n, int columns, Pointer R, int leadingR, Pointer B, int leadingB) {
        return Lapack.checked(LAPACKE_strtrs_work(
                LAPACK_COL_MAJOR,
                (byte) 'U',
                letter(transpose),
                (byte) 'N',
                n,
                columns,
                at(R),
                leadingR,
                at(B),
                leadingB));
    }

    private static byte letter(boolean transpose) {
        return (byte) (transpose ? 'T' : 'N');
    }

    @Override
    public int potrf(int n, Pointer A) {
        return Lapack.checked(LAPACKE_spotrf_work(LAPACK_COL_MAJOR, (byte) 'U', n, at(A), n));
    }

    @Override
    public int getrf(int n, Pointer A, IntPointer pivots) {
        return Lapack.checked(LAPACKE_sgetrf_work(LAPACK_COL_MAJOR, n, n, at(A), n, pivots));
    }

    @Override
    public int getrs(boolean transpose, int n, int columns, Pointer LU, IntPointer pivots, Pointer B) {
        return Lapack.checked(
                LAPACKE_sgetrs_work(LAPACK_COL_MAJOR, letter(transpose), n, columns, at(LU), n, pivots, at(B), n));
    }

    @Override
    public int geqrf(int m, int n, Pointer A, Pointer tau) {
        return Lapack.checked(LAPACKE_sgeqrf(LAPACK_COL_MAJOR, m, n, at(A), m, at(tau)));
    }

    @Override
    public int orgqr(int m, int n, Pointer A, Pointer tau) {
        return Lapack.checked(LAPACKE_sorgqr(LAPACK_COL_MAJOR, m, n, n, at(A), m, at(tau)));
    }

    @Override
    public int ormqr(int m, int columns, int n, Pointer reflections, Pointer tau, Pointer C) {
        return Lapack.checked(LAPACKE_sormqr(
                LAPACK_COL_MAJOR, (byte) 'L', (byte) 'T', m, columns, n, at(reflections), m, at(tau), at(C), m));
    }

    @Override
    public int gesdd(int m, int n, Pointer A, double[] sigma, Pointer U, Pointer Vt) {
        return gesdd('S', m, n, A, sigma, at(U), at(Vt));
    }

    @Override
    public int gesdd(int m, int n, Pointer A, double[] sigma) {
        try (var nothing = new FloatPointer(1)) {
            return gesdd('N', m, n, A, sigma, nothing, nothing);
        }
    }

    private int gesdd(char job, int m, int n, Pointer A, double[] sigma, FloatPointer U, FloatPointer Vt) {
        try (var values = new FloatPointer(sigma.length)) {
            int info = LAPACKE_sgesdd(LAPACK_COL_MAJOR, (byte) job, m, n, at(A), m, values, U, m, Vt, sigma.length);
            read(values, sigma);
            return Lapack.checked(info);
        }
    }

    @Override
    public int gelsd(int m, int n, int columns, Pointer A, Pointer B, double tolerance, IntPointer rank) {
        try (var sigma = new FloatPointer(Math.min(m, n))) {
            return Lapack.checked(LAPACKE_sgelsd(
                    LAPACK_COL_MAJOR, m, n, columns, at(A), m, at(B), Math.max(m, n), sigma, (float) tolerance, rank));
        }
    }

    @Override
    public int syevd(boolean vectors, int n, Pointer A, double[] lambda) {
        try (var values = new FloatPointer(n)) {
            byte job = (byte) (vectors ? 'V' : 'N');
            int info = LAPACKE_ssyevd(LAPACK_COL_MAJOR, job, (byte) 'U', n, at(A), n, values);
            read(values, lambda);
            return Lapack.checked(info);
        }
    }

    @Override
    public void copy(int m, int n, Pointer A, int leadingA, Pointer B, int leadingB) {
        LAPACKE_slacpy_work(LAPACK_COL_MAJOR, (byte) 'A', m, n, at(A), leadingA, at(B), leadingB);
    }

    @Override
    public void copyUpper(int n, Pointer A, int leadingA, Pointer B, int leadingB) {
        LAPACKE_slacpy_work(LAPACK_COL_MAJOR, (byte) 'U', n, n, at(A), leadingA, at(B), leadingB);
    }

    @Override
    public void clearBelowDiagonal(int n, Pointer A) {
        var second = new FloatPointer(at(A));
        LAPACKE_slaset_work(
                LAPACK_COL_MAJOR, (byte) 'L', n - 1, n - 1, 0, 0, second.position(second.position() + 1), n);
    }

    private static FloatPointer at(Pointer memory) {
        return (FloatPointer) memory;
    }
}
