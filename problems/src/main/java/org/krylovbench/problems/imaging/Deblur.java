package org.krylovbench.problems.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.image.Image;
import org.krylovbench.problems.image.ImageRecipe;
import org.krylovbench.problems.psf.PsfRecipe;

/**
 * A blurred and noisy image that is to be sharpened: A is a convolution, x† the image. The data are made from a scene that
 * is larger than the image by as much as the point-spread function reaches, so what lies beyond the edge is blurred into
 * b and the boundary condition is only a model of it: ‖b − A x†‖ is more than the noise. (For a satellite on black, a zero
 * boundary is no model but the truth.) Making b from A itself instead is the <em>inverse crime</em>. For the boundary
 * {@code valid} the whole scene is the unknown, so that A is no model and there is no crime.
 *
 * @param image what is seen
 * @param size side of the blurred image in pixels
 * @param psf the blur
 * @param boundary what A takes the surroundings for
 * @param noise ‖e‖₂ / ‖blurred image‖₂ of the noise e, which some kinds reach only on average
 * @param noiseKind its kind
 * @param inverseCrime b = A x† + e
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Deblur(
        ImageRecipe image,
        int size,
        PsfRecipe psf,
        Boundary boundary,
        double noise,
        Noise noiseKind,
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
        PointSpreadFunction spread = psf.make(size);
        if (spread.rows() > size || spread.columns() > size) {
            throw new IOException("the PSF is " + spread.rows() + "×" + spread.columns()
                    + ", larger than the image of size " + size + "; a size of at least "
                    + Math.max(spread.rows(), spread.columns()) + " would do");
        }
        double pixels = 1.5 * (size + spread.rows()) * (size + spread.columns()); // a grid for transforms is larger
        Heap.require(2 * pixels, 8 * 8 * pixels, "a " + size + "×" + size + " image and its blur");
        LinearProblem clean = boundary == Boundary.VALID ? unknownBorder(spread) : knownBorder(spread);
        return clean.withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private LinearProblem unknownBorder(PointSpreadFunction spread) throws IOException {
        Image scene = seen(image.render(size, spread.reach()), spread);
        return LinearProblem.withSolution(blur(scene, spread), scene.pixels())
                .shaped(scene.shape(), new Shape(size, size));
    }

    private LinearProblem knownBorder(PointSpreadFunction spread) throws IOException {
        var a = new Convolution(spread, boundary, size, size);
        var shape = new Shape(size, size);
        if (inverseCrime) {
            return LinearProblem.withSolution(a, image.render(size, 0).pixels()).shaped(shape, shape);
        }
        Image scene = image.render(size, spread.reach());
        Image seen = seen(scene, spread);
        double[] b = blur(seen, spread).times(seen.pixels());
        return LinearProblem.of(a, b, scene.center(size).pixels()).shaped(shape, shape);
    }

    /** What is blurred into the data, of a scene with a margin as wide as the blur reaches at most. */
    private Image seen(Image scene, PointSpreadFunction spread) {
        return scene.cut(
                spread.reach() - (spread.rows() - 1 - spread.centerRow()),
                spread.reach() - (spread.columns() - 1 - spread.centerColumn()),
                size + spread.rows() - 1,
                size + spread.columns() - 1);
    }

    private static Convolution blur(Image seen, PointSpreadFunction spread) {
        return new Convolution(spread, Boundary.VALID, seen.rows(), seen.columns());
    }

    @Override
    public String label() {
        return image.label() + " " + size + "×" + size + ", " + psf.label() + ", "
                + boundary.name().toLowerCase(Locale.ROOT) + ", " + Labels.noise(noise, noiseKind)
                + (inverseCrime && boundary != Boundary.VALID ? ", inverse crime" : "");
    }

    @Override
    public List<Path> files() {
        return Stream.concat(image.files().stream(), psf.files().stream()).toList();
    }
}
