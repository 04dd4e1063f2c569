package org.krylovbench.problems.psf;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * A star through the atmosphere and a telescope with a circular pupil of diameter D. A pixel is λ / 2D wide, so that the
 * pupil is half as wide as the array and a long exposure about 2 D / r₀ pixels wide, whatever the array; what leaves that
 * comes in again at its other side. F. Roddier, Progress in Optics 19 (1981); D. L. Fried, J. Opt. Soc. Am. 56 (1966).
 *
 * @param ratio D / r₀ for Fried's parameter r₀
 * @param exposure its time
 * @param outerScale L₀ / D; without it, infinite, which is Kolmogorov's turbulence
 * @param innerScale l₀ / D
 * @param size side of the array; without it, that of the image
 * @param seed of the phase screen
 */
public record Atmospheric(
        double ratio, Exposure exposure, OptionalDouble outerScale, double innerScale, OptionalInt size, long seed)
        implements PsfRecipe {

    /** How long light is collected. */
    public enum Exposure {
        /** The atmosphere stands still: speckles, |F⁻¹ (pupil · exp(iφ))|² for a random phase screen φ. */
        SHORT,
        /** The mean of all short exposures, of the transfer function T₀(d) exp(−D(d) / 2), D(d) = 6.88 (d / r₀)^(5/3). */
        LONG,
        /** That of short exposures without their tilt, by Fried's T₀(d) exp(−D(d) (1 − (d / D)^(1/3)) / 2). */
        TILT_REMOVED
    }

    public Atmospheric {
        if (!(ratio > 0 && ratio <= 1e6)) {
            throw new IllegalArgumentException("ratio must be positive and at most 1e6, but is " + ratio);
        }
        if (!(outerScale.orElse(1) > 0 && outerScale.orElse(1) <= 1e6)) {
            throw new IllegalArgumentException(
                    "outer-scale must be positive and at most 1e6, or left out, but is " + outerScale.orElseThrow());
        }
        if (!(innerScale >= 0 && innerScale <= 1)) {
            throw new IllegalArgumentException("inner-scale must lie in [0, 1], but is " + innerScale);
        }
        if (exposure == Exposure.TILT_REMOVED && (outerScale.isPresent() || innerScale > 0)) {
            throw new IllegalArgumentException("exposure must be short or long where there is an outer-scale or an"
                    + " inner-scale: Fried's formula for tilt-removed is for neither");
        }
        if (size.orElse(2) < 2) {
            throw new IllegalArgumentException("size must be at least 2, but is " + size.orElseThrow());
        }
    }

    @Override
    public PointSpreadFunction make(int imageSize) throws IOException {
        int side = size.orElse(imageSize);
        if (side < 2) {
            throw new IOException("atmospheric needs an array of at least 2×2 pixels, but the image has one;"
                    + " a size of 2 would do");
        }
        Weights.require(side, 10);
        return new PointSpreadFunction(side, side, values(side), side / 2, side / 2);
    }

    private double[] values(int side) {
        Pupil pupil = Pupil.circle(side);
        var turbulence = new Turbulence(1 / ratio, outerScale, innerScale);
        var structure = new StructureFunction(turbulence);
        return switch (exposure) {
            case SHORT -> pupil.image(new PhaseScreen(side, 2.0 / side, turbulence).draw(new Random(seed)));
            case LONG -> pupil.meanImage(d -> StrictMath.exp(-structure.at(d) / 2));
            case TILT_REMOVED -> pupil.meanImage(d -> StrictMath.exp(-structure.at(d) * (1 - StrictMath.cbrt(d)) / 2));
        };
    }

    @Override
    public String label() {
        String time = exposure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String scale = outerScale.isPresent() ? ", L₀/D " + Labels.number(outerScale.getAsDouble()) : "";
        return "atmosphere D/r₀ " + Labels.number(ratio) + scale + ", "
                + (exposure == Exposure.SHORT ? "short exposure, seed " + seed : time + " exposure");
    }
}
