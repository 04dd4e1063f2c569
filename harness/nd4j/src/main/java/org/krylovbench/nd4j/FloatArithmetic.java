package org.krylovbench.nd4j;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_saxpy;
import static org.bytedeco.openblas.global.openblas.cblas_sdot;
import static org.bytedeco.openblas.global.openblas.cblas_sgemm;
import static org.bytedeco.openblas.global.openblas.cblas_sgemv;
import static org.bytedeco.openblas.global.openblas.cblas_sscal;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.krylovbench.core.linalg.Precision;
import org.nd4j.linalg.api.buffer.DataType;

/** Single precision. */
final class FloatArithmetic implements Arithmetic {

    private static final int BYTES = Float.BYTES;

    /** A pointer that is pointed elsewhere from call to call: making one costs more than many a call. */
    private static final class Cursor extends FloatPointer {
        Cursor at(long address) {
            this.address = address;
            return this;
        }
    }

    private final int threads;
    private final Cursor first = new Cursor();
    private final Cursor second = new Cursor();
    private final Cursor third = new Cursor();

    FloatArithmetic(int threads) {
        this.threads = threads;
    }

    @Override
    public int piece(int n, int cached) {
        return threads == 1 ? cached : Math.max(1, n);
    }

    @Override
    public Precision precision() {
        return Precision.FLOAT;
    }

    @Override
    public DataType type() {
        return DataType.FLOAT;
    }

    @Override
    public Pointer pointer(long address) {
        return new Cursor().at(address);
    }

    @Override
    public double get(long x, int i) {
        return Memory.getFloat(x + (long) BYTES * i);
    }

    @Override
    public void put(long x, int i, double value) {
        Memory.putFloat(x + (long) BYTES * i, (float) value);
    }

    @Override
    public void copyOut(int n, long x, double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = get(x, i);
        }
    }

    @Override
    public void copyIn(int n, double[] in, long x) {
        for (int i = 0; i < n; i++) {
            put(x, i, in[i]);
        }
    }

    @Override
    public void fill(int n, double c, long x) {
        if (c == 0) {
            Memory.zero(x, (long) BYTES * n);
            return;
        }
        long end = x + (long) BYTES * n;
        for (long to = x; to < end; to += BYTES) {
            Memory.putFloat(to, (float) c);
        }
    }

    @Override
    public void scale(int n, double a, long x) {
        cblas_sscal(n, (float) a, first.at(x), 1);
    }

    @Override
    public void axpy(int n, double a, long y, long x) {
        cblas_saxpy(n, (float) a, first.at(y), 1, second.at(x), 1);
    }

    /** Four entries at a time, which newer JDKs vectorise: on JDK 17 it takes twice as long. */
    @Override
    public void times(int n, long y, long x) {
        long end = x + (long) BYTES * n;
        long wholeEnd = x + (long) BYTES * (n & ~3);
        long from = y;
        long to = x;
        for (; to < wholeEnd; to += 4 * BYTES, from += 4 * BYTES) {
            float x0 = Memory.getFloat(to) * Memory.getFloat(from);
            float x1 = Memory.getFloat(to + BYTES) * Memory.getFloat(from + BYTES);
            float x2 = Memory.getFloat(to + 2 * BYTES) * Memory.getFloat(from + 2 * BYTES);
            float x3 = Memory.getFloat(to + 3 * BYTES) * Memory.getFloat(from + 3 * BYTES);
            Memory.putFloat(to, x0);
            Memory.putFloat(to + BYTES, x1);
            Memory.putFloat(to + 2 * BYTES, x2);
            Memory.putFloat(to + 3 * BYTES, x3);
        }
        for (; to < end; to += BYTES, from += BYTES) {
            Memory.putFloat(to, Memory.getFloat(to) * Memory.getFloat(from));
        }
    }

    @Override
    public double dot(int n, long x, long y) {
        return cblas_sdot(n, first.at(x), 1, second.at(y), 1);
    }

    @Override
    public void gemv(boolean transpose, int m, int n, double a, long A, int lda, long x, double b, long y) {
        int operation = transpose ? CblasTrans : CblasNoTrans;
        cblas_sgemv(
                CblasColMajor,
                operation,
                m,
                n,
                (float) a,
                first.at(A),
                lda,
                second.at(x),
                1,
                (float) b,
                third.at(y),
                1);
    }

    @Override
    public void gemm(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            long A,
            int lda,
            long B,
            int ldb,
            double b,
            long C,
            int ldc) {
        int left = transposeA ? CblasTrans : CblasNoTrans;
        int right = transposeB ? CblasTrans : CblasNoTrans;
        cblas_sgemm(
                CblasColMajor,
                left,
                right,
                m,
                n,
                k,
                1,
                first.at(A),
                lda,
                second.at(B),
                ldb,
                (float) b,
                third.at(C),
                ldc);
    }

    /** Written out: twice as fast as a loop of eight. */
    @Override
    public void filter(int rows, long f, boolean conjugate, long s, long stride) {
        int sign = conjugate ? -1 : 1;
        long by = f;
        long to = s;
        for (int i = 0; i < rows; i++, by += 2 * FILTERED * BYTES, to += stride) {
            multiply(to, by, sign);
            multiply(to + 2 * BYTES, by + 2 * BYTES, sign);
            multiply(to + 4 * BYTES, by + 4 * BYTES, sign);
            multiply(to + 6 * BYTES, by + 6 * BYTES, sign);
            multiply(to + 8 * BYTES, by + 8 * BYTES, sign);
            multiply(to + 10 * BYTES, by + 10 * BYTES, sign);
            multiply(to + 12 * BYTES, by + 12 * BYTES, sign);
            multiply(to + 14 * BYTES, by + 14 * BYTES, sign);
        }
    }

    private static void multiply(long to, long by, int sign) {
        float a = Memory.getFloat(to);
        float b = Memory.getFloat(to + BYTES);
        float c = Memory.getFloat(by);
        float d = sign * Memory.getFloat(by + BYTES);
        Memory.putFloat(to, a * c - b * d);
        Memory.putFloat(to + BYTES, a * d + b * c);
    }

    @Override
    public SparseProduct slices(int rows, Stored order, Stored starts, Stored columns, Stored values) {
        return new FloatSlices(rows, order, starts, columns, values);
    }

    @Override
    public SparseProduct rows(int rows, Stored starts, Stored columns, Stored values) {
        return new FloatRows(rows, starts, columns, values);
    }
}
