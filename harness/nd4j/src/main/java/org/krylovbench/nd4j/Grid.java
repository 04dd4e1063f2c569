package org.krylovbench.nd4j;

import java.util.Arrays;
import org.krylovbench.problems.Boundary;

/**
 * One direction of the grid on which a convolution is periodic: image line i is grid line i, and the boundary fills some
 * of the others, which wrap round to before the first.
 *
 * @param size lines of the grid
 * @param image lines of the image
 * @param sources image line that stands on each grid line, −1 where there is none
 */
record Grid(int size, int image, int[] sources) {

    /** Shifts of the taps lie in −after .. before: y(i) = Σ k(s) x(i − s). */
    static Grid of(Boundary boundary, int image, int before, int after) {
        if (boundary == Boundary.PERIODIC && isFast(image)) { // the image is its own grid
            return new Grid(image, image, none(image));
        }
        if (boundary == Boundary.ZERO) { // what wraps round may fall on the zeros only
            int reach = Math.min(image - 1, Math.max(before, after));
            int size = fast(image + reach);
            return new Grid(size, image, none(size));
        }
        int size = fast(image + before + after);
        int[] sources = new int[size];
        Arrays.setAll(sources, g -> {
            if (g < image + after) {
                return boundary.source(g, image);
            }
            return g < size - before ? -1 : boundary.source(g - size, image);
        });
        return new Grid(size, image, sources);
    }

    private static int[] none(int size) {
        int[] sources = new int[size];
        Arrays.fill(sources, -1);
        return sources;
    }

    /** Whether any line beyond the image is one of its own. */
    boolean reachesBeyond() {
        return Arrays.stream(sources, image, size).anyMatch(source -> source >= 0);
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
