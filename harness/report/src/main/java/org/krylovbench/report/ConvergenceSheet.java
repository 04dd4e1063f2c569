package org.krylovbench.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.krylovbench.results.Iteration;

/** One drawing of {@link Convergence}: a row against iterations, a row against time, a legend. */
final class ConvergenceSheet {

    private static final double LEFT = 46;
    private static final double RIGHT = 8;
    private static final double TOP = 15;
    private static final double GAP = 14;
    private static final double ABOVE = 6;
    private static final double AXIS = 30;
    private static final double LEGEND_ROW = 12;
    private static final double KEY = 30;
    private static final double KEY_POINTS = 8;
    private static final int KEYS_IN_A_ROW = 5;
    private static final double PLOT_HEIGHT = 120;
    private static final double WIDTH = 500;

    /** Beyond these a relative quantity says no more than "diverged" and "solved". */
    private static final double LARGEST = 1e4;

    private static final double SMALLEST = 1e-17;

    private final String name;
    private final List<Rows.Entry> entries;
    private final List<String> columns;
    private final List<String> palette;
    private final List<String> solvers;
    private final Convergence.Quantity quantity;
    private final String grade;
    private final Fonts fonts;
    private final double low;
    private final double high;
    private final double lastIteration;
    private final double lastSecond;

    ConvergenceSheet(
            String name,
            List<Rows.Entry> entries,
            List<String> columns,
            Rows run,
            Convergence.Quantity quantity,
            Fonts fonts) {
        this.name = name;
        this.entries = entries;
        this.columns = columns;
        this.palette = run.solvers();
        this.solvers =
                entries.stream().map(e -> e.planned().solver()).distinct().toList();
        this.quantity = quantity;
        this.grade = run.grade().corner();
        this.fonts = fonts;
        double[] values = entries.stream()
                .flatMap(e -> e.iterations().stream())
                .mapToDouble(quantity.value())
                .filter(value -> value > SMALLEST && value < LARGEST)
                .toArray();
        this.low = 0.7 * Arrays.stream(values).min().orElse(0.1);
        this.high = 1.4 * Arrays.stream(values).max().orElse(1);
        this.lastIteration = last(Iteration::iteration);
        this.lastSecond = last(Iteration::seconds);
    }

    private double last(ToDoubleFunction<Iteration> value) {
        return entries.stream()
                .flatMap(e -> e.iterations().stream())
                .mapToDouble(value)
                .filter(v -> !Double.isNaN(v))
                .max()
                .orElse(0);
    }

    Drawing drawing() {
        Rows.Entry first = entries.get(0);
        String title = quantity.title() + " of " + first.planned().problem() + " on "
                + first.planned().backend() + ", against iterations"
                + (lastSecond > 0 ? " and against time" : "");
        return new Drawing(name, title, WIDTH, height(), this::paint);
    }

    private int rows() {
        return lastSecond > 0 ? 2 : 1;
    }

    private double height() {
        return TOP + rows() * (PLOT_HEIGHT + AXIS) + legendRows() * LEGEND_ROW + 14;
    }

    private int legendRows() {
        return (solvers.size() + keysInARow() - 1) / keysInARow();
    }

    /** As many as there is room for with the longest name. */
    private int keysInARow() {
        double widest = solvers.stream()
                .mapToDouble(solver -> KEY + fonts.width(solver, KEY_POINTS) + GAP)
                .max()
                .orElse(WIDTH);
        int fitting = (int) ((WIDTH - LEFT - RIGHT + GAP) / widest);
        return Math.max(1, Math.min(Math.min(KEYS_IN_A_ROW, solvers.size()), fitting));
    }

    private void paint(Graphics2D g) {
        var text = new Text(g, fonts);
        double plotWidth = (WIDTH - LEFT - RIGHT - (columns.size() - 1) * GAP) / columns.size();
        for (int column = 0; column < columns.size(); column++) {
            double x = LEFT + column * (plotWidth + GAP);
            text.aroundWithin(plotWidth + GAP / 2, columns.get(column), x + plotWidth / 2, TOP - 4, 9, Color.BLACK);
            for (int row = 0; row < rows(); row++) {
                double y = TOP + row * (PLOT_HEIGHT + AXIS);
                paintPlot(g, column, row == 1, x, y, plotWidth);
            }
        }
        paintLegend(g, TOP + rows() * (PLOT_HEIGHT + AXIS) + 8);
        if (!grade.isEmpty()) {
            text.upTo(grade, WIDTH - RIGHT, height() - 3, 6.5, Color.GRAY);
        }
    }

