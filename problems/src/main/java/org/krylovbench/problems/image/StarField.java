package org.krylovbench.problems.image;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

/**
 * Stars on black, as a telescope beyond the atmosphere sees them: each a Gaussian of σ = 1 pixel, whatever the size of the
 * image, as the resolution of a detector is that of its optics. They are of five magnitudes; the number of those brighter
 * than the magnitude m grows like 10^(0.2 m); a sixth of them have a companion 2 to 5 pixels away that is up to two
 * magnitudes fainter. The field goes on beyond the edge without end. Pixels where stars overlap to more than 1 are
 * saturated.
 *
 * @param stars in the image, on average
 * @param seed what decides where they are
 */
public record StarField(int stars, long seed) implements ImageRecipe {

    private static final double SIGMA = 1;
    private static final int REACH = 6; // exp(−6²/2σ²) < 10⁻⁷
    private static final double MAGNITUDES = 5;
    private static final double COUNTS = 0.2;
    private static final double PAIRED = 1.0 / 6;

    /** Cells across the image; the stars of each are drawn by themselves. */
    private static final int CELLS = 4;

    public StarField {
        if (stars < 1 || stars > 1_000_000) {
            throw new IllegalArgumentException("stars must lie in [1, 1000000], but is " + stars);
        }
    }

    @Override
    public Image render(int size, int margin) throws IOException {
        var image = new Image(size + 2 * margin, size + 2 * margin, Image.black(size, margin));
        int beyond = (int) Math.ceil((double) CELLS * (margin + 2 * REACH) / size);
        for (int down = -beyond; down < CELLS + beyond; down++) {
            for (int right = -beyond; right < CELLS + beyond; right++) {
                shine(image, size, margin, down, right);
            }
        }
        Arrays.setAll(image.pixels(), k -> Math.min(1, image.pixels()[k]));
        return image;
    }

    /** The stars of a cell; those of the image are in the rows and columns from 0 on. */
    private void shine(Image image, int size, int margin, int down, int right) {
        var random = new Random(Hash.of(seed, down, right));
        double expected = stars / (double) (CELLS * CELLS);
        int count = (int) Math.floor(expected + random.nextDouble());
        for (int k = 0; k < count; k++) {
            double row = (down + random.nextDouble()) / CELLS * size - 0.5;
            double column = (right + random.nextDouble()) / CELLS * size - 0.5;
            double brightness = brightness(random.nextDouble());
            add(image, margin, row, column, brightness);
            if (random.nextDouble() < PAIRED) {
                double distance = 2 + 3 * random.nextDouble();
                double angle = 2 * Math.PI * random.nextDouble();
                double fainter = StrictMath.pow(10, -0.4 * 2 * random.nextDouble());
                double beside = column + distance * StrictMath.cos(angle);
                add(image, margin, row + distance * StrictMath.sin(angle), beside, brightness * fainter);
            }
        }
    }

    /** The brightness that a share u of the stars have at least: u = 10^(0.2 (m − 5)), and 10^(−0.4 m) at its peak. */
    private static double brightness(double u) {
        double magnitude = Math.max(0, MAGNITUDES + StrictMath.log10(Math.max(u, Double.MIN_NORMAL)) / COUNTS);
        return StrictMath.pow(10, -0.4 * magnitude);
    }

    /** Row and column count from those of the image. */
    private static void add(Image image, int margin, double row, double column, double peak) {
        int top = (int) Math.rint(row) - REACH;
        int left = (int) Math.rint(column) - REACH;
        double[] alongRows = profile(column - left);
        double[] alongColumns = profile(row - top);
        for (int p = 0; p < alongColumns.length; p++) {
            for (int q = 0; q < alongRows.length; q++) {
                int i = top + p + margin;
                int j = left + q + margin;
                if (i >= 0 && i < image.rows() && j >= 0 && j < image.columns()) {
                    image.pixels()[i * image.columns() + j] += peak * alongColumns[p] * alongRows[q];
                }
            }
        }
    }

    private static double[] profile(double center) {
        double[] profile = new double[2 * REACH + 1];
        Arrays.setAll(profile, k -> StrictMath.exp(-(k - center) * (k - center) / (2 * SIGMA * SIGMA)));
        return profile;
    }

    @Override
    public String label() {
        return "star field";
    }
}
