package org.krylovbench.report.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A curve of a chart. What a logarithmic axis cannot show is left out, and an arrow tells where a curve came to it.
 *
 * @param name as in the legend
 * @param x finite
 * @param y finite, one for each x
 * @param bars how far each point may be off, if that is known
 * @param band how far the curve may be off, if that is known
 */
public record Graph(Pen pen, String name, double[] x, double[] y, Optional<Bars> bars, Optional<Band> band) {

    public Graph {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y of " + name + " must have the same length");
        }
    }

    public Graph(Pen pen, String name, double[] x, double[] y) {
        this(pen, name, x, y, Optional.empty(), Optional.empty());
    }

    /** With the dash and the marker of its style. */
    public Graph(int style, String name, double[] x, double[] y, Look look, Optional<Band> band) {
        this(Pen.of(style, look), name, x, y, Optional.empty(), band);
    }

    public int style() {
        return pen.style();
    }

    public Look look() {
        return pen.look();
    }

    /** All numbers that an axis upwards must have room for. */
    public static double[] heights(List<Graph> graphs) {
        return graphs.stream()
                .flatMap(graph -> Stream.concat(
                        Stream.of(graph.y()),
                        graph.bars().stream().flatMap(bars -> Stream.of(bars.low(), bars.high()))))
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    /** What an axis upwards can show of it: all, or what is positive. */
    public Graph shownOn(Axis up) {
        if (!up.logarithmic() || Arrays.stream(y).allMatch(value -> value > 0)) {
            return this;
        }
        int[] shown = IntStream.range(0, y.length).filter(i -> y[i] > 0).toArray();
        return new Graph(
                pen,
                name,
                some(x, shown),
                some(y, shown),
                bars.map(all -> new Bars(some(all.low(), shown), some(all.high(), shown))),
                band);
    }

    private static double[] some(double[] values, int... shown) {
        return IntStream.of(shown).mapToDouble(i -> values[i]).toArray();
    }

    /** Where it first comes to what an axis upwards cannot show. */
    public OptionalDouble vanishes(Axis up) {
        return IntStream.range(0, y.length)
                .filter(i -> up.logarithmic() && !(y[i] > 0))
                .mapToDouble(i -> x[i])
                .findFirst();
    }

    /** How a curve is drawn. */
    public enum Look {
        /** A line with as many markers as tell it from others. */
        CURVE,
        /** A line with a marker at each point. */
        POINTS_ON_A_LINE,
        POINTS,
        /** Points that are crossed out in place of a marker. */
        CROSSES,
        LINE
    }

    /** Where the bar of each point begins and ends. */
    public record Bars(double[] low, double[] high) {}

    /** The outline of an area. */
    public record Band(double[] x, double[] y) {}
}
