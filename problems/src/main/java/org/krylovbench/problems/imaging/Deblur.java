package org.krylovbench.problems.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Function;
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
 * {@code valid} the whole scene is the unknown, so that A is no model and there is no crime. Where the blur is known only
 * roughly, A is made of one point-spread function and the data of another: x† is then no solution, even without noise.
 *
 * @param image what is seen
 * @param size side of the blurred image in pixels
 * @param psf the blur that A is made of
 * @param dataPsf the blur that the data are made of; without it, that of A
 * @param boundary what A takes the surroundings for
 * @param noise ‖e‖₂ / ‖blurred image‖₂ of the noise e, which some kinds reach only on average
 * @param noiseKind its kind
 * @param inverseCrime b = A x† + e, or with the blur of the data in place of that of A
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Deblur(
        ImageRecipe image,
        int size,
        PsfRecipe psf,
        Optional<PsfRecipe> dataPsf,
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

    /** With data that are made of the blur of A. */
    public Deblur(
            ImageRecipe image,
            int size,
            PsfRecipe psf,
            Boundary boundary,
            double noise,
            Noise noiseKind,
            boolean inverseCrime,
            OptionalLong seed) {
        this(image, size, psf, Optional.empty(), boundary, noise, noiseKind, inverseCrime, seed);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        PointSpreadFunction spread = fitting(psf);
        PointSpreadFunction ofData = dataPsf.isPresent() ? fitting(dataPsf.get()) : spread;
        int rows = Math.max(spread.rows(), ofData.rows());
        int columns = Math.max(spread.columns(), ofData.columns());
        double pixels = 1.5 * (size + rows) * (size + columns); // a grid for transforms is larger
        Heap.require(2 * pixels, 8 * 8 * pixels, "a " + size + "×" + size + " image and its blur");
        LinearProblem clean = boundary == Boundary.VALID ? unknownBorder(spread, ofData) : knownBorder(spread, ofData);
        return clean.withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private PointSpreadFunction fitting(PsfRecipe recipe) throws IOException {
        PointSpreadFunction made = recipe.make(size);
        if (made.rows() > size || made.columns() > size) {
            throw new IOException(
                    "the PSF is " + made.rows() + "×" + made.columns() + ", larger than the image of size " + size
                            + "; a size of at least " + Math.max(made.rows(), made.columns()) + " would do");
        }
        return made;
    }

    private LinearProblem unknownBorder(PointSpreadFunction spread, PointSpreadFunction ofData) throws IOException {
        if (!ofData.reachesAsFarAs(spread)) {
            throw new IOException(
                    "data-psf must have the size and the centre of psf where the boundary is valid, as both see"
                            + " the same border, but is " + ofData.extent() + " and not " + spread.extent());
        }
        Image scene = seen(image.render(size, spread.reach()), spread);
        double[] b = blur(scene, ofData).times(scene.pixels());
        return LinearProblem.of(blur(scene, spread), b, scene.pixels()).shaped(scene.shape(), new Shape(size, size));
    }

    private LinearProblem knownBorder(PointSpreadFunction spread, PointSpreadFunction ofData) throws IOException {
        var a = new Convolution(spread, boundary, size, size);
        var shape = new Shape(size, size);
        if (inverseCrime) {
            double[] x = image.render(size, 0).pixels();
            double[] b = new Convolution(ofData, boundary, size, size).times(x);
            return LinearProblem.of(a, b, x).shaped(shape, shape);
        }
        Image scene = image.render(size, ofData.reach());
        Image seen = seen(scene, ofData);
        double[] b = blur(seen, ofData).times(seen.pixels());
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
        return image.label() + " " + size + "×" + size + ", " + psf.label()
                + dataPsf.map(other -> ", data of " + other.label()).orElse("") + ", "
                + boundary.name().toLowerCase(Locale.ROOT) + ", " + Labels.noise(noise, noiseKind)
                + (inverseCrime && boundary != Boundary.VALID ? ", inverse crime" : "");
    }

    @Override
    public List<Path> files() {
        return Stream.of(Stream.of(image.files(), psf.files()), dataPsf.map(PsfRecipe::files).stream())
                .flatMap(Function.identity())
                .flatMap(List::stream)
                .toList();
    }
}
