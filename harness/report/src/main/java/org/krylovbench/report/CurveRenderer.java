package org.krylovbench.report;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Draws each curve as one path, or its dashes would vanish, with about seven markers that keep out of each other's way. */
final class CurveRenderer extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1;
    private static final int MARKERS = 7;

    private final int[] sizes;

    /**
     * A renderer for some of the curves of a figure.
     *
     * @param curves which of the palette each series is
     * @param sizes how many points each series has
     */
    CurveRenderer(List<Integer> curves, List<Integer> sizes) {
        super(true, true);
        this.sizes = sizes.stream().mapToInt(Integer::intValue).toArray();
        setDrawSeriesLineAsPath(true);
        setUseFillPaint(true);
        setDrawOutlines(true);
        setUseOutlinePaint(true);
        for (int s = 0; s < curves.size(); s++) {
            int curve = curves.get(s);
            setSeriesPaint(s, Palette.color(curve));
            setSeriesOutlinePaint(s, Palette.color(curve));
            setSeriesFillPaint(s, Palette.fill(curve));
            setSeriesStroke(s, Palette.stroke(curve));
            setSeriesOutlineStroke(s, new BasicStroke(0.8f));
            setSeriesShape(s, Palette.marker(curve));
        }
    }

    @Override
    public boolean getItemShapeVisible(int series, int item) {
        int last = sizes[series] - 1;
        int every = Math.max(1, sizes[series] / MARKERS);
        int offset = series * every / Math.max(1, sizes.length);
        return item == last || (item % every == offset && last - item > every / 2);
    }
}
