package org.krylovbench.problems.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.SparseRows;
import org.krylovbench.problems.image.ImageRecipe;

/**
 * The blur of a camera that turns about its centre while the shutter is open: the mean of the image turned by 0°, 1°, …,
 * R°,
 *
 * <pre>A = (I + M₁ + … + M_R) / (R + 1)</pre>
 *
 * where M_k turns the image by k° with bilinear interpolation; a pixel whose source is outside the image, or on its last
 * row or column, stays black. The blur depends on the place, so that A is no convolution: nothing at the centre, most at
 * the edge. As in the original, b is always A x† and thus commits the <em>inverse crime</em>. IR Tools'
 * {@code PRblurrotation}, where R = 15 is mild, 45 medium and 90 severe.
 *
 * @param image what is seen
 * @param size side n of the image in pixels
 * @param degrees R, the whole turn
 * @param noise ‖e‖₂ / ‖A x†‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record RotationBlur(ImageRecipe image, int size, int degrees, double noise, Noise noiseKind, OptionalLong seed)
        implements Problem {

    public RotationBlur {
        if (size < Interpolation.FEWEST || size > 4096) {
            throw new IllegalArgumentException("size must lie in [" + Interpolation.FEWEST + ", 4096], but is " + size);
        }
        if (degrees < 0 || degrees > 360) {
            throw new IllegalArgumentException("degrees must lie in [0, 360], but is " + degrees);
        }
        Noise.checkLevel(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        var shape = new Shape(size, size);
        return LinearProblem.withSolution(matrix(), image.render(size, 0).pixels())
                .shaped(shape, shape)
                .withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private CsrMatrix matrix() throws IOException {
        int pixels = size * size;
        Heap.requireSparse(pixels, pixels * 4.0 * (degrees + 1), label());
        var means = new SparseRows(pixels, pixels, pixels);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                means.add(i * size + j, 1.0 / (degrees + 1));
                for (int k = 1; k <= degrees; k++) {
                    addTurned(i, j, k, means);
                }
                means.endRow();
            }
        }
        return means.toCsr();
    }

    /** The pixel of the image turned by k°, in coordinates u to the right and v down that are −1 and 1 at the edges. */
    private void addTurned(int i, int j, int k, SparseRows row) {
        double u = 2.0 * j / (size - 1) - 1;
        double v = 2.0 * i / (size - 1) - 1;
        double c = StrictMath.cos(Math.toRadians(k));
        double s = StrictMath.sin(Math.toRadians(k));
        double right = (c * u + s * v + 1) * (size - 1) / 2;
        double down = (c * v - s * u + 1) * (size - 1) / 2;
        boolean inside = right >= 0 && right < size - 1 && down >= 0 && down < size - 1;
        if (inside) {
            Interpolation.LINEAR.add(down, right, size, 1.0 / (degrees + 1), row);
        }
    }

    @Override
    public String label() {
        return image.label() + " " + size + "×" + size + ", turned by " + degrees + "°, " + noiseKind.label(noise);
    }

    @Override
    public List<Path> files() {
        return image.files();
    }
}
