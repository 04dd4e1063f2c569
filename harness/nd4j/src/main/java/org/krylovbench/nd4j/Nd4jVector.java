package org.krylovbench.nd4j;

import org.bytedeco.javacpp.Pointer;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Vector;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An INDArray, or a column of one, worked on at its address. */
final class Nd4jVector implements Vector {

    /** As many entries as stay in the first cache between two passes over them. */
    private static final int CHUNK = 2048;

    /** Keeps the memory: it is freed when nothing refers to the array any more, whatever addresses there are. */
    private final INDArray array;

    private final int size;
    final Arithmetic arithmetic;
    final long address;

    /** The address as the routines of LAPACK take it. */
    final Pointer pointer;

    /** Entries {@code offset .. offset + size - 1} of an array. */
    Nd4jVector(Stored memory, long offset, int size, Arithmetic arithmetic) {
        this.array = memory.array();
        this.size = size;
        this.arithmetic = arithmetic;
        this.address = memory.address() + offset * arithmetic.precision().bytes();
        this.pointer = arithmetic.pointer(address);
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
    public Precision precision() {
        return arithmetic.precision();
    }

    @Override
    public void fill(double c) {
        arithmetic.fill(size, c, address);
    }

    @Override
    public void set(double a, Vector y) {
        Nd4jVector other = of(y, size, precision());
        if (a != 1) {
            arithmetic.set(size, a, other.address, address);
        } else if (other != this) {
            Memory.copy(other.address, address, (long) size * precision().bytes());
        }
    }

    @Override
    public void axpy(double a, Vector y) {
        arithmetic.axpy(size, a, of(y, size, precision()).address, address);
    }

    /** Piece by piece, so that the norm finds in the first cache what was just computed. */
    @Override
    public double axpyNorm(double a, Vector y) {
        Nd4jVector other = of(y, size, precision());
        double squared = 0;
        for (int from = 0; from < size; from += CHUNK) {
            int length = Math.min(CHUNK, size - from);
            long offset = (long) from * precision().bytes();
            arithmetic.axpy(length, a, other.address + offset, address + offset);
            squared += arithmetic.dot(length, address + offset, address + offset);
        }
        return norm(squared);
    }

    /** Two calls of BLAS, whose CBLAS of JavaCPP has no axpby; a loop of one pass takes twice as long on JDK 17. */
    @Override
    public void axpby(double a, Vector y, double b) {
        Nd4jVector other = of(y, size, precision());
        if (other == this) { // else y would be scaled before it is added
            arithmetic.scale(size, a + b, address);
            return;
        }
        if (b != 1) {
            arithmetic.scale(size, b, address);
        }
        arithmetic.axpy(size, a, other.address, address);
    }

    @Override
    public void times(Vector y) {
        arithmetic.times(size, of(y, size, precision()).address, address);
    }

    @Override
    public double dot(Vector y) {
        return arithmetic.dot(size, address, of(y, size, precision()).address);
    }

    /** Not dnrm2, whose kernel runs at a tenth of the memory's speed. */
    @Override
    public double norm() {
        return norm(dot(this));
    }

    private double norm(double squared) {
        return precision().holds(squared) ? Math.sqrt(squared) : Norm.scaled(size, i -> arithmetic.get(address, i));
    }

    @Override
    public void copyTo(double[] out) {
        checkSize(out.length, size);
        arithmetic.copyOut(size, address, out);
    }

    @Override
    public void copyFrom(double[] in) {
        checkSize(in.length, size);
        arithmetic.copyIn(size, in, address);
    }

    /** A vector of such a backend and of this size. */
    static Nd4jVector of(Vector y, int size, Precision precision) {
        if (!(y instanceof Nd4jVector other) || other.precision() != precision) {
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
