package org.krylovbench.problems;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The image with a margin as wide as the point-spread function reaches, filled as the boundary condition says; a blur is
 * then a correlation without any boundary. {@link #fold} is the transpose of {@link #extend}.
 */
final class Extension {

    final int rows;
    final int columns;
    private final int imageRows;
    private final int imageColumns;
    private final List<Continuation> lines;
    private final List<Continuation> pixels;
    private final int left;
    /** Pixels of an extended line that are not in the image. */
    private final int[] margin;

    Extension(Convolution convolution) {
        imageRows = convolution.imageRows();
        imageColumns = convolution.imageColumns();
        rows = convolution.dataRows() + convolution.psf().rows() - 1;
        columns = convolution.dataColumns() + convolution.psf().columns() - 1;
        left = convolution.left();
        lines = continuations(convolution.boundary(), rows, convolution.above(), imageRows);
        pixels = continuations(convolution.boundary(), columns, left, imageColumns);
        margin = IntStream.range(0, columns)
                .filter(v -> v < left || v >= left + imageColumns)
                .toArray();
    }

    private static List<Continuation> continuations(Boundary boundary, int extended, int before, int n) {
        return IntStream.range(0, extended)
                .mapToObj(u -> boundary.at(u - before, n))
                .toList();
    }

    /** Fills {@code out} with the extended image. */
    void extend(double[] image, double[] out) {
        Arrays.fill(out, 0, rows * columns, 0);
        for (int u = 0; u < rows; u++) {
            Continuation line = lines.get(u);
            int to = u * columns + left;
            for (int k = 0; k < line.size(); k++) {
                add(line.weights()[k], image, line.sources()[k] * imageColumns, out, to);
            }
            for (int v : margin) {
                Continuation pixel = pixels.get(v);
                for (int k = 0; k < pixel.size(); k++) {
                    out[u * columns + v] += pixel.weights()[k] * out[to + pixel.sources()[k]];
                }
            }
        }
    }

    /** Adds every pixel of the extended image to those that it came from; uses {@code extended} up. */
    void fold(double[] extended, double[] image) {
        Arrays.fill(image, 0, imageRows * imageColumns, 0);
        for (int u = 0; u < rows; u++) {
            Continuation line = lines.get(u);
            int from = u * columns + left;
            for (int v : margin) {
                Continuation pixel = pixels.get(v);
                for (int k = 0; k < pixel.size(); k++) {
                    extended[from + pixel.sources()[k]] += pixel.weights()[k] * extended[u * columns + v];
                }
            }
            for (int k = 0; k < line.size(); k++) {
                add(line.weights()[k], extended, from, image, line.sources()[k] * imageColumns);
            }
        }
    }

    /** Adds a multiple of a line of the image. */
    private void add(double weight, double[] in, int from, double[] out, int to) {
        for (int j = 0; j < imageColumns; j++) {
            out[to + j] += weight * in[from + j];
        }
    }
}
