package org.krylovbench.problems.matrix;

import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;

/**
 * The unit matrix plus standard normal entries at nnz − n distinct places, drawn uniformly from the n×n grid; x† is
 * standard normal and b = A x†. R. Voorhaar's first example for GMRES. A place on the diagonal adds to the one that is
 * there, so about (nnz − n) / n entries fewer than nnz are stored.
 *
 * @param n number of unknowns
 * @param nnz number of entries drawn, the diagonal included
 * @param seed its own seed; without it, the experiment's
 */
public record RandomSparse(int n, int nnz, OptionalLong seed) implements Problem {

    public RandomSparse {
        if (n < 1) {
            throw new IllegalArgumentException("n must be at least 1, but is " + n);
        }
        if (nnz < n) {
            throw new IllegalArgumentException("nnz must be at least n = " + n + ", but is " + nnz);
        }
        if (nnz - n > (long) n * n) {
            throw new IllegalArgumentException(
                    "nnz must be at most n + n² = " + (n + (long) n * n) + ", but is " + nnz);
        }
    }

    @Override
    public LinearProblem assemble(long experimentSeed) {
        // java.util.Random throughout this module: its documentation fixes the algorithms of nextInt(bound) and
        // nextGaussian, so that a seed means the same problem on every JDK
        Random random = new Random(seed.orElse(experimentSeed));
        CsrMatrix a = matrix(random);
        double[] x = new double[n];
        Arrays.setAll(x, i -> random.nextGaussian());
        return LinearProblem.withSolution(a, x);
    }

    private CsrMatrix matrix(Random random) {
        var entries = new CoordinateList(n, n);
        for (int i = 0; i < n; i++) {
            entries.add(i, i, 1);
        }
        Set<Long> taken = new HashSet<>();
        while (taken.size() < nnz - n) {
            int i = random.nextInt(n);
            int j = random.nextInt(n);
            if (taken.add((long) i * n + j)) {
                entries.add(i, j, random.nextGaussian());
            }
        }
        return entries.toCsr();
    }

    @Override
    public String label() {
        return "random sparse, n = " + n + ", nnz = " + nnz;
    }
}
