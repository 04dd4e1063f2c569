package org.krylovbench.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.krylovbench.results.Iteration;

/**
 * Which iterations of long histories are drawn, so that lines between them pass all others by a tolerance: Ramer (1972),
 * Douglas and Peucker (1973), with distances upwards on a logarithmic scale, for each quantity. What is drawn was
 * measured, and the first and the last iteration are always there.
 *
 * @param tolerance farthest that a value lies from the line, as a part of it; 0 keeps all
 */
record Thinning(List<ToDoubleFunction<Iteration>> quantities, double tolerance) {

    private static final double FINEST = 0.005;

    /** Where a curve would no longer be the same to the eye. */
    private static final double COARSEST = 0.32;

    /** The finest that leaves at most so many rows of all histories, or the coarsest that there is. */
    static Thinning of(List<List<Iteration>> histories, List<ToDoubleFunction<Iteration>> quantities, int mostRows) {
        var thinning = new Thinning(quantities, 0);
        int rows = histories.stream().mapToInt(List::size).sum();
        while (rows > mostRows && thinning.tolerance < COARSEST) {
            var coarser = new Thinning(quantities, Math.max(FINEST, 2 * thinning.tolerance));
            rows = histories.stream()
                    .mapToInt(history -> coarser.of(history).size())
                    .sum();
            thinning = coarser;
        }
        return thinning;
    }

    /** The rows that are drawn. */
    List<Iteration> of(List<Iteration> history) {
        if (tolerance == 0) {
            return history;
        }
        var kept = new BitSet();
        for (ToDoubleFunction<Iteration> quantity : quantities) {
            keep(history, quantity, kept);
        }
        kept.set(0, Math.min(1, history.size()));
        kept.set(Math.max(0, history.size() - 1), history.size());
        return kept.stream().mapToObj(history::get).toList();
    }

    private void keep(List<Iteration> history, ToDoubleFunction<Iteration> quantity, BitSet kept) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            double value = quantity.applyAsDouble(history.get(i));
            if (value > 0 && value < Double.POSITIVE_INFINITY) { // what a logarithm can show
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return;
        }
        double[] x =
                places.stream().mapToDouble(i -> history.get(i).iteration()).toArray();
        double[] y = places.stream()
                .mapToDouble(i -> Math.log(quantity.applyAsDouble(history.get(i))))
                .toArray();
        kept.set(places.get(0));
        kept.set(places.get(places.size() - 1));
        Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {0, x.length - 1}));
        while (!open.isEmpty()) {
            int[] piece = open.pop();
            int farthest = farthest(x, y, piece[0], piece[1]);
            if (farthest > piece[0]) {
                kept.set(places.get(farthest));
                open.push(new int[] {piece[0], farthest});
                open.push(new int[] {farthest, piece[1]});
            }
        }
    }

    /** The place inside a piece that its line misses most, or where it begins if it misses none. */
    private int farthest(double[] x, double[] y, int from, int to) {
        int farthest = from;
        double distance = Math.log1p(tolerance);
        double slope = (y[to] - y[from]) / (x[to] - x[from]);
        for (int i = from + 1; i < to; i++) {
            double missed = Math.abs(y[i] - y[from] - slope * (x[i] - x[from]));
            if (missed > distance) {
                farthest = i;
                distance = missed;
            }
        }
        return farthest;
    }
}
