package org.krylovbench.report.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A chart on paper: where its plots stand and how large they are, so that all fits into a width. */
public final class ChartSheet {

    private static final double POINTS = 9;
    private static final double REMARK = 8;
    private static final double NOTE = 6.5;

    /** Left of a plot whose axis is labelled, and of one that shares the axis of its neighbour. */
    private static final double LABELLED = 43;

    private static final double SHARED = 13;
    private static final double RIGHT = 8;
    private static final double ABOVE = 6;
    private static final double BELOW = 30;
    private static final double VERTICAL_LABEL = 32;
    private static final double HORIZONTAL_LABEL = 25;
    private static final double FACTOR = 7.5;

    /** Height of a plot by its width, and its bounds. */
    private static final double ASPECT = 0.68;

    private static final double LOWEST = 84;
    private static final double HIGHEST = 165;

    private final Chart chart;
    private final Fonts fonts;
    private final double width;
    private final LegendBox legend;
    private final List<Rectangle2D> areas = new ArrayList<>();
    private final List<List<String>> headings = new ArrayList<>();
    private final List<String> note;
    private final double legendTop;
    private final double height;

    private ChartSheet(Chart chart, Style style) {
        this.chart = chart;
        this.fonts = style.fonts();
        this.width = style.width();
        double plotHeight = plotHeight(0);
        this.legend = LegendBox.of(chart, width, plotHeight, rows() * (plotHeight + BELOW + ABOVE), fonts);
        double bottom = place();
        this.legendTop = bottom + 2;
        this.note = Lines.of(chart.note(), NOTE, width - 2 * RIGHT, fonts);
        this.height = bottom + legend.below() + note.size() * Text.LEADING * NOTE + 3;
    }

    /**
     * The drawing of a chart, which keeps it for those who want its numbers.
     *
     * @param name of its files
     * @param title a sentence on what it shows
     */
    public static Drawing drawing(String name, String title, Chart chart, Style style) {
        var sheet = new ChartSheet(chart, style);
        return new Drawing(name, title, style.width(), sheet.height, sheet::paint).with(chart);
    }

    /** Where the plots of a chart of this width stand, facet by facet. */
    public static List<Rectangle2D> areas(Chart chart, Style style) {
        return new ChartSheet(chart, style).areas;
    }

    /** The names at the ends of the curves of a chart of this width, if that is where they stand. */
    public static Optional<DirectLabels> directLabels(Chart chart, Style style) {
        return new ChartSheet(chart, style).legend instanceof DirectLabels labels
                ? Optional.of(labels)
                : Optional.empty();
    }

    private int rows() {
        return (chart.facets().size() + chart.columns() - 1) / chart.columns();
    }

    private double plotWidth(double right) {
        double left = IntStream.range(0, chart.columns())
                .mapToDouble(column -> column == 0 ? LABELLED : gap(column))
                .sum();
        return (width - left - right) / chart.columns();
    }

    private double plotHeight(double right) {
        return Math.max(LOWEST, Math.min(ASPECT * plotWidth(Math.max(RIGHT, right)), HIGHEST));
    }

    /** Left of a column: narrow if all its plots share the axis of their neighbours. */
    private double gap(int column) {
        boolean shared = IntStream.range(0, chart.facets().size())
                .filter(i -> i % chart.columns() == column)
                .allMatch(i -> !labelled(i));
        return shared ? SHARED : LABELLED;
    }

    private boolean labelled(int facet) {
        return isLabelled(chart, facet);
    }

    /** Whether a facet has an axis of its own, and does not share that of its neighbour. */
    public static boolean isLabelled(Chart chart, int facet) {
        return facet % chart.columns() == 0
                || !chart.facets()
                        .get(facet)
                        .up()
                        .equals(chart.facets().get(facet - 1).up());
    }

    /** What stands above a plot of this width, in lines. */
    public static List<String> heading(Facet facet, double plotWidth, Fonts fonts) {
        return Lines.of(facet.heading(), POINTS, plotWidth + SHARED - 4, fonts);
    }

    /** Finds the place of each plot; returns where the last row ends. */
    private double place() {
        double right = Math.max(RIGHT, legend.right());
        double plotWidth = plotWidth(right);
        double plotHeight = plotHeight(right);
        double y = 0;
        for (int row = 0; row < rows(); row++) {
            int first = row * chart.columns();
            int end = Math.min(first + chart.columns(), chart.facets().size());
            for (int i = first; i < end; i++) {
                headings.add(heading(chart.facets().get(i), plotWidth, fonts));
            }
            int lines = headings.subList(first, end).stream()
                    .mapToInt(List::size)
                    .max()
                    .orElse(0);
            y += ABOVE + lines * Text.LEADING * POINTS;
            double x = 0;
            for (int i = first; i < end; i++) {
                x += i == first ? LABELLED : gap(i - first);
                areas.add(new Rectangle2D.Double(x, y, plotWidth, plotHeight));
                x += plotWidth;
            }
            y += plotHeight + BELOW;
        }
        return y;
    }

