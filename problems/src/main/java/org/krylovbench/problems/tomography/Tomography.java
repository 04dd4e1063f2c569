package org.krylovbench.problems.tomography;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.SparseRows;
import org.krylovbench.problems.image.ImageRecipe;

/**
 * X-ray tomography: the image from its sinogram. An entry of A is the length of a ray in a pixel of side 1, so b = A x†
 * holds line integrals, in pixels; of each view there are round(√2 n) rays for an image of n×n pixels. The sinogram has
 * a row for each ray of a view and a column for each view, at the angles 0, arc / angles, 2 arc / angles, … IR Tools'
 * {@code PRtomo}: 180 angles over 180° for either geometry, although its help promises 360° for a fan. P. C. Hansen and
 * J. S. Jørgensen, AIR Tools II, Numerical Algorithms 79 (2018).
 *
 * @param image what is seen
 * @param size side n of the image in pixels
 * @param geometry how the rays run
 * @param angles number of views
 * @param arc what they are spread over, in degrees; less than 180 is limited-angle tomography
 * @param noise ‖e‖₂ / ‖A x†‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Tomography(
        ImageRecipe image,
        int size,
        Geometry geometry,
        int angles,
        double arc,
        double noise,
        Noise noiseKind,
        OptionalLong seed)
        implements Problem {

    public Tomography {
        if (size < 1 || size > 4096) {
            throw new IllegalArgumentException("size must lie in [1, 4096], but is " + size);
        }
        if (angles < 1 || angles > 100_000) {
            throw new IllegalArgumentException("angles must lie in [1, 100000], but is " + angles);
        }
        if (!(arc > 0 && arc <= 360)) {
            throw new IllegalArgumentException("arc must lie in (0, 360], but is " + arc);
        }
        Noise.checkLevel(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        var sinogram = new Shape(rays(), angles);
        return LinearProblem.withSolution(matrix(), image.render(size, 0).pixels())
                .shaped(new Shape(size, size), sinogram)
                .withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private int rays() {
        return (int) Math.round(StrictMath.sqrt(2) * size);
    }

    private Ray ray(int row) {
        return geometry.ray(size, arc * (row % angles) / angles, row / angles, rays());
    }

    private CsrMatrix matrix() throws IOException {
        var grid = new PixelGrid(size);
        int rows = Math.multiplyExact(rays(), angles);
        double entries = 0;
        for (int i = 0; i < rows; i++) {
            entries += grid.mostPixels(ray(i));
        }
        Heap.requireSparse(rows, entries, label());
        var lengths = new SparseRows(rows, size * size, (int) entries);
        for (int i = 0; i < rows; i++) {
            grid.trace(ray(i), lengths);
            lengths.endRow();
        }
        return lengths.toCsr();
    }

    @Override
    public String label() {
        return image.label() + " " + size + "×" + size + ", " + geometry.label() + ", " + angles + " angles over "
                + Labels.number(arc) + "°, " + noiseKind.label(noise);
    }

    @Override
    public List<Path> files() {
        return image.files();
    }
}
