package org.krylovbench.core.incomplete;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.HostMap;

/** P x: entry i is the one that stood at {@code order[i]}. The two arrays of an application may be the same. */
final class Permutation implements HostMap {

    private final int[] order;
    private final double[] scratch;

    Permutation(int[] order) {
        this.order = order;
        this.scratch = new double[order.length];
    }

    /**
     * That of an ordering of a matrix; none if it stays as it is.
     *
     * @throws FactorizationException if the memory cannot hold what the order is made from
     */
    static Optional<Permutation> of(Ordering ordering, CsrMatrix A) {
        try {
            return ordering == Ordering.NATURAL ? Optional.empty() : Optional.of(new Permutation(ordering.of(A)));
        } catch (IOException e) {
            throw FactorizationException.noOrder(ordering.label(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public int rows() {
        return order.length;
    }

    @Override
    public int columns() {
        return order.length;
    }

    /** A new one, with scratch memory of its own. */
    Permutation copy() {
        return new Permutation(order);
    }

    long bytes() {
        return (long) Integer.BYTES * order.length;
    }

    @Override
    public void apply(double[] x, double[] y) {
        double[] from = elsewhere(x, y);
        for (int i = 0; i < order.length; i++) {
            y[i] = from[order[i]];
        }
    }

    @Override
    public void applyTranspose(double[] x, double[] y) {
        double[] from = elsewhere(x, y);
        for (int i = 0; i < order.length; i++) {
            y[order[i]] = from[i];
        }
    }

    private double[] elsewhere(double[] x, double[] y) {
        if (x != y) {
            return x;
        }
        System.arraycopy(x, 0, scratch, 0, x.length);
        return scratch;
    }

    /** P A Pᵀ. */
    CsrMatrix apply(CsrMatrix A) {
        int n = order.length;
        int[] place = new int[n];
        for (int i = 0; i < n; i++) {
            place[order[i]] = i;
        }
        // by columns, and back by rows: transposing sorts
        return rows(rows(A, place).transpose(), place).transpose();
    }

    /** The rows of A in the new order. */
    private CsrMatrix rows(CsrMatrix A, int[] place) {
        int n = order.length;
        int[] pointers = new int[n + 1];
        for (int i = 0; i < n; i++) {
            pointers[place[i] + 1] = A.rowPointers()[i + 1] - A.rowPointers()[i];
        }
        Arrays.parallelPrefix(pointers, Integer::sum);
        int[] indices = new int[A.values().length];
        double[] values = new double[A.values().length];
        for (int i = 0; i < n; i++) {
            int start = A.rowPointers()[i];
            int length = A.rowPointers()[i + 1] - start;
            System.arraycopy(A.columnIndices(), start, indices, pointers[place[i]], length);
            System.arraycopy(A.values(), start, values, pointers[place[i]], length);
        }
        return new CsrMatrix(n, n, pointers, indices, values);
    }
}
