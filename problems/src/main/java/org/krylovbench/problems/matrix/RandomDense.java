package org.krylovbench.problems.matrix;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;

/**
 * A dense n×n matrix of independent random entries, drawn row by row. The condition of such matrices is about n: A. Edelman,
 * Eigenvalues and condition numbers of random matrices (1988). {@code numpy.random.seed(0); numpy.random.rand(3, 3)} is n =
 * 3 with uniform entries, the generator {@code numpy} and the seed 0.
 *
 * @param n number of unknowns
 * @param distribution of the entries
 * @param exact x†, drawn after the matrix where it is random
 * @param generator of the random numbers
 * @param seed its own seed; without it, the experiment's
 */
public record RandomDense(int n, Distribution distribution, ExactSolution exact, Generator generator, OptionalLong seed)
        implements Problem {

    /** How an entry is distributed. */
    public enum Distribution {
        /** Uniformly in [0, 1). */
        UNIFORM,
        /** Standard normal. */
        NORMAL
    }

    public RandomDense {
        if (n < 1) {
            throw new IllegalArgumentException("n must be at least 1, but is " + n);
        }
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        Heap.require((double) n * n, 8.0 * n * n, "a dense " + n + "×" + n + " matrix");
        RandomNumbers random = generator.start(seed, experimentSeed);
        DenseMatrix a = matrix(random);
        return exact.system(a, new Grid(1, n), random);
    }

    private DenseMatrix matrix(RandomNumbers random) {
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i + j * n] = distribution == Distribution.UNIFORM ? random.uniform() : random.normal();
            }
        }
        return new DenseMatrix(n, n, values);
    }

    @Override
    public String label() {
        return "random dense, " + distribution.name().toLowerCase(Locale.ROOT) + ", n = " + n;
    }
}
