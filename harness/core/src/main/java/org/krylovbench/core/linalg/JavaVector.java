package org.krylovbench.core.linalg;

import java.util.Arrays;

/** A vector on the heap. */
final class JavaVector implements Vector {

    final double[] entries;

    JavaVector(int size) {
        this(new double[size]);
    }

    /** A vector on this very array. */
    JavaVector(double[] entries) {
        this.entries = entries;
    }

    @Override
    public int size() {
        return entries.length;
    }

    @Override
    public Precision precision() {
        return Precision.DOUBLE;
    }

    @Override
    public void fill(double c) {
        Arrays.fill(entries, c);
    }

    @Override
    public void set(double a, Vector y) {
        double[] other = of(y, entries.length).entries;
        for (int i = 0; i < entries.length; i++) {
            entries[i] = a * other[i];
        }
    }

    @Override
    public void axpy(double a, Vector y) {
        double[] other = of(y, entries.length).entries;
        for (int i = 0; i < entries.length; i++) {
            entries[i] += a * other[i];
        }
    }

    @Override
    public void axpby(double a, Vector y, double b) {
        double[] other = of(y, entries.length).entries;
        for (int i = 0; i < entries.length; i++) {
            entries[i] = a * other[i] + b * entries[i];
        }
    }

    @Override
    public void times(Vector y) {
        double[] other = of(y, entries.length).entries;
        for (int i = 0; i < entries.length; i++) {
            entries[i] *= other[i];
        }
    }

    @Override
    public double dot(Vector y) {
        double[] other = of(y, entries.length).entries;
        double sum = 0;
        for (int i = 0; i < entries.length; i++) {
            sum += entries[i] * other[i];
        }
        return sum;
    }

    @Override
    public double norm() {
        double squared = dot(this);
        return precision().holds(squared) ? Math.sqrt(squared) : Norm.scaled(entries.length, i -> entries[i]);
    }

    @Override
    public void copyTo(double[] out) {
        checkSize(out.length, entries.length);
        System.arraycopy(entries, 0, out, 0, entries.length);
    }

    @Override
    public void copyFrom(double[] in) {
        checkSize(in.length, entries.length);
        System.arraycopy(in, 0, entries, 0, entries.length);
    }

    /** A vector of this backend and of this size. */
    static JavaVector of(Vector y, int size) {
        if (!(y instanceof JavaVector other)) {
            throw new IllegalArgumentException("a vector of another backend: " + y.getClass());
        }
        checkSize(other.entries.length, size);
        return other;
    }

    private static void checkSize(int actual, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException("needs " + expected + " entries, got " + actual);
        }
    }
}
