package org.krylovbench.problems.tomography;

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
 * Spherical means, as in photoacoustic imaging: the image from its integrals along circles about n sources. The n×n image
 * has side √2, so that its corners lie on the unit circle, from which the sources look at the angles 360°/n, 2·360°/n, …,
 * 360°. The c = round(√2 n) circles of a source have radii 2/c, 4/c, …, 2. Each is sampled at equal steps of at most half
 * a pixel's side, the first point again as the last, and a point counts for the pixel that it is in:
 *
 * <pre>A(circle, pixel) = length of a step · points in the pixel</pre>
 *
 * The data have a row for each radius and a column for each source. As in the original, the centre is that of the pixel
 * ⌈n/2⌉ from the left and from below, half a pixel off the middle for even n. IR Tools' {@code PRspherical}, AIR Tools
 * II's {@code sphericaltomo}.
 *
 * @param image what is seen
 * @param size side n of the image in pixels
 * @param noise ‖e‖₂ / ‖A x†‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Spherical(ImageRecipe image, int size, double noise, Noise noiseKind, OptionalLong seed)
        implements Problem {

    public Spherical {
        if (size < 1 || size > 1024) {
            throw new IllegalArgumentException("size must lie in [1, 1024], but is " + size);
        }
        Noise.checkLevel(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        return LinearProblem.withSolution(matrix(), image.render(size, 0).pixels())
                .shaped(new Shape(size, size), new Shape(circles(), size))
                .withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private int circles() {
        return (int) Math.round(StrictMath.sqrt(2) * size);
    }

    private CsrMatrix matrix() throws IOException {
        int rows = circles() * size;
        Heap.requireSparse(rows, (double) rows * size, label()); // a circle meets about 0.8 n pixels on average
        var means = new SparseRows(rows, size * size, rows);
        for (int circle = 0; circle < circles(); circle++) {
            double radius = 2.0 * (circle + 1) / circles();
            double[][] points = circle(radius);
            double step = 2 * Math.PI * radius / (points[0].length - 1);
            for (int source = 0; source < size; source++) {
                double angle = 360.0 * (source + 1) / size;
                count(points, Degrees.cosine(angle), Degrees.sine(angle), means);
                means.scale(step);
                means.endRow();
            }
        }
        return means.toCsr();
    }

    private double pixel() {
        return StrictMath.sqrt(2) / size;
    }

    /** The points of a circle about the origin. */
    private double[][] circle(double radius) {
        int steps = (int) Math.ceil(4 * Math.PI / pixel() * radius);
        double[][] points = new double[2][steps + 1];
        for (int k = 0; k <= steps; k++) {
            double angle = k * (2 * Math.PI / steps);
            points[0][k] = radius * StrictMath.cos(angle);
            points[1][k] = radius * StrictMath.sin(angle);
        }
        return points;
    }

    /** Adds 1 for each point that is in a pixel, the circle being about (x, y). */
    private void count(double[][] points, double x, double y, SparseRows row) {
        int center = (size + 1) / 2;
        for (int k = 0; k < points[0].length; k++) {
            long fromLeft = Math.round((x + points[0][k]) / pixel() + center);
            long fromBelow = Math.round((y + points[1][k]) / pixel() + center);
            boolean inside = fromLeft >= 1 && fromLeft <= size && fromBelow >= 1 && fromBelow <= size;
            if (inside) {
                row.add((int) ((size - fromBelow) * size + fromLeft - 1), 1);
            }
        }
    }

    @Override
    public String label() {
        return image.label() + " " + size + "×" + size + ", spherical means, " + noiseKind.label(noise);
    }

    @Override
    public List<Path> files() {
        return image.files();
    }
}
