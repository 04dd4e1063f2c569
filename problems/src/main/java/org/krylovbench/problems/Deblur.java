package org.krylovbench.problems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * A blurred and noisy image that is to be sharpened: A is a convolution, x† the image. The data are made from a scene that
 * is larger than the image by as much as the point-spread function reaches, so what lies beyond the edge is blurred into
 * b and the boundary condition is only a model of it: ‖b − A x†‖ is more than the noise. (For a satellite on black, a zero
 * boundary is no model but the truth.) Making b from A itself instead is the <em>inverse crime</em>.
 *
 * @param image what is seen
 * @param size side of the image in pixels
 * @param psf the blur
 * @param boundary what A takes the surroundings for
 * @param noise ‖e‖₂ / ‖blurred image‖₂ of the white Gaussian noise e
 * @param inverseCrime b = A x† + e
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Deblur(
        ImageRecipe image,
        int size,
        PsfRecipe psf,
        Boundary boundary,
        double noise,
        boolean inverseCrime,
        OptionalLong seed)
        implements Problem {

    public Deblur {
        if (size < 1 || size > 16_384) {
            throw new IllegalArgumentException("size must lie in [1, 16384], but is " + size);
        }
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("noise must be finite and at least 0, but is " + noise);
        }
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        PointSpreadFunction spread = psf.make();
        var a = new Convolution(spread, boundary, size, size);
        int margin = inverseCrime ? 0 : spread.reach();
        Image scene = image.render(size, margin);
        double[] x = scene.center(size).pixels();
        double[] b = inverseCrime ? a.times(x) : blurred(scene, spread);
        addNoise(b, new Random(seed.orElse(experimentSeed)));
        Set<Trait> traits = EnumSet.copyOf(Traits.of(a));
        if (noise > 0) {
            traits.add(Trait.NOISY);
        }
        return new LinearProblem(a, b, Optional.of(x), Optional.of(new Shape(size, size)), noise, traits);
    }

    /** The centre of the blurred scene; the margin is as wide as the blur reaches, so no boundary condition enters. */
    private double[] blurred(Image scene, PointSpreadFunction spread) {
        var blur = new Convolution(spread, Boundary.ZERO, scene.rows(), scene.columns());
        return new Image(scene.rows(), scene.columns(), blur.times(scene.pixels()))
                .center(size)
                .pixels();
    }

    /** b ← b + e with ‖e‖₂ = noise · ‖b‖₂. */
    private void addNoise(double[] b, Random random) {
        double[] e = new double[b.length];
        Arrays.setAll(e, i -> random.nextGaussian());
        double scale = noise * norm(b) / norm(e);
        Arrays.setAll(b, i -> b[i] + scale * e[i]);
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(value -> value * value).sum());
    }

    @Override
    public String label() {
        return image.label() + " " + size + "×" + size + ", " + psf.label() + ", "
                + boundary.name().toLowerCase(Locale.ROOT)
                + (noise > 0 ? ", " + Labels.percent(noise) + " noise" : ", no noise")
                + (inverseCrime ? ", inverse crime" : "");
    }

    @Override
    public List<Path> files() {
        return image.files();
    }
}
