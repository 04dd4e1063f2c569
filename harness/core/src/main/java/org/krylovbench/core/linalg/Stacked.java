package org.krylovbench.core.linalg;

import java.util.Arrays;

/**
 * A vector in parts, one under the other, each where its backend put it: data and a penalty are minimised together without
 * being copied together. Vectors of one operation have parts of the same sizes. An operation takes a call for each part.
 */
public final class Stacked implements Vector {

    private final Vector[] parts;
    private final int size;

    /** These very vectors, at least one and of one precision. */
    public Stacked(Vector... parts) {
        if (parts.length == 0) {
            throw new IllegalArgumentException("needs at least one part");
        }
        this.parts = parts.clone();
        int sum = 0;
        for (Vector part : parts) {
            sum = Math.addExact(sum, part.size());
        }
        this.size = sum;
    }

    /** Part i, on the same memory. */
    public Vector part(int i) {
        return parts[i];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Precision precision() {
        return parts[0].precision();
    }

    @Override
    public void fill(double c) {
        for (Vector part : parts) {
            part.fill(c);
        }
    }

    @Override
    public void set(double a, Vector y) {
        Stacked other = like(y);
        for (int i = 0; i < parts.length; i++) {
            parts[i].set(a, other.parts[i]);
        }
    }

    @Override
    public void axpy(double a, Vector y) {
        Stacked other = like(y);
        for (int i = 0; i < parts.length; i++) {
            parts[i].axpy(a, other.parts[i]);
        }
    }

    @Override
    public double axpyNorm(double a, Vector y) {
        Stacked other = like(y);
        double norm = 0;
        for (int i = 0; i < parts.length; i++) {
            norm = Math.hypot(norm, parts[i].axpyNorm(a, other.parts[i]));
        }
        return norm;
    }

    @Override
    public void axpby(double a, Vector y, double b) {
        Stacked other = like(y);
        for (int i = 0; i < parts.length; i++) {
            parts[i].axpby(a, other.parts[i], b);
        }
    }

    @Override
    public void times(Vector y) {
        Stacked other = like(y);
        for (int i = 0; i < parts.length; i++) {
            parts[i].times(other.parts[i]);
        }
    }

    @Override
    public double dot(Vector y) {
        Stacked other = like(y);
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum += parts[i].dot(other.parts[i]);
        }
        return sum;
    }

    @Override
    public double norm() {
        double norm = 0;
        for (Vector part : parts) {
            norm = Math.hypot(norm, part.norm());
        }
        return norm;
    }

    @Override
    public void copyTo(double[] out) {
        checkSize(out);
        int from = 0;
        for (Vector part : parts) {
            double[] entries = new double[part.size()];
            part.copyTo(entries);
            System.arraycopy(entries, 0, out, from, entries.length);
            from += entries.length;
        }
    }

    @Override
    public void copyFrom(double[] in) {
        checkSize(in);
        int from = 0;
        for (Vector part : parts) {
            part.copyFrom(Arrays.copyOfRange(in, from, from + part.size()));
            from += part.size();
        }
    }

    private void checkSize(double[] array) {
        if (array.length != size) {
            throw new IllegalArgumentException("needs " + size + " entries, got " + array.length);
        }
    }

    /** The parts of a vector that is stacked like this one. */
    private Stacked like(Vector y) {
        Stacked other = of(y);
        if (other.parts.length != parts.length) {
            throw new IllegalArgumentException("needs " + parts.length + " parts, got " + other.parts.length);
        }
        return other;
    }

    static Stacked of(Vector y) {
        if (!(y instanceof Stacked stacked)) {
            throw new IllegalArgumentException("a vector that is not stacked: " + y.getClass());
        }
        return stacked;
    }
}
