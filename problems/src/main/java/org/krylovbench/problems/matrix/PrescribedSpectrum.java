package org.krylovbench.problems.matrix;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Trait;

/**
 * A = Q (Λ + δ N) Qᵀ with chosen eigenvalues Λ, an orthogonal Q and a nilpotent N, to watch what theory says of convergence.
 * For δ = 0 it is symmetric and positive definite, and conjugate gradients need as many steps as there are different
 * eigenvalues. J. W. Demmel, A. McKenney, A test matrix generation suite (LAPACK Working Note 9, 1989).
 *
 * @param n number of unknowns
 * @param spectrum how the eigenvalues are distributed
 * @param condition κ, the ratio of the largest to the smallest without the outliers
 * @param clusters number of different eigenvalues of the spectrum {@code clusters}
 * @param outliers how many of the n eigenvalues lie above the others
 * @param outlierFactor where the first outlier lies; the others at twice, three times, … of it
 * @param departure δ, the size of N's entries, which makes A non-normal
 * @param storage dense, or sparse for large n
 * @param exact x†
 * @param seed its own seed; without it, the experiment's
 */
public record PrescribedSpectrum(
        int n,
        Spectrum spectrum,
        double condition,
        int clusters,
        int outliers,
        double outlierFactor,
        double departure,
        Storage storage,
        ExactSolution exact,
        OptionalLong seed)
        implements Problem {

    /** How A is stored, and with it what Q and N are. */
    public enum Storage {
        /** Q = C D₂ C D₁ with the cosine transform C and random signs D; N has ones above the diagonal. Cost O(n² log n). */
        DENSE {
            @Override
            void require(int n) throws IOException {
                Heap.require((double) n * n, 16.0 * n * n, "a dense " + n + "×" + n + " matrix");
            }

            @Override
            OperatorData matrix(double[] lambda, double departure, RandomNumbers random) {
                return new DenseMatrix(
                        lambda.length, lambda.length, new CosineMixer(lambda.length, random).mix(lambda, departure));
            }
        },
        /** Q turns the i-th and the i-th last coordinate by a random angle; N couples these. Two entries in a row. */
        SPARSE {
            @Override
            void require(int n) throws IOException {
                Heap.require(2.0 * n, 80.0 * n, "a sparse " + n + "×" + n + " matrix");
            }

            @Override
            OperatorData matrix(double[] lambda, double departure, RandomNumbers random) {
                return TurnedPairs.matrix(lambda, departure, random);
            }
        };

        abstract void require(int n) throws IOException;

        abstract OperatorData matrix(double[] lambda, double departure, RandomNumbers random);
    }

    public PrescribedSpectrum {
        if (n < 1) {
            throw new IllegalArgumentException("n must be at least 1, but is " + n);
        }
        if (!(condition >= 1 && condition <= 1e15)) {
            throw new IllegalArgumentException("condition must lie in [1, 1e15], but is " + condition);
        }
        if (clusters < 1) {
            throw new IllegalArgumentException("clusters must be at least 1, but is " + clusters);
        }
        if (outliers < 0 || outliers >= n) {
            throw new IllegalArgumentException("outliers must lie in 0 … n − 1, but is " + outliers);
        }
        if (!(outlierFactor > 1 && outlierFactor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "outlier-factor must be finite and more than 1, but is " + outlierFactor);
        }
        if (!(departure >= 0 && departure < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("departure must be finite and at least 0, but is " + departure);
        }
    }

    @Override
    public LinearProblem assemble(long experimentSeed) throws IOException {
        storage.require(n);
        RandomNumbers random = Generator.JAVA.start(seed, experimentSeed);
        double[] lambda = spectrum.eigenvalues(n, condition, clusters, outliers, outlierFactor);
        LinearProblem problem = exact.system(storage.matrix(lambda, departure, random), new Grid(1, n), random);
        // rounding moves eigenvalues by a small multiple of the unit roundoff times the largest
        boolean positive = lambda[0] > 100 * Math.ulp(lambda[n - 1]);
        return departure == 0 && positive ? problem.with(Trait.POSITIVE_DEFINITE) : problem;
    }

    @Override
    public String label() {
        return spectrum.name().toLowerCase(Locale.ROOT) + " spectrum, κ = " + Labels.number(condition) + ", n = " + n;
    }
}
