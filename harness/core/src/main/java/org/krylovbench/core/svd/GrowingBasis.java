package org.krylovbench.core.svd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/** Columns V, as a map, whose number is not known beforehand: they are held in pieces, and nothing is copied. */
final class GrowingBasis implements Transposable {

    private final int length;
    private final Backend backend;
    private final List<Basis> pieces = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final Vector w;
    private final Vector part;
    private double[] coefficients = new double[0];

    GrowingBasis(int length, Backend backend) {
        this.length = length;
        this.backend = backend;
        w = backend.vector(length);
        part = backend.vector(length);
    }

    /** Makes it have so many columns, at least as many as before. */
    void grow(int columns) {
        if (columns > coefficients.length) {
            starts.add(coefficients.length);
            pieces.add(backend.basis(length, columns - coefficients.length));
            coefficients = new double[columns];
        }
    }

    Vector column(int j) {
        int piece = pieces.size() - 1;
        while (starts.get(piece) > j) {
            piece--;
        }
        return pieces.get(piece).column(j - starts.get(piece));
    }

    /** x ← x − V VᵀX two times, for the first k columns. */
    void projectOutTwice(int k, Vector x) {
        projectOut(k, x);
        projectOut(k, x);
    }

    private void projectOut(int k, Vector x) {
        for (int piece = 0; piece < pieces.size() && starts.get(piece) < k; piece++) {
            int to = Math.min(k - starts.get(piece), pieces.get(piece).capacity());
            pieces.get(piece).projectOut(0, to, x, new double[to]);
        }
    }

    @Override
    public int rows() {
        return length;
    }

    @Override
    public int columns() {
        return coefficients.length;
    }

    @Override
    public void apply(Vector x, Vector y) {
        x.copyTo(coefficients);
        y.fill(0);
        for (int piece = 0; piece < pieces.size(); piece++) {
            Basis V = pieces.get(piece);
            int from = starts.get(piece);
            V.combine(V.capacity(), Arrays.copyOfRange(coefficients, from, from + V.capacity()), part);
            y.axpy(1, part);
        }
    }

    /** {@inheritDoc} The pieces are orthogonal to each other, so that each may be taken out before the next. */
    @Override
    public void applyTranspose(Vector x, Vector y) {
        w.set(1, x);
        for (int piece = 0; piece < pieces.size(); piece++) {
            Basis V = pieces.get(piece);
            double[] h = new double[V.capacity()];
            V.projectOut(0, h.length, w, h);
            System.arraycopy(h, 0, coefficients, starts.get(piece), h.length);
        }
        y.copyFrom(coefficients);
    }
}
