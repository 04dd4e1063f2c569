package org.krylovbench.nd4j;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Continuation;

/**
 * One direction of the grid on which a convolution is periodic: image line i is grid line i, and the boundary fills some
 * of the others, which wrap round to before the first.
 *
 * @param size lines of the grid
 * @param image lines of the image
 * @param starts grid line g beyond the image is Σ weights[k] · image line sources[k], k from starts[g − image] up to, but
 *     without, starts[g − image + 1]
 * @param sources lines of the image
 * @param weights theirs
 */
record Grid(int size, int image, int[] starts, int[] sources, double[] weights) {

    /** Shifts of the taps lie in −after .. before: y(i) = Σ k(s) x(i − s). */
    static Grid of(Boundary boundary, int image, int before, int after) {
        if (boundary == Boundary.PERIODIC && isFast(image)) { // the image is its own grid
            return of(image, image, g -> boundary.at(g, image));
        }
        if (boundary == Boundary.ZERO) { // what wraps round may fall on the zeros only
            int reach = Math.min(image - 1, Math.max(before, after));
            return of(fast(image + reach), image, g -> boundary.at(g, image));
        }
        int size = fast(image + before + after);
        return of(size, image, g -> {
            if (g < image + after) {
                return boundary.at(g, image);
            }
            return g < size - before ? Boundary.ZERO.at(g, image) : boundary.at(g - size, image);
        });
    }

    private static Grid of(int size, int image, IntFunction<Continuation> line) {
        List<Continuation> lines = IntStream.range(image, size).mapToObj(line).toList();
        int[] starts = new int[lines.size() + 1];
        for (int k = 0; k < lines.size(); k++) {
            starts[k + 1] = starts[k] + lines.get(k).size();
        }
        return new Grid(
                size,
                image,
                starts,
                lines.stream().flatMapToInt(l -> Arrays.stream(l.sources())).toArray(),
                lines.stream().flatMapToDouble(l -> Arrays.stream(l.weights())).toArray());
    }

    /** Whether any line beyond the image is made of its own. */
    boolean reachesBeyond() {
        return sources.length > 0;
    }

    /** The least 2ᵃ3ᵇ5ᶜ7ᵈ with room for n and a ≥ 2: transforms of odd length take up to twice as long. */
    static int fast(int n) {
        int size = Math.max(4, (n + 3) / 4 * 4);
        while (!isFast(size)) {
            size += 4;
        }
        return size;
    }

    private static boolean isFast(int n) {
        int rest = n;
        for (int prime : new int[] {2, 3, 5, 7}) {
            while (rest % prime == 0) {
                rest /= prime;
            }
        }
        return rest == 1 && n % 4 == 0;
    }
}
