package org.krylovbench.report.drawing;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** The points of a curve where they stand on paper, as many of them as can be told apart. */
public final class PaperCurve {

    /** Points that lie nearer than this to the line without them are left out. */
    private static final double VISIBLE = 0.08;

    /** How far beyond the plot a point may stand. */
    private static final double BEYOND = 500;

    /** Points on paper from one marker to the next. */
    private static final double SPACING = 38;

    private static final int MOST_MARKERS = 9;

    private final double[] x;
    private final double[] y;

    public PaperCurve(double[] x, double[] y, Plot plot) {
        this.x = new double[x.length];
        this.y = new double[x.length];
        Rectangle2D area = plot.area();
        for (int i = 0; i < x.length; i++) {
            this.x[i] = Math.max(area.getMinX() - BEYOND, Math.min(plot.x(x[i]), area.getMaxX() + BEYOND));
            this.y[i] = Math.max(area.getMinY() - BEYOND, Math.min(plot.y(y[i]), area.getMaxY() + BEYOND));
        }
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    /** Indices of the points that are needed, by Ramer (1972), Douglas and Peucker (1973). */
    public int[] needed() {
        var kept = new BitSet(x.length);
        if (x.length == 0) {
            return new int[0];
        }
        kept.set(0);
        kept.set(x.length - 1);
        Deque<int[]> pieces = new ArrayDeque<>();
        pieces.push(new int[] {0, x.length - 1});
        while (!pieces.isEmpty()) {
            int[] piece = pieces.pop();
            int farthest = farthest(piece[0], piece[1]);
            if (farthest > 0) {
                kept.set(farthest);
                pieces.push(new int[] {piece[0], farthest});
                pieces.push(new int[] {farthest, piece[1]});
            }
        }
        return kept.stream().toArray();
    }

    /** The point between two that is farthest from their line, if that can be seen, else −1. */
    private int farthest(int from, int to) {
        double most = VISIBLE * VISIBLE;
        int farthest = -1;
        for (int i = from + 1; i < to; i++) {
            double distance = Line2D.ptSegDistSq(x[from], y[from], x[to], y[to], x[i], y[i]);
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    Path2D path() {
        var path = new Path2D.Double();
        for (int i : needed()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(x[i], y[i]);
            } else {
                path.lineTo(x[i], y[i]);
            }
        }
        return path;
    }

    /**
     * Indices of the points that get a marker: some along the way, and the last.
     *
     * @param part of a step that the first one stands from the start, so that curves keep out of each other's way
     */
    public int[] marked(double part, Rectangle2D area) {
        double[] way = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            boolean seen = area.contains(x[i], y[i]) || area.contains(x[i - 1], y[i - 1]);
            way[i] = way[i - 1] + (seen ? Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]) : 0);
        }
        var marked = new BitSet(x.length);
        if (x.length > 0) {
            double whole = way[x.length - 1];
            double step = whole / Math.max(1, Math.min(MOST_MARKERS, Math.floor(whole / SPACING)));
            for (int i = 0, next = 0; i < x.length && step > 0; i++) {
                double wanted = (next + part) * step;
                if (way[i] >= wanted && whole - way[i] > step / 3) {
                    marked.set(i);
                    next = 1 + (int) Math.floor(way[i] / step - part);
                }
            }
            marked.set(x.length - 1);
        }
        return marked.stream().toArray();
    }
}
