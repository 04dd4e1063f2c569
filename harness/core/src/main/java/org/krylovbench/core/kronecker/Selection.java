package org.krylovbench.core.kronecker;

import java.util.Arrays;
import org.krylovbench.problems.HostMap;

/**
 * Puts k entries at their places among n, the others zero: some columns of a permutation, perhaps with another sign. Its
 * transpose takes them out again.
 */
final class Selection implements HostMap {

    private final int n;
    private final int[] places;
    private final double[] signs;

    /**
     * @param n number of places
     * @param places of the entries, all different
     * @param signs 1 or −1 each
     */
    Selection(int n, int[] places, double[] signs) {
        this.n = n;
        this.places = places;
        this.signs = signs;
    }

    @Override
    public int rows() {
        return n;
    }

    @Override
    public int columns() {
        return places.length;
    }

    @Override
    public void apply(double[] x, double[] y) {
        Arrays.fill(y, 0);
        for (int j = 0; j < places.length; j++) {
            y[places[j]] = signs[j] * x[j];
        }
    }

    @Override
    public void applyTranspose(double[] x, double[] y) {
        for (int j = 0; j < places.length; j++) {
            y[j] = signs[j] * x[places[j]];
        }
    }
}
