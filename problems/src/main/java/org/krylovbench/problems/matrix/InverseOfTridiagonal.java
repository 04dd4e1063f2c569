package org.krylovbench.problems.matrix;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;

/**
 * A = C⁻¹ with a tridiagonal C = T + s I, the entries of T uniform in [0, 1): a dense matrix for which a tridiagonal
 * preconditioner is exact. They are drawn as {@code diag(rand(n)) + diag(rand(n-1), -1) + diag(rand(n-1), 1)}.
 *
 * @param n number of unknowns
 * @param shift s; from 2 on, C is diagonally dominant
 * @param exact x†, drawn after the matrix where it is random
 * @param generator of the random numbers
 * @param seed its own seed; without it, the experiment's
 */
public record InverseOfTridiagonal(int n, double shift, ExactSolution exact, Generator generator, OptionalLong seed)
        implements Problem {

    public InverseOfTridiagonal {
        if (n < 1) {
            throw new IllegalArgumentException("n must be at least 1, but is " + n);
        }
        if (!Double.isFinite(shift)) {
            throw new IllegalArgumentException("shift must be finite, but is " + shift);
        }
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        Heap.require((double) n * n, 8.0 * n * n, "a dense " + n + "×" + n + " matrix");
        RandomNumbers random = generator.start(seed, experimentSeed);
        double[] diagonal = uniform(n, shift, random);
        double[] lower = uniform(n - 1, 0, random);
        double[] upper = uniform(n - 1, 0, random);
        double[] inverse = new Tridiagonal(lower, diagonal, upper).inverse();
        if (!Arrays.stream(inverse).allMatch(Double::isFinite)) {
            throw new IOException("inverse-of-tridiagonal: this tridiagonal matrix is singular; another seed would do, "
                    + "or a larger shift");
        }
        return exact.system(new DenseMatrix(n, n, inverse), new Grid(1, n), random);
    }

    private static double[] uniform(int count, double shift, RandomNumbers random) {
        double[] x = new double[count];
        for (int i = 0; i < count; i++) {
            x[i] = shift + random.uniform();
        }
        return x;
    }

    @Override
    public String label() {
        return "inverse of tridiagonal, n = " + n;
    }
}
