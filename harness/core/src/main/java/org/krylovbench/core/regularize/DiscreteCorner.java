package org.krylovbench.core.regularize;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The corner of a discrete L-curve in log–log scale by adaptive pruning: curves of 5, 10, 20, … of the longest of its steps
 * each offer two candidates, of which the first is taken after which the norm grows more than the residual sinks. P. C.
 * Hansen, T. K. Jensen and G. Rodriguez, An adaptive pruning algorithm for the discrete L-curve criterion, J. Comput. Appl.
 * Math. 198 (2007); {@code corner} of Regularization Tools. O(n log n) for n points.
 */
public final class DiscreteCorner {

    /** For a curve that has no corner. */
    public static final int NONE = -1;

    private static final int FIRST_STEPS = 5;

    /** log ρ and log η of the points that are neither zero nor where the one before is. */
    private final double[] x;

    private final double[] y;

    /** Their indices as given. */
    private final int[] given;

    /** The steps from one point to the next, of length 1, and their order, longest first. */
    private final double[] u;

    private final double[] v;
    private final int[] longestFirst;

    private DiscreteCorner(double[] residuals, double[] norms, int[] given) {
        this.given = given;
        x = Arrays.stream(given).mapToDouble(i -> Math.log10(residuals[i])).toArray();
        y = Arrays.stream(given).mapToDouble(i -> Math.log10(norms[i])).toArray();
        int steps = x.length - 1;
        u = new double[steps];
        v = new double[steps];
        double[] lengths = new double[steps];
        for (int i = 0; i < steps; i++) {
            lengths[i] = Math.hypot(x[i + 1] - x[i], y[i + 1] - y[i]);
            u[i] = (x[i + 1] - x[i]) / lengths[i];
            v[i] = (y[i + 1] - y[i]) / lengths[i];
        }
        longestFirst = IntStream.range(0, steps)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -lengths[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The index of the corner, or {@link #NONE}, of points with ever less regularisation. */
    public static int of(double[] residuals, double[] norms) {
        int[] kept = new int[residuals.length];
        int count = 0;
        for (int i = 0; i < residuals.length; i++) {
            boolean stands = count > 0
                    && Math.log10(residuals[kept[count - 1]]) == Math.log10(residuals[i])
                    && Math.log10(norms[kept[count - 1]]) == Math.log10(norms[i]);
            if (residuals[i] > 0 && norms[i] > 0 && !stands) {
                kept[count++] = i;
            }
        }
        return count < 3 ? NONE : new DiscreteCorner(residuals, norms, Arrays.copyOf(kept, count)).find();
    }

    private int find() {
        int steps = u.length;
        var candidates = new TreeSet<Integer>();
        boolean convex = false;
        for (int p = Math.min(FIRST_STEPS, steps); p < 2L * steps; p *= 2) {
            int[] pruned = Arrays.copyOf(longestFirst, Math.min(p, steps));
            Arrays.sort(pruned);
            int sharpest = sharpestTurn(pruned);
            int nearest = nearestToOrigin(pruned);
            convex |= sharpest != NONE;
            candidates.add(sharpest);
            candidates.add(nearest);
        }
        candidates.add(0);
        candidates.remove(NONE);
        return convex
                ? given[best(candidates.stream().mapToInt(Integer::intValue).toArray())]
                : NONE;
    }

    /** The point after which a pruned curve turns right most. */
    private int sharpestTurn(int[] pruned) {
        int index = NONE;
        double least = 0;
        for (int j = 0; j + 1 < pruned.length; j++) {
            double turn = u[pruned[j]] * v[pruned[j + 1]] - u[pruned[j + 1]] * v[pruned[j]];
            if (turn < least) {
                least = turn;
                index = pruned[j] + 1;
            }
        }
        return index;
    }

    /** The point nearest to where a flat step and, further along, a steep one would meet. */
    private int nearestToOrigin(int[] pruned) {
        int[] flattestFirst = IntStream.range(0, pruned.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> Math.abs(v[pruned[j]])))
                .mapToInt(Integer::intValue)
                .toArray();
        int last = flattestFirst.length - 1;
        int depth = 0; // how many more of the flattest and of the steepest are looked at
        int first = flattestFirst[0];
        int end = flattestFirst[last];
        while (first >= end) {
            depth++;
            if (depth > last) {
                return NONE;
            }
            end = Math.max(end, flattestFirst[last - depth]);
            first = Math.min(first, flattestFirst[depth]);
        }
        for (int i = 0; i <= depth; i++) {
            for (int j = last; j >= last - depth; j--) {
                if (flattestFirst[i] < flattestFirst[j]) {
                    return nearest(pruned[flattestFirst[i]], pruned[flattestFirst[j]]);
                }
            }
        }
        return NONE;
    }

    private int nearest(int flat, int steep) {
        double height = y[flat];
        double slope = (x[steep + 1] - x[steep]) / (y[steep + 1] - y[steep]);
        double origin = x[steep + 1] + (height - y[steep + 1]) * slope;
        int index = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double distance = Math.hypot(x[i] - origin, y[i] - height);
            if (distance < least) {
                least = distance;
                index = i;
            }
        }
        return index;
    }

    /**
     * Of candidates after which the norm grows at least as much as the residual sinks, the first at which the curve of
     * candidates turns right; if it never does, the last of them; if there are none, the last candidate.
     */
    private int best(int[] candidates) {
        int best = candidates[candidates.length - 1];
        for (int i = 1; i + 1 < candidates.length; i++) {
            int before = candidates[i - 1];
            int here = candidates[i];
            int next = candidates[i + 1];
            if (y[next] - y[here] >= Math.abs(x[next] - x[here])) {
                best = here;
                double turn = (x[here] - x[before]) * (y[next] - y[here]) - (x[next] - x[here]) * (y[here] - y[before]);
                if (turn <= 0) {
                    return best;
                }
            }
        }
        return best;
    }
}
