package org.krylovbench.nd4j;

import org.bytedeco.javacpp.Pointer;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Vector;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An INDArray, or a column of one, worked on at its address. */
final class Nd4jVector implements Vector {

    /** As many entries of two vectors as stay in the first cache between two passes over them. */
    private static final int FIRST_CACHE = 2048;

    /** Where both passes are fast, fewer and longer pieces cost less; two vectors of so many stay in the second. */
    private static final int SECOND_CACHE = 16_384;

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

    /** Piece by piece a copy and a scaling: less than a loop takes, and as much as a copy where memory is the limit. */
    @Override
    public void set(double a, Vector y) {
        Nd4jVector other = of(y, size, precision());
        int piece = arithmetic.piece(size, FIRST_CACHE);
        for (int from = 0; from < size; from += piece) {
            int length = Math.min(piece, size - from);
            if (other != this) {
                Memory.copy(
                        other.at(from), at(from), (long) length * precision().bytes());
            }
            if (a != 1) {
                arithmetic.scale(length, a, at(from));
            }
        }
    }

    @Override
    public void axpy(double a, Vector y) {
        arithmetic.axpy(size, a, of(y, size, precision()).address, address);
    }

    /** Piece by piece, so that the norm finds in a cache what was just computed. */
    @Override
    public double axpyNorm(double a, Vector y) {
        Nd4jVector other = of(y, size, precision());
        int piece = arithmetic.piece(size, SECOND_CACHE);
        double squared = 0;
        for (int from = 0; from < size; from += piece) {
            int length = Math.min(piece, size - from);
            arithmetic.axpy(length, a, other.at(from), at(from));
            squared += arithmetic.dot(length, at(from), at(from));
        }
        return norm(squared);
    }

    /** Two calls of BLAS a piece, whose CBLAS of JavaCPP has no axpby. */
    @Override
    public void axpby(double a, Vector y, double b) {
        Nd4jVector other = of(y, size, precision());
        if (other == this) { // else y would be scaled before it is added
            arithmetic.scale(size, a + b, address);
            return;
        }
        int piece = arithmetic.piece(size, FIRST_CACHE);
        for (int from = 0; from < size; from += piece) {
            int length = Math.min(piece, size - from);
            if (b != 1) {
                arithmetic.scale(length, b, at(from));
            }
            arithmetic.axpy(length, a, other.at(from), at(from));
        }
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

    /** Where an entry is. */
    private long at(int entry) {
        return address + (long) entry * precision().bytes();
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
