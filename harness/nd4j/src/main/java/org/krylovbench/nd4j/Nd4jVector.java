package org.krylovbench.nd4j;

import static org.bytedeco.openblas.global.openblas.cblas_daxpy;
import static org.bytedeco.openblas.global.openblas.cblas_dcopy;
import static org.bytedeco.openblas.global.openblas.cblas_ddot;
import static org.bytedeco.openblas.global.openblas.cblas_dscal;

import org.bytedeco.javacpp.DoublePointer;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Vector;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An INDArray, or a column of one, worked on by BLAS through a pointer that is made once. */
final class Nd4jVector implements Vector {

    /** Keeps the memory: it is freed when nothing refers to the array any more, whatever pointers there are. */
    private final INDArray array;

    private final int size;
    final DoublePointer pointer;
    final long address;

    /** Entries {@code offset .. offset + size - 1} of an array. */
    Nd4jVector(INDArray array, long offset, int size) {
        this.array = array;
        this.size = size;
        var base = (DoublePointer) array.data().addressPointer();
        pointer = new DoublePointer(base).position(offset).capacity(offset + size);
        address = base.address() + offset * Double.BYTES;
    }

    /** The array that holds the entries. */
    INDArray array() {
        return array;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void fill(double c) {
        if (c == 0) {
            Memory.zero(address, (long) size * Double.BYTES);
            return;
        }
        for (long at = address; at < end(); at += Double.BYTES) {
            Memory.putDouble(at, c);
        }
    }

    /** A loop of one pass where a = 1 does not allow a copy: half the traffic of a copy that is then scaled in place. */
    @Override
    public void set(double a, Vector y) {
        Nd4jVector other = of(y, size);
        if (a == 1) {
            if (other != this) {
                cblas_dcopy(size, other.pointer, 1, pointer, 1);
            }
            return;
        }
        long from = other.address;
        long at = address;
        for (; at < wholeEnd(); at += 4 * Double.BYTES, from += 4 * Double.BYTES) {
            double x0 = a * Memory.getDouble(from);
            double x1 = a * Memory.getDouble(from + 8);
            double x2 = a * Memory.getDouble(from + 16);
            double x3 = a * Memory.getDouble(from + 24);
            Memory.putDouble(at, x0);
            Memory.putDouble(at + 8, x1);
            Memory.putDouble(at + 16, x2);
            Memory.putDouble(at + 24, x3);
        }
        for (; at < end(); at += Double.BYTES, from += Double.BYTES) {
            Memory.putDouble(at, a * Memory.getDouble(from));
        }
    }

    @Override
    public void axpy(double a, Vector y) {
        cblas_daxpy(size, a, of(y, size).pointer, 1, pointer, 1);
    }

    /** Two calls of BLAS, whose CBLAS of JavaCPP has no axpby; a loop of one pass takes twice as long on JDK 17. */
    @Override
    public void axpby(double a, Vector y, double b) {
        Nd4jVector other = of(y, size);
        if (other == this) { // else y would be scaled before it is added
            cblas_dscal(size, a + b, pointer, 1);
            return;
        }
        if (b != 1) {
            cblas_dscal(size, b, pointer, 1);
        }
        cblas_daxpy(size, a, other.pointer, 1, pointer, 1);
    }

    /** Four entries at a time, which newer JDKs vectorise: on JDK 17 it takes twice as long as on 25. */
    @Override
    public void times(Vector y) {
        long from = of(y, size).address;
        long at = address;
        for (; at < wholeEnd(); at += 4 * Double.BYTES, from += 4 * Double.BYTES) {
            double x0 = Memory.getDouble(at) * Memory.getDouble(from);
            double x1 = Memory.getDouble(at + 8) * Memory.getDouble(from + 8);
            double x2 = Memory.getDouble(at + 16) * Memory.getDouble(from + 16);
            double x3 = Memory.getDouble(at + 24) * Memory.getDouble(from + 24);
            Memory.putDouble(at, x0);
            Memory.putDouble(at + 8, x1);
            Memory.putDouble(at + 16, x2);
            Memory.putDouble(at + 24, x3);
        }
        for (; at < end(); at += Double.BYTES, from += Double.BYTES) {
            Memory.putDouble(at, Memory.getDouble(at) * Memory.getDouble(from));
        }
    }

    /** Where the last whole group of four entries ends. */
    private long wholeEnd() {
        return address + (size & ~3) * (long) Double.BYTES;
    }

    private long end() {
        return address + (long) size * Double.BYTES;
    }

    @Override
    public double dot(Vector y) {
        return cblas_ddot(size, pointer, 1, of(y, size).pointer, 1);
    }

    /** Not dnrm2, whose kernel runs at a tenth of the memory's speed. */
    @Override
    public double norm() {
        double squared = dot(this);
        return Norm.isSafe(squared) ? Math.sqrt(squared) : Norm.scaled(size, i -> Memory.getDouble(address + 8L * i));
    }

    @Override
    public void copyTo(double[] out) {
        checkSize(out.length, size);
        pointer.get(out, 0, size);
    }

    @Override
    public void copyFrom(double[] in) {
        checkSize(in.length, size);
        pointer.put(in, 0, size);
    }

    /** A vector of this backend and of this size. */
    static Nd4jVector of(Vector y, int size) {
        if (!(y instanceof Nd4jVector other)) {
            throw new IllegalArgumentException("a vector of another backend: " + y.getClass());
        }
        checkSize(other.size, size);
        return other;
    }

    private static void checkSize(int actual, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException("needs " + expected + " entries, got " + actual);
        }
    }
}
