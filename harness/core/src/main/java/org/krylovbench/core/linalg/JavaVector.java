package org.krylovbench.core.linalg;

import java.util.Arrays;

/** A vector on the heap. */
final class JavaVector implements Vector {

    final double[] entries;

    JavaVector(int size) {
        entries = new double[size];
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
        double[] other = entries(y, entries.length);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = a * other[i];
        }
    }

    @Override
    public void axpy(double a, Vector y) {
        double[] other = entries(y, entries.length);
        for (int i = 0; i < entries.length; i++) {
            entries[i] += a * other[i];
        }
    }

    @Override
    public void axpby(double a, Vector y, double b) {
        double[] other = entries(y, entries.length);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = a * other[i] + b * entries[i];
        }
    }

    @Override
    public void times(Vector y) {
        double[] other = entries(y, entries.length);
        for (int i = 0; i < entries.length; i++) {
            entries[i] *= other[i];
        }
    }

    @Override
    public double dot(Vector y) {
        double[] other = entries(y, entries.length);
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

    /** The entries of a vector of this backend and of this size. */
    static double[] entries(Vector x, int size) {
        if (!(x instanceof JavaVector vector)) {
            throw new IllegalArgumentException("a vector of another backend: " + x.getClass());
        }
        checkSize(vector.size(), size);
        return vector.entries;
    }

    private static void checkSize(int actual, int expected) {
        if (actual != expected) {
            throw new IllegalArgumentException("needs a vector of " + expected + " entries, got " + actual);
        }
    }
}