    private void paint(Graphics2D g) {
        for (int i = 0; i < chart.facets().size(); i++) {
            paint(g, i);
        }
        double left = areas.isEmpty() ? 0 : areas.get(0).getMinX();
        legend.paint(g, left, width - RIGHT, legendTop, areas);
        for (int i = 0; i < note.size(); i++) {
            double y = height - 3 - (note.size() - 1 - i) * Text.LEADING * NOTE;
            new Text(g, fonts).upTo(note.get(i), width - 2, y, NOTE, Color.GRAY);
        }
    }

    private void paint(Graphics2D g, int index) {
        Facet facet = chart.facets().get(index);
        Rectangle2D area = areas.get(index);
        Plot plot = plot(facet, area, labelled(index));
        plot.paintAxes(g);
        var text = new Text(g, fonts);
        List<String> heading = headings.get(index);
        for (int i = 0; i < heading.size(); i++) {
            double y = area.getMinY() - 4 - (heading.size() - 1 - i) * Text.LEADING * POINTS;
            text.around(heading.get(i), area.getCenterX(), y, POINTS, Color.BLACK);
        }
        paintLabels(g, index, plot);
        Callouts callouts = Callouts.of(facet, plot, fonts);
        plot.clipped(g, () -> {
            facet.levels().forEach(level -> paintLevel(g, plot, level));
            callouts.paintLines(g);
            new GraphPainter(g, plot, facet).paint();
            callouts.paintNames(g, fonts);
        });
        text.aroundWithin(
                0.9 * area.getWidth(), facet.remark(), area.getCenterX(), area.getCenterY(), REMARK, Color.DARK_GRAY);
    }

    private Plot plot(Facet facet, Rectangle2D area, boolean labelled) {
        var frame = new Frame(labelled ? LABELLED : SHARED / 2, RIGHT, ABOVE, BELOW, fonts);
        Plot plot = Plot.of(facet, area, frame);
        plot.up().axis().setTickLabelsVisible(labelled);
        return plot;
    }

    private void paintLabels(Graphics2D g, int index, Plot plot) {
        Facet facet = chart.facets().get(index);
        boolean labelled = labelled(index);
        Rectangle2D area = plot.area();
        labelCentre(chart, areas, index, fonts)
                .ifPresent(x -> plot.text(facet.across().label(), POINTS)
                        .around(g, x, area.getMaxY() + HORIZONTAL_LABEL, Color.BLACK));
        plot.text(plot.across().factor(), FACTOR)
                .upTo(g, area.getMaxX() + RIGHT - 1, area.getMaxY() + HORIZONTAL_LABEL - 2, Color.BLACK);
        if (labelled) {
            plot.text(plot.up().factor(), FACTOR).from(g, area.getMinX() - 16, area.getMinY() - 4, Color.BLACK);
            new Text(g, fonts)
                    .at(
                            area.getMinX() - VERTICAL_LABEL,
                            area.getCenterY(),
                            Text.UPWARDS,
                            () -> plot.text(facet.up().label(), POINTS).around(g, 0, 0, Color.BLACK));
        }
    }

    /**
     * The middle of what the axis across of a plot says: its own, or that of the row where all in it say the same and it is
     * wider than a plot; then one of them says it for all.
     */
    public static OptionalDouble labelCentre(Chart chart, List<Rectangle2D> areas, int index, Fonts fonts) {
        String label = chart.facets().get(index).across().label();
        int first = index - index % chart.columns();
        int last = Math.min(first + chart.columns(), areas.size()) - 1;
        boolean wide =
                MathText.of(label, POINTS, fonts).width() > areas.get(index).getWidth() + SHARED;
        boolean alike = IntStream.rangeClosed(first, last)
                .allMatch(i -> chart.facets().get(i).across().label().equals(label));
        if (!wide || !alike || first == last) {
            return OptionalDouble.of(areas.get(index).getCenterX());
        }
        return index == (first + last) / 2
                ? OptionalDouble.of(
                        (areas.get(first).getMinX() + areas.get(last).getMaxX()) / 2)
                : OptionalDouble.empty();
    }

    private void paintLevel(Graphics2D g, Plot plot, Facet.Level level) {
        plot.paintLevel(g, level.value(), Color.DARK_GRAY, 4, 2);
        double y = plot.y(level.value()) - 3;
        plot.text(level.label(), REMARK).upTo(g, plot.area().getMaxX() - 3, y, Color.DARK_GRAY);
        g.setStroke(new BasicStroke());
    }
}
