package org.krylovbench.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A curve of a chart. What a logarithmic axis cannot show is left out, and an arrow tells where a curve came to it.
 *
 * @param style which of the palette
 * @param name as in the legend
 * @param x finite
 * @param y finite, one for each x
 * @param band how far it may be off, if that is known
 */
record Graph(int style, String name, double[] x, double[] y, Look look, Optional<Band> band) {

    Graph {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y of " + name + " must have the same length");
        }
    }

    /** What an axis upwards can show of it: all, or what is positive. */
    Graph shownOn(Axis up) {
        if (!up.logarithmic() || Arrays.stream(y).allMatch(value -> value > 0)) {
            return this;
        }
        int[] shown = IntStream.range(0, y.length).filter(i -> y[i] > 0).toArray();
        return new Graph(
                style,
                name,
                IntStream.of(shown).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(shown).mapToDouble(i -> y[i]).toArray(),
                look,
                band);
    }

    /** Where it first comes to what an axis upwards cannot show. */
    OptionalDouble vanishes(Axis up) {
        return IntStream.range(0, y.length)
                .filter(i -> up.logarithmic() && !(y[i] > 0))
                .mapToDouble(i -> x[i])
                .findFirst();
    }

    /** How a curve is drawn. */
    enum Look {
        /** A line with as many markers as tell it from others. */
        CURVE,
        /** A line with a marker at each point. */
        POINTS_ON_A_LINE,
        POINTS,
        LINE
    }

    /** The outline of an area. */
    record Band(double[] x, double[] y) {}
}
