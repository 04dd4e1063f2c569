package org.krylovbench.nd4j;

import static org.bytedeco.openblas.global.openblas.CblasColMajor;
import static org.bytedeco.openblas.global.openblas.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas.CblasTrans;
import static org.bytedeco.openblas.global.openblas.cblas_daxpy;
import static org.bytedeco.openblas.global.openblas.cblas_ddot;
import static org.bytedeco.openblas.global.openblas.cblas_dgemm;
import static org.bytedeco.openblas.global.openblas.cblas_dgemv;
import static org.bytedeco.openblas.global.openblas.cblas_dscal;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.krylovbench.core.linalg.Precision;
import org.nd4j.linalg.api.buffer.DataType;

/** Double precision. */
final class DoubleArithmetic implements Arithmetic {

    private static final int BYTES = Double.BYTES;

    /** A pointer that is pointed elsewhere from call to call: making one costs more than many a call. */
    private static final class Cursor extends DoublePointer {
        Cursor at(long address) {
            this.address = address;
            return this;
        }
    }

    private final int threads;
    private final Cursor first = new Cursor();
    private final Cursor second = new Cursor();
    private final Cursor third = new Cursor();

    DoubleArithmetic(int threads) {
        this.threads = threads;
    }

    @Override
    public int piece(int n, int cached) {
        return threads == 1 ? cached : Math.max(1, n);
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public DataType type() {
        return DataType.DOUBLE;
    }

    @Override
    public Pointer pointer(long address) {
        return new Cursor().at(address);
    }

    @Override
    public double get(long x, int i) {
        return Memory.getDouble(x + (long) BYTES * i);
    }

    @Override
    public void put(long x, int i, double value) {
        Memory.putDouble(x + (long) BYTES * i, value);
    }

    @Override
    public void copyOut(int n, long x, double[] out) {
        first.at(x).get(out, 0, n);
    }

    @Override
    public void copyIn(int n, double[] in, long x) {
        first.at(x).put(in, 0, n);
    }

    @Override
    public void fill(int n, double c, long x) {
        if (c == 0) {
            Memory.zero(x, (long) BYTES * n);
            return;
        }
        long end = x + (long) BYTES * n;
        for (long to = x; to < end; to += BYTES) {
            Memory.putDouble(to, c);
        }
    }

    @Override
    public void scale(int n, double a, long x) {
        cblas_dscal(n, a, first.at(x), 1);
    }

    @Override
    public void axpy(int n, double a, long y, long x) {
        cblas_daxpy(n, a, first.at(y), 1, second.at(x), 1);
    }

    /** Four entries at a time, which newer JDKs vectorise: on JDK 17 it takes twice as long. */
    @Override
    public void times(int n, long y, long x) {
        long end = x + (long) BYTES * n;
        long wholeEnd = x + (long) BYTES * (n & ~3);
        long from = y;
        long to = x;
        for (; to < wholeEnd; to += 4 * BYTES, from += 4 * BYTES) {
            double x0 = Memory.getDouble(to) * Memory.getDouble(from);
            double x1 = Memory.getDouble(to + BYTES) * Memory.getDouble(from + BYTES);
            double x2 = Memory.getDouble(to + 2 * BYTES) * Memory.getDouble(from + 2 * BYTES);
            double x3 = Memory.getDouble(to + 3 * BYTES) * Memory.getDouble(from + 3 * BYTES);
            Memory.putDouble(to, x0);
            Memory.putDouble(to + BYTES, x1);
            Memory.putDouble(to + 2 * BYTES, x2);
            Memory.putDouble(to + 3 * BYTES, x3);
        }
        for (; to < end; to += BYTES, from += BYTES) {
            Memory.putDouble(to, Memory.getDouble(to) * Memory.getDouble(from));
        }
    }

    @Override
    public double dot(int n, long x, long y) {
        return cblas_ddot(n, first.at(x), 1, second.at(y), 1);
    }

    @Override
    public void gemv(boolean transpose, int m, int n, double a, long A, int lda, long x, double b, long y) {
        int operation = transpose ? CblasTrans : CblasNoTrans;
        cblas_dgemv(CblasColMajor, operation, m, n, a, first.at(A), lda, second.at(x), 1, b, third.at(y), 1);
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
        cblas_dgemm(CblasColMajor, left, right, m, n, k, 1, first.at(A), lda, second.at(B), ldb, b, third.at(C), ldc);
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
        double a = Memory.getDouble(to);
        double b = Memory.getDouble(to + BYTES);
        double c = Memory.getDouble(by);
        double d = sign * Memory.getDouble(by + BYTES);
        Memory.putDouble(to, a * c - b * d);
        Memory.putDouble(to + BYTES, a * d + b * c);
    }

    @Override
    public SparseProduct slices(int rows, Stored order, Stored starts, Stored columns, Stored values) {
        return new DoubleSlices(rows, order, starts, columns, values);
    }

    @Override
    public SparseProduct rows(int rows, Stored starts, Stored columns, Stored values) {
        return new DoubleRows(rows, starts, columns, values);
    }
}
