package org.krylovbench.problems.matrix;

import java.io.IOException;
import java.util.OptionalLong;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Trait;

/**
 * A = diag(δ, 1, …, 1) G with a standard normal G, so that one row is all but zero, and b = A x† + σ e with standard normal
 * x† and e. R. Voorhaar's example for the inverse matrix against least squares, had to the last bits with the defaults:
 * the condition of that A is 8e20, of which LAPACK sees between 1e16 and 1e18, as rounding fills up small singular values.
 *
 * @param n number of unknowns
 * @param smallest δ, the factor of the first row
 * @param noiseDeviation σ
 * @param generator of the random numbers
 * @param seed its own seed; without it, the experiment's
 */
public record NearSingular(int n, double smallest, double noiseDeviation, Generator generator, OptionalLong seed)
        implements Problem {

    public NearSingular {
        if (n < 1) {
            throw new IllegalArgumentException("n must be at least 1, but is " + n);
        }
        if (!(smallest >= 0 && smallest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("smallest must be finite and at least 0, but is " + smallest);
        }
        if (!(noiseDeviation >= 0 && noiseDeviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "noise-deviation must be finite and at least 0, but is " + noiseDeviation);
        }
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        Heap.require((double) n * n, 8.0 * n * n, "a dense " + n + "×" + n + " matrix");
        RandomNumbers random = generator.start(seed, experimentSeed);
        double[] values = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i + j * n] = i == 0 ? smallest * random.normal() : random.normal();
            }
        }
        var a = new DenseMatrix(n, n, values);
        LinearProblem exact = LinearProblem.withSolution(a, random.normal(n));
        return noiseDeviation == 0 ? exact : withNoise(exact, random.normal(n));
    }

    private LinearProblem withNoise(LinearProblem exact, double[] e) {
        double[] b = exact.rightHandSide().clone();
        double noise = 0;
        double signal = 0;
        for (int i = 0; i < n; i++) {
            noise += noiseDeviation * e[i] * noiseDeviation * e[i];
            signal += b[i] * b[i];
            b[i] += noiseDeviation * e[i];
        }
        return new LinearProblem(
                        exact.operator(),
                        b,
                        exact.exactSolution(),
                        exact.shape(),
                        exact.dataShape(),
                        Math.sqrt(noise / signal),
                        exact.traits())
                .with(Trait.NOISY);
    }

    @Override
    public String label() {
        return "near-singular, δ = " + Labels.number(smallest) + ", n = " + n;
    }
}
