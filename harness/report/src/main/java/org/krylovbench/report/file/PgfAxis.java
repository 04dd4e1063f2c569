package org.krylovbench.report.file;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.LogTicks;
import org.krylovbench.report.drawing.Range;

/** Axes as options of pgfplots. */
final class PgfAxis {

    /** Points from one number of a logarithmic axis to the next at least, across and upwards. */
    private static final double TICK_WIDTH = 25.6;

    private static final double TICK_HEIGHT = 12.8;

    private PgfAxis() {}

    static String across(Axis axis, Rectangle2D area) {
        return axis("x", axis, area.getWidth() / TICK_WIDTH);
    }

    static String up(Axis axis, Rectangle2D area) {
        return axis("y", axis, area.getHeight() / TICK_HEIGHT);
    }

    /** @param most numbers that there is room for */
    private static String axis(String name, Axis axis, double most) {
        return String.format(
                        Locale.ROOT,
                        "%1$smode=%2$s,%1$smin=%3$.6g,%1$smax=%4$.6g,%1$slabel={%5$s}",
                        name,
                        axis.logarithmic() ? "log" : "normal",
                        axis.range().low(),
                        axis.range().high(),
                        TexText.label(axis.label()))
                + (axis.logarithmic() ? ticks(name, axis.range(), most) : "");
    }

    /** The same as on paper: pgfplots has 10 to the power of a fraction where there are few decades. */
    private static String ticks(String name, Range range, double most) {
        List<LogTicks.Tick> ticks = LogTicks.of(range.low(), range.high(), most);
        List<LogTicks.Tick> labelled =
                ticks.stream().filter(tick -> !tick.label().isEmpty()).toList();
        String labels = labelled.stream()
                .map(tick -> "{" + TexText.label(tick.label()) + "}")
                .collect(Collectors.joining(","));
        List<LogTicks.Tick> others =
                ticks.stream().filter(tick -> tick.label().isEmpty()).toList();
        return "," + name + "tick={" + values(labelled) + "}," + name + "ticklabels={" + labels + "},minor " + name
                + "tick={" + values(others) + "}";
    }

    private static String values(List<LogTicks.Tick> ticks) {
        return ticks.stream()
                .map(tick -> String.format(Locale.ROOT, "%.6g", tick.value()))
                .collect(Collectors.joining(","));
    }
}
