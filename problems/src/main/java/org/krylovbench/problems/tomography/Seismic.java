package org.krylovbench.problems.tomography;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.SparseRows;
import org.krylovbench.problems.image.ImageRecipe;

/**
 * Seismic travel-time tomography: the slowness of the ground from the times that waves take from n sources down the right
 * edge of the n×n image to 2n receivers, n on its left edge and n on its upper one, each in the middle of a pixel's side.
 * The data have a row for each receiver, the left ones first, upwards, then the upper ones to the right, and a column for
 * each source, upwards. IR Tools' {@code PRseismic}.
 *
 * @param image slowness
 * @param size side n of the image in pixels
 * @param waves how they travel
 * @param noise ‖e‖₂ / ‖A x†‖₂ of the noise e
 * @param noiseKind its kind
 * @param seed its own seed for the noise; without it, the experiment's
 */
public record Seismic(ImageRecipe image, int size, Waves waves, double noise, Noise noiseKind, OptionalLong seed)
        implements Problem {

    public Seismic {
        if (size < 1 || size > 1024) {
            throw new IllegalArgumentException("size must lie in [1, 1024], but is " + size);
        }
        Noise.checkLevel(noise);
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        return LinearProblem.withSolution(
                        waves == Waves.RAY ? rays() : zones(),
                        image.render(size, 0).pixels())
                .shaped(new Shape(size, size), new Shape(2 * size, size))
                .withNoise(noiseKind, noise, new Random(seed.orElse(experimentSeed)));
    }

    private CsrMatrix rays() throws IOException {
        var grid = new PixelGrid(size);
        SparseRows lengths = rows(i -> grid.mostPixels(way(i).ray()));
        for (int i = 0; i < rows(); i++) {
            grid.trace(way(i).ray(), lengths);
            lengths.endRow();
        }
        return lengths.toCsr();
    }

    private CsrMatrix zones() throws IOException {
        var zone = new FresnelZone(size);
        SparseRows sensitivities = rows(i -> zone.estimatedPixels(way(i)));
        for (int i = 0; i < rows(); i++) {
            zone.trace(way(i), sensitivities);
            sensitivities.endRow();
        }
        return sensitivities.toCsr();
    }

    /** Room for rows of these lengths. */
    private SparseRows rows(IntToDoubleFunction length) throws IOException {
        double entries = IntStream.range(0, rows()).mapToDouble(length).sum();
        Heap.requireSparse(rows(), entries, label());
        return new SparseRows(rows(), size * size, (int) entries);
    }

    private int rows() {
        return 2 * size * size;
    }

    private Way way(int row) {
        return new Way(edge(), sourceY(row), receiverX(row), receiverY(row));
    }

    private double edge() {
        return size / 2.0;
    }

    private double sourceY(int row) {
        return row % size + 0.5 - edge();
    }

    private double receiverX(int row) {
        int receiver = row / size;
        return receiver < size ? -edge() : receiver - size + 0.5 - edge();
    }

    private double receiverY(int row) {
        int receiver = row / size;
        return receiver < size ? receiver + 0.5 - edge() : edge();
    }

    @Override
    public String label() {
        return image.label() + " " + size + "×" + size + ", seismic, " + waves.label() + ", " + noiseKind.label(noise);
    }

    @Override
    public List<Path> files() {
        return image.files();
    }
}
