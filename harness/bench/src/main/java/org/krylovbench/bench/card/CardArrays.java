package org.krylovbench.bench.card;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Shape;
import org.krylovbench.results.CardFolder.Item;
import org.krylovbench.results.NpyFile;

/** What is drawn on a card, as far as it is known and not too large. */
final class CardArrays {

    /** Entries of the largest image on a card: 128 MB. */
    static final int MOST_DRAWN = 1 << 24;

    /** Values of a spectrum on a card. */
    private static final int MOST_VALUES = 1 << 16;

    private final Map<Item, NpyFile> arrays = new EnumMap<>(Item.class);

    /** Vectors, as images where they are, and the point-spread function. */
    void add(LinearProblem problem, Optional<double[]> clean) {
        problem.exactSolution().ifPresent(x -> add(Item.SOLUTION, x, problem.shape()));
        add(Item.DATA, problem.rightHandSide(), problem.dataShape());
        clean.ifPresent(b -> add(Item.CLEAN_DATA, b, problem.dataShape()));
        if (problem.operator() instanceof Convolution blur) {
            PointSpreadFunction psf = blur.psf();
            add(Item.PSF, psf.values(), Optional.of(new Shape(psf.rows(), psf.columns())));
        }
    }

    private void add(Item item, double[] x, Optional<Shape> shape) {
        if (x.length <= MOST_DRAWN) {
            Shape lines = shape.orElseGet(() -> new Shape(x.length, 1));
            arrays.put(item, new NpyFile(lines.rows(), lines.columns(), x));
        }
    }

    void add(MatrixEntries entries) {
        arrays.put(Item.PATTERN, Pattern.of(entries));
    }

    void add(Spectrum spectrum) {
        double[] sigma = spectrum.singularValues();
        int k = sigma.length;
        if (k > MOST_VALUES) {
            return;
        }
        arrays.put(Item.SINGULAR_VALUES, new NpyFile(k, 1, sigma));
        if (spectrum.eigenvalues().length > 0) {
            arrays.put(Item.EIGENVALUES, new NpyFile(spectrum.eigenvalues().length / 2, 2, spectrum.eigenvalues()));
        }
        if (spectrum.picard().length > 0) {
            double[] rows = new double[3 * k];
            for (int i = 0; i < k; i++) {
                rows[3 * i] = sigma[i];
                rows[3 * i + 1] = spectrum.picard()[i];
                rows[3 * i + 2] = spectrum.picard()[i] / sigma[i];
            }
            arrays.put(Item.PICARD, new NpyFile(k, 3, rows));
        }
    }

    Map<Item, NpyFile> all() {
        return Map.copyOf(arrays);
    }
}
