package org.krylovbench.problems.image;

import java.io.IOException;

/**
 * A hilly landscape without an edge or a corner: f = ½ + Σ aₖ sin(pₖ u + qₖ v + φₖ), warped by w ↦ w + 0.15 sin 2w along
 * both coordinates. All derivatives exist, here and beyond the edge of the image.
 */
public record Smooth() implements ImageRecipe {

    /** Amplitude, wave numbers along u and v, phase; the amplitudes add up to ½. */
    private static final double[][] WAVES = {{0.24, 3.1, 1.9, 0.4}, {0.16, -2.3, 3.7, 2.8}, {0.1, 5.3, -2.1, 3.9}};

    @Override
    public Image render(int size, int margin) throws IOException {
        return Image.sampled(size, margin, Smooth::height);
    }

    private static double height(double u, double v) {
        double s = u + 0.15 * StrictMath.sin(2 * v);
        double t = v + 0.15 * StrictMath.sin(2 * u);
        double height = 0.5;
        for (double[] wave : WAVES) {
            height += wave[0] * StrictMath.sin(wave[1] * s + wave[2] * t + wave[3]);
        }
        return height;
    }

    @Override
    public String label() {
        return "smooth";
    }
}
