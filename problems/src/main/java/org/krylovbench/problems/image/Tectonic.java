package org.krylovbench.problems.image;

import java.util.Arrays;

/**
 * Two tectonic plates, of which the left one, of value 1, dives under the right one, of value 0.75, in a ground of value
 * 0. With the sides [n/5], [n/7], [n/13] and [n/20] of an image of n×n pixels, rounded, it is the phantom
 * {@code tectonic} of AIR Tools II, pixel by pixel. Black beyond the edge.
 */
public record Tectonic() implements ImageRecipe {

    @Override
    public Image render(int size, int margin) {
        int depth = Math.round(size / 5f);
        int rightThickness = Math.round(size / 7f);
        int slopeLength = Math.round(size / 20f);
        int trench = 5 * Math.round(size / 13f);
        int end = 12 * Math.round(size / 13f);
        double[][] ground = new double[size + 1][size + 1]; // counted from 1, as the original
        fill(ground, depth, depth + rightThickness, trench, size, 0.75);
        for (int k = 0; 2 * k < slopeLength; k++) { // one pixel higher for every two to the right
            fill(ground, depth - 1 - k, depth - 1 - k, trench + 2 * k + 1, size, 0.75);
        }
        fill(ground, depth, 2 * depth, 1, trench, 1);
        int sunk = 0;
        for (int j = trench; j <= Math.min(end, size); j++) { // and one deeper
            sunk += j % 2;
            fill(ground, depth + sunk, 2 * depth + sunk, j, j, 1);
        }
        double[] pixels = Arrays.stream(ground)
                .skip(1)
                .flatMapToDouble(row -> Arrays.stream(row).skip(1))
                .toArray();
        return new Image(size, size, pixels).cut(-margin, -margin, size + 2 * margin, size + 2 * margin);
    }

    private static void fill(double[][] ground, int top, int bottom, int left, int right, double value) {
        for (int i = Math.max(1, top); i <= Math.min(ground.length - 1, bottom); i++) {
            for (int j = Math.max(1, left); j <= Math.min(ground.length - 1, right); j++) {
                ground[i][j] = value;
            }
        }
    }

    @Override
    public String label() {
        return "tectonic plates";
    }
}
