package org.krylovbench.problems.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.krylovbench.problems.Heap;

/**
 * The images that IR Tools generates for deblurring, pixel by pixel as its {@code PRblur} does (Gazzola, Hansen and Nagy,
 * IR Tools, Numer. Algorithms 81, 2019). With a margin, the hills, clouds and stars are made at twice the size, and the
 * middle of them is the image: another one than without a margin, as in the toolbox when it avoids the inverse crime; the
 * patterns stand on black. The brightest pixel of the image is 1; beyond its edge there may be brighter ones.
 *
 * @param image which of them
 * @param seed for those that are random: normal ones are {@code nextGaussian()}, uniform ones {@code nextDouble()}, column
 *     by column
 */
public record IrTools(Picture image, long seed) implements ImageRecipe {

    /** The images by their names in the toolbox. */
    public enum Picture {
        /** A disc, a triangle and a bar, black and white. */
        PATTERN1,
        /** Two ellipses, a triangle and a cross, in four greys. */
        PATTERN2,
        /** The edges of the first pattern: few pixels are not black. */
        SPPATTERN,
        /** Four Gaussian hills. */
        SMOOTH,
        /** Random clouds whose spectrum falls off with the square of the frequency; 70 % of the pixels are black. */
        PPOWER,
        /** A double star. */
        DOT2,
        /** As many stars as half the side has pixels. */
        DOTK;

        private boolean isPattern() {
            return this == PATTERN1 || this == PATTERN2 || this == SPPATTERN;
        }
    }

    @Override
    public Image render(int size, int margin) throws IOException {
        int side = margin == 0 || image.isPattern() ? size : Math.multiplyExact(2, size);
        double numbers = 2.0 * side * side; // of the spectrum of clouds; beside it there are pixels, twice
        double scenePixels = (size + 2.0 * margin) * (size + 2.0 * margin);
        Heap.require(Math.max(numbers, scenePixels), 8 * (2 * numbers + scenePixels), "the image " + label());
        Image scene = new Image(side, side, pixels(side));
        double brightest = Arrays.stream(scene.center(size).pixels()).max().orElse(0);
        if (brightest > 0) {
            Arrays.setAll(scene.pixels(), k -> scene.pixels()[k] / brightest);
        }
        return scene.center(size + 2 * margin);
    }

    private double[] pixels(int side) throws IOException {
        return switch (image) {
            case PATTERN1 -> ToolboxPatterns.first(side);
            case PATTERN2 -> ToolboxPatterns.second(side);
            case SPPATTERN -> ToolboxPatterns.edges(ToolboxPatterns.first(side), side);
            case SMOOTH -> hills(side);
            case PPOWER -> Clouds.pixels(side, new Random(seed));
            case DOT2 -> Stars.two(side, new Random(seed));
            case DOTK -> Stars.many(side, new Random(seed));
        };
    }

    /** Σ a exp(−(j − x)² / (1.2 s)² − (i − y)² / s²) with s = n/4, for pixels i, j counted from one. */
    private static double[] hills(int n) {
        double[] height = {1, 0.5, 0.7, 0.9};
        double[] right = {0.6, 0.5, 0.2, 0.8};
        double[] down = {0.6, 0.3, 0.7, 0.2};
        double s = 0.25 * n;
        double[] pixels = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < height.length; k++) {
                    double x = (j + 1 - right[k] * n) / (1.2 * s);
                    double y = (i + 1 - down[k] * n) / s;
                    pixels[i * n + j] += height[k] * StrictMath.exp(-x * x - y * y);
                }
            }
        }
        return pixels;
    }

    @Override
    public String label() {
        return image.name().toLowerCase(Locale.ROOT);
    }
}
