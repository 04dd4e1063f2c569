package org.krylovbench.core.replay;

/**
 * The point of largest curvature of the L-curve (ln ‖r‖, ln ‖x‖): Hansen and O'Leary (1993), for a discrete curve. The curvature
 * at a point is that of the circle through it and the nearest points on both sides that are at least a part of the curve's
 * length away, since neighbours may be as near as rounding; it is positive at a corner, and is the value.
 *
 * @param part of the length
 */
public record CurvatureRule(double part) implements IterationRule {

    public CurvatureRule {
        if (!(part > 0 && part < 0.5)) {
            throw new IllegalArgumentException("part must lie in (0, 0.5), but is " + part);
        }
    }

    @Override
    public String label() {
        return "L-curve, curvature";
    }

    @Override
    public Verdict choose(RecordedHistory history) {
        int n = history.size();
        double[] x = new double[n];
        double[] y = new double[n];
        double[] length = new double[n];
        for (int i = 1; i < n; i++) { // x₀ = 0 has no logarithm
            x[i] = Math.log(history.residual()[i]);
            y[i] = Math.log(history.solutionNorm()[i]);
            length[i] = i == 1 ? 0 : length[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        double apart = n == 0 ? 0 : part * length[n - 1];
        Verdict bend = Verdict.least(
                history, 2, i -> -curvature(x, y, before(length, i, apart), i, after(length, i, apart)), "");
        return bend.found() && bend.value() < 0
                ? Verdict.at(bend.sample(), -bend.value())
                : Verdict.none("the L-curve has no corner");
    }

    private static int before(double[] length, int i, double apart) {
        int j = i;
        while (j > 0 && !(length[i] - length[j] >= apart)) {
            j--;
        }
        return j;
    }

    private static int after(double[] length, int i, double apart) {
        int j = i;
        while (j < length.length && !(length[j] - length[i] >= apart)) {
            j++;
        }
        return j;
    }

    /** That of the circle, positive where the curve, which runs left, turns right; NaN where a point is missing. */
    private static double curvature(double[] x, double[] y, int a, int b, int c) {
        if (a < 1 || c >= x.length || a == b || b == c) {
            return Double.NaN;
        }
        double cross = (x[b] - x[a]) * (y[c] - y[b]) - (x[c] - x[b]) * (y[b] - y[a]);
        double sides = Math.hypot(x[b] - x[a], y[b] - y[a])
                * Math.hypot(x[c] - x[b], y[c] - y[b])
                * Math.hypot(x[c] - x[a], y[c] - y[a]);
        return -2 * cross / sides;
    }
}
