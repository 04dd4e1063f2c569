package org.krylovbench.nd4j.api;

import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Vector;
import org.nd4j.linalg.api.blas.Level1;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** An INDArray of one dimension, or a part of one, worked on by ND4J's level 1. */
final class ApiVector implements Vector {

    private final INDArray memory;
    private final long offset;
    private final int size;
    private final Precision precision;

    /** The memory, or a view of a part of it. */
    final INDArray entries;

    /** The same array as the entries where those begin with their memory, else room for a copy of them. */
    private final INDArray scratch;

    private final Level1 blas = Nd4j.getBlasWrapper().level1();

    /** All of a memory. */
    ApiVector(INDArray memory, Precision precision) {
        this.memory = memory;
        this.offset = 0;
        this.size = (int) memory.length();
        this.precision = precision;
        this.entries = memory;
        this.scratch = memory;
    }

    /**
     * Entries {@code offset .. offset + size - 1} of a memory.
     *
     * @param scratch of this size; may serve others too
     */
    ApiVector(INDArray memory, long offset, INDArray scratch, Precision precision) {
        this.memory = memory;
        this.offset = offset;
        this.size = (int) scratch.length();
        this.precision = precision;
        this.entries = memory.get(NDArrayIndex.interval(offset, offset + size));
        this.scratch = scratch;
    }

    /** The entries as a matrix by columns, on the same memory. */
    INDArray matrix(int rows, int columns) {
        return Nd4j.create(memory.data(), new long[] {rows, columns}, new long[] {1, rows}, offset, 'f');
    }

    /**
     * The entries at the beginning of a memory, to be read before the next operation. ND4J's product with a matrix would
     * allocate a copy of others, and how it copies others to the host differs from device to device.
     */
    INDArray atTheBeginning() {
        if (scratch != entries) {
            blas.copy(entries, scratch);
        }
        return scratch;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Precision precision() {
        return precision;
    }

    @Override
    public void fill(double c) {
        entries.assign(c);
    }

    @Override
    public void set(double a, Vector y) {
        ApiVector other = of(y, size, precision);
        if (other != this) {
            blas.copy(other.entries, entries);
        }
        if (a != 1) {
            blas.scal(size, a, entries);
        }
    }

    @Override
    public void axpy(double a, Vector y) {
        blas.axpy(size, a, of(y, size, precision).entries, entries);
    }

    @Override
    public void axpby(double a, Vector y, double b) {
        ApiVector other = of(y, size, precision);
        if (other == this) { // else y would be scaled before it is added
            blas.scal(size, a + b, entries);
            return;
        }
        if (b != 1) {
            blas.scal(size, b, entries);
        }
        blas.axpy(size, a, other.entries, entries);
    }

    @Override
    public void times(Vector y) {
        entries.muli(of(y, size, precision).entries);
    }

    @Override
    public double dot(Vector y) {
        return blas.dot(size, 1, entries, of(y, size, precision).entries);
    }

    @Override
    public double norm() {
        double squared = dot(this);
        if (precision.holds(squared)) {
            return Math.sqrt(squared);
        }
        double[] host = host();
        return Norm.scaled(size, i -> host[i]);
    }

    @Override
    public void copyTo(double[] out) {
        checkSize(out.length, size);
        System.arraycopy(host(), 0, out, 0, size);
    }

    private double[] host() {
        INDArray whole = atTheBeginning();
        Nd4j.getExecutioner().commit();
        return whole.data().asDouble();
    }

    @Override
    public void copyFrom(double[] in) {
        checkSize(in.length, size);
        Nd4j.getExecutioner().commit(); // what still reads the old entries on the device
        scratch.data().setData(in);
        if (scratch != entries) {
            blas.copy(scratch, entries);
        }
    }

    /** A vector of such a backend and of this size. */
    static ApiVector of(Vector y, int size, Precision precision) {
        if (!(y instanceof ApiVector other) || other.precision != precision) {
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
