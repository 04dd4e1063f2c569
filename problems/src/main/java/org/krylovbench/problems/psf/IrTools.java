package org.krylovbench.problems.psf;

import java.io.IOException;
import java.util.Locale;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * The point-spread functions that {@code PRblur} of IR Tools (2018) makes for three levels of blur, in an array as large as
 * the image and with the toolbox's centres. Of an odd image the one of speckles is a pixel larger, as in the toolbox. S.
 * Gazzola, P. C. Hansen and J. G. Nagy, Numerical Algorithms 81 (2019).
 *
 * @param blur its kind
 * @param level how much of it
 * @param scaling whether the weights are divided by their sum
 * @param seed of speckles and shakes
 */
public record IrTools(Blur blur, Level level, Scaling scaling, long seed) implements PsfRecipe {

    /** A kind of blur. */
    public enum Blur {
        /** A {@link Gaussian}. */
        GAUSS,
        /** The {@link Defocus} of pixel centres. */
        DEFOCUS,
        /** A {@link Speckle}. */
        SPECKLE,
        /** A ramp from the centre down the diagonal. */
        MOTION,
        /** A {@link Shake}. */
        SHAKE
    }

    /** A column of the toolbox's table. */
    public enum Level {
        MILD,
        MEDIUM,
        SEVERE;

        private double of(double mild, double medium, double severe) {
            return switch (this) {
                case MILD -> mild;
                case MEDIUM -> medium;
                case SEVERE -> severe;
            };
        }

        private int of(int mild, int medium, int severe) {
            return (int) of((double) mild, medium, severe);
        }
    }

    /** What is done to the weights. */
    public enum Scaling {
        /** Divides them by their sum. */
        UNIT_SUM,
        /** As the toolbox has them: those of {@code motion} sum to ¾ of its length, and {@code gauss} lacks its tails. */
        TOOLBOX
    }

    @Override
    public PointSpreadFunction make(int imageSize) throws IOException {
        Weights.require(imageSize, 12);
        PointSpreadFunction psf = toolbox(imageSize);
        double[] values = scaling == Scaling.UNIT_SUM ? Weights.unitSum(psf.values()) : psf.values();
        return new PointSpreadFunction(psf.rows(), psf.columns(), values, psf.centerRow(), psf.centerColumn());
    }

    /** The table of {@code PSFget}. */
    private PointSpreadFunction toolbox(int n) throws IOException {
        if (n < 2) {
            throw new IOException("ir-tools needs an image of at least 2×2 pixels; a size of 2 would do");
        }
        int center = n / 2 - 1;
        return switch (blur) {
            case GAUSS -> gauss(n, center, level.of(2.0, 4.0, 6.0));
            // a radius of −1, of small images, is one of 1
            case DEFOCUS -> Defocus.centers(n, (n + 1) / 2 - 1, (n + 1) / level.of(32, 16, 8) - 1);
            case SPECKLE ->
                Speckle.star(
                        Math.max(Speckle.LEAST_SIZE, n + n % 2),
                        Speckle.friedMetres(level.of(3.4765e-18, 2.16941e-17, 8.90505e-17)),
                        seed);
            case MOTION -> DiagonalMotion.ramp(n, center, level.of(5, 10, 50));
            case SHAKE -> Shake.frames(n, level.of(0.25, 0.5, 0.75), seed);
        };
    }

    private static PointSpreadFunction gauss(int n, int center, double sigma) {
        double[] profile = Gaussian.profile(n, center, sigma);
        double[] values = Gaussian.product(profile, profile, 2 * Math.PI * sigma * sigma);
        return new PointSpreadFunction(n, n, values, center, center);
    }

    @Override
    public String label() {
        boolean random = blur == Blur.SPECKLE || blur == Blur.SHAKE;
        return "IR Tools " + word(level) + " " + word(blur) + (random ? ", seed " + seed : "")
                + (scaling == Scaling.TOOLBOX ? ", not scaled" : "");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
