package org.krylovbench.core.kronecker;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Diagonal;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/** A diagonal matrix in which k rows and columns, at some places, are those of a k × k matrix instead. */
final class Bordered implements Transposable {

    private final Diagonal diagonal;
    private final Transposable core;
    private final int[] places;
    private final Vector small;
    private final Vector changed;
    private final double[] all;
    private final double[] some;

    Bordered(Diagonal diagonal, Transposable core, int[] places, Backend backend) {
        this.diagonal = diagonal;
        this.core = core;
        this.places = places;
        small = backend.vector(places.length);
        changed = backend.vector(places.length);
        all = new double[diagonal.rows()];
        some = new double[places.length];
    }

    @Override
    public int rows() {
        return all.length;
    }

    @Override
    public int columns() {
        return all.length;
    }

    @Override
    public void apply(Vector x, Vector y) {
        take(x);
        core.apply(small, changed);
        put(x, y);
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        take(x);
        core.applyTranspose(small, changed);
        put(x, y);
    }

    private void take(Vector x) {
        x.copyTo(all);
        for (int j = 0; j < some.length; j++) {
            some[j] = all[places[j]];
        }
        small.copyFrom(some);
    }

    private void put(Vector x, Vector y) {
        diagonal.apply(x, y);
        y.copyTo(all);
        changed.copyTo(some);
        for (int j = 0; j < some.length; j++) {
            all[places[j]] = some[j];
        }
        y.copyFrom(all);
    }
}
