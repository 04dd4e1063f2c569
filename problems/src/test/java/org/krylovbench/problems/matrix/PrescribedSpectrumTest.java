package org.krylovbench.problems.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.problems.matrix.Spectrum.ARITHMETIC;
import static org.krylovbench.problems.matrix.Spectrum.CLUSTERS;
import static org.krylovbench.problems.matrix.Spectrum.GEOMETRIC;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.matrix.PrescribedSpectrum.Storage;

class PrescribedSpectrumTest {

    private static LinearProblem problem(int n, Spectrum spectrum, double condition, double departure, Storage storage)
            throws IOException {
        return new PrescribedSpectrum(
                        n, spectrum, condition, 3, 0, 10, departure, storage, ExactSolution.ONES, OptionalLong.of(1))
                .assemble(0);
    }

    @Test
    void eigenvalues_are_where_they_should_be() {
        assertThat(ARITHMETIC.eigenvalues(4, 4, 1, 0, 2)).containsExactly(0.25, 0.5, 0.75, 1);
        assertThat(GEOMETRIC.eigenvalues(4, 1000, 1, 0, 2))
                .containsExactly(new double[] {1e-3, 1e-2, 1e-1, 1}, within(1e-15));
        assertThat(CLUSTERS.eigenvalues(8, 100, 3, 2, 50))
                .containsExactly(new double[] {0.01, 0.01, 0.1, 0.1, 1, 1, 50, 100}, within(1e-15));
        assertThat(CLUSTERS.eigenvalues(3, 100, 1, 0, 2)).containsOnly(1);
        assertThat(CLUSTERS.eigenvalues(2, 100, 9, 0, 2)).containsExactly(0.01, 1);
    }

    @ParameterizedTest
    @CsvSource({"DENSE, 1", "DENSE, 2", "DENSE, 7", "DENSE, 40", "SPARSE, 1", "SPARSE, 2", "SPARSE, 7", "SPARSE, 40"})
    void the_singular_values_of_a_symmetric_one_are_its_eigenvalues(Storage storage, int n) throws IOException {
        LinearProblem problem = problem(n, ARITHMETIC, 50, 0, storage);
        double[] ascending =
                Arrays.stream(SingularValues.of(problem.operator())).sorted().toArray();
        assertThat(ascending).containsExactly(ARITHMETIC.eigenvalues(n, 50, 1, 0, 2), within(1e-14)); // largest: 1
        assertThat(problem.traits()).contains(Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE);
    }

    /** tr Aᵏ is Σ λᵏ whatever the departure, as λ stays; ‖A‖² is Σ λ² only for a normal matrix. */
    @ParameterizedTest
    @EnumSource
    void a_departure_from_normality_leaves_the_eigenvalues(Storage storage) throws IOException {
        int n = 12;
        double delta = 3;
        double[][] a =
                Reference.matrix(problem(n, GEOMETRIC, 100, delta, storage).operator());
        double[] lambda = GEOMETRIC.eigenvalues(n, 100, 1, 0, 2);
        double[][] power = a;
        for (int k = 1; k <= 4; k++) {
            double trace = 0;
            double expected = 0;
            for (int i = 0; i < n; i++) {
                trace += power[i][i];
                expected += Math.pow(lambda[i], k);
            }
            assertThat(trace).isCloseTo(expected, within(1e-10)); // ‖A‖⁴ is about 256
            power = product(power, a);
        }
        double square =
                Arrays.stream(a).mapToDouble(Reference::norm).map(x -> x * x).sum();
        double normal = Arrays.stream(lambda).map(x -> x * x).sum();
        int coupled = storage == Storage.DENSE ? n - 1 : n / 2;
        assertThat(square).isCloseTo(normal + delta * delta * coupled, within(1e-11));
        assertThat(problem(n, GEOMETRIC, 100, delta, storage).traits())
                .doesNotContain(Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE);
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                for (int k = 0; k < a.length; k++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    /** Krylov's theory: the minimal polynomial has as many factors as there are different eigenvalues. */
    @ParameterizedTest
    @EnumSource
    void clusters_make_a_minimal_polynomial_of_low_degree(Storage storage) throws IOException {
        LinearProblem problem = problem(30, CLUSTERS, 100, 0, storage);
        double[] v = Generator.JAVA.start(3).normal(30);
        for (double lambda : new double[] {0.01, 0.1, 1}) {
            double[] w = problem.operator().times(v);
            for (int i = 0; i < w.length; i++) {
                w[i] -= lambda * v[i];
            }
            assertThat(Reference.norm(v)).isGreaterThan(0.1); // not before the last factor
            v = w;
        }
        assertThat(Reference.norm(v)).isLessThan(1e-13);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 30, 31})
    void the_dense_one_is_mixed_well(int n) throws IOException {
        double[] diagonal =
                problem(n, ARITHMETIC, 1e6, 0, Storage.DENSE).operator().diagonal();
        assertThat(Arrays.stream(diagonal).min().orElseThrow()).isGreaterThan(0.1); // the mean is 1/2
        assertThat(Arrays.stream(diagonal).max().orElseThrow()).isLessThan(0.9);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_memory_cannot_hold_is_refused(Storage storage) {
        assertThatIOException()
                .isThrownBy(() -> problem(2_000_000_000, GEOMETRIC, 10, 0, storage))
                .withMessageContaining("a smaller size would do");
    }

    @Test
    void a_condition_that_rounding_reaches_is_not_called_definite() throws IOException {
        assertThat(problem(10, GEOMETRIC, 1e15, 0, Storage.DENSE).traits())
                .contains(Trait.SYMMETRIC)
                .doesNotContain(Trait.POSITIVE_DEFINITE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 10 | 3 | 0 | 2 | 0 | n must be at least 1, but is 0",
                "9 | 0.5 | 3 | 0 | 2 | 0 | condition must lie in [1, 1e15], but is 0.5",
                "9 | 10 | 0 | 0 | 2 | 0 | clusters must be at least 1, but is 0",
                "9 | 10 | 3 | 9 | 2 | 0 | outliers must lie in 0 … n − 1, but is 9",
                "9 | 10 | 3 | 1 | 1 | 0 | outlier-factor must be finite and more than 1, but is 1.0",
                "9 | 10 | 3 | 1 | 2 | -1 | departure must be finite and at least 0, but is -1.0"
            })
    void bad_parameters_are_refused_with_what_would_do(
            int n, double condition, int clusters, int outliers, double factor, double departure, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrescribedSpectrum(
                        n,
                        CLUSTERS,
                        condition,
                        clusters,
                        outliers,
                        factor,
                        departure,
                        Storage.DENSE,
                        ExactSolution.ONES,
                        OptionalLong.empty()))
                .withMessage(message);
    }
}
