package org.krylovbench.problems;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A pixel beyond the edge as a combination of those of its line: Σ weights[k] · line[sources[k]].
 *
 * @param sources pixels of the line, without duplicates
 * @param weights theirs
 */
public record Continuation(int[] sources, double[] weights) {

    static final Continuation NOTHING = new Continuation(new int[0], new double[0]);

    static Continuation of(int source) {
        return new Continuation(new int[] {source}, new double[] {1});
    }

    /** The same with zeros left out. */
    public static Continuation of(double[] line) {
        int[] sources =
                IntStream.range(0, line.length).filter(i -> line[i] != 0).toArray();
        return new Continuation(
                sources, Arrays.stream(sources).mapToDouble(i -> line[i]).toArray());
    }

    public int size() {
        return sources.length;
    }
}