    private void paintPlot(Graphics2D g, int column, boolean time, double x, double y, double width) {
        var frame = new Frame(column == 0 ? LEFT : GAP / 2, GAP / 2, ABOVE, AXIS, fonts);
        XYPlot plot = plot(columns.get(column), time, column == 0, frame);
        frame.paint(g, plot, new Rectangle2D.Double(x, y, width, PLOT_HEIGHT));
    }

    private XYPlot plot(String preconditioner, boolean time, boolean labelled, Frame frame) {
        boolean milliseconds = time && lastSecond < 1;
        var data = new XYSeriesCollection();
        List<Integer> curves = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        double unit = milliseconds ? 1e3 : 1;
        List<Rows.Entry> drawn = entries.stream()
                .filter(entry -> entry.planned().preconditioner().equals(preconditioner))
                .toList();
        for (Rows.Entry entry : drawn) {
            XYSeries series = series(entry, time ? row -> row.seconds() * unit : Iteration::iteration);
            data.addSeries(series);
            curves.add(palette.indexOf(entry.planned().solver()));
            sizes.add(series.getItemCount());
        }
        var renderer = new CurveRenderer(curves, sizes);
        if (time) {
            drawn.forEach(entry -> renderer.addAnnotation(band(entry, unit), Layer.BACKGROUND));
        }
        return new XYPlot(data, horizontal(time, milliseconds, frame), vertical(labelled, frame), renderer);
    }

    private XYSeries series(Rows.Entry entry, ToDoubleFunction<Iteration> horizontal) {
        var series = new XYSeries(entry.planned().caseId(), false);
        for (Iteration row : entry.iterations()) {
            double x = horizontal.applyAsDouble(row);
            double y = quantity.value().applyAsDouble(row);
            if (!Double.isNaN(x) && y > 0) { // neither what was not sampled nor what a logarithm cannot show
                series.add(x, Math.min(y, 10 * LARGEST));
            }
        }
        return series;
    }

    /** The interval of the time of each iteration. */
    private XYPolygonAnnotation band(Rows.Entry entry, double unit) {
        XYSeries low = series(entry, row -> row.secondsLow() * unit);
        XYSeries high = series(entry, row -> row.secondsHigh() * unit);
        int n = low.getItemCount();
        double[] outline = new double[4 * n];
        for (int i = 0; i < n; i++) {
            outline[2 * i] = low.getX(i).doubleValue();
            outline[2 * i + 1] = low.getY(i).doubleValue();
            outline[4 * n - 2 * i - 2] = high.getX(i).doubleValue();
            outline[4 * n - 2 * i - 1] = high.getY(i).doubleValue();
        }
        return new XYPolygonAnnotation(
                outline,
                null,
                null,
                Palette.band(palette.indexOf(entry.planned().solver())));
    }

    private ValueAxis horizontal(boolean time, boolean milliseconds, Frame frame) {
        var axis = new NumberAxis(time ? (milliseconds ? "time (ms)" : "time (s)") : "iteration k");
        double last = time ? lastSecond * (milliseconds ? 1e3 : 1) : lastIteration;
        frame.style(axis);
        axis.setRange(0, last > 0 ? 1.02 * last : 1);
        axis.setMinorTickCount(5);
        return axis;
    }

    private ValueAxis vertical(boolean labelled, Frame frame) {
        var axis = new LogTenAxis();
        frame.style(axis);
        axis.setRange(low, high);
        axis.setTickLabelsVisible(labelled);
        if (labelled) {
            axis.setAttributedLabel(Formula.of(quantity.formula(), fonts.roman(9)));
        }
        return axis;
    }

    private void paintLegend(Graphics2D g, double top) {
        int inARow = keysInARow();
        double cell = (WIDTH - LEFT - RIGHT) / inARow;
        for (int s = 0; s < solvers.size(); s++) {
            int row = s / inARow;
            paintKey(g, solvers.get(s), LEFT + s % inARow * cell, top + row * LEGEND_ROW);
        }
    }

    private void paintKey(Graphics2D g, String name, double x, double y) {
        int solver = palette.indexOf(name);
        g.setColor(Palette.color(solver));
        g.setStroke(Palette.stroke(solver));
        g.draw(new Line2D.Double(x, y, x + 26, y));
        Marker.paint(g, solver, x + 13, y);
        new Text(g, fonts).from(name, x + KEY, y + 2.7, KEY_POINTS, Color.BLACK);
    }
}
