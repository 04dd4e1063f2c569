package org.krylovbench.core.svd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.OperatorData;

final class ApproximateSvdTest {

    private static final Backend BACKEND = new JavaBackend();

    record Sample(SvdRecipe recipe, OperatorData data) {}

    static Stream<Sample> samples() {
        return Stream.of(
                        new GolubKahanLanczos(6, true, 1e-8, 1),
                        new GolubKahanLanczos(90, true, 1e-8, 1),
                        new Randomized(6, 10, 12, 1),
                        new Randomized(90, 10, 0, 1))
                .flatMap(recipe -> Stream.of(
                        new Sample(recipe, Samples.dense(40, 25, 1)),
                        new Sample(recipe, Samples.dense(25, 40, 2)),
                        new Sample(recipe, Samples.sparse(60, 60, 4, 3)),
                        new Sample(recipe, diagonal(5, 5, 4, 3, 3, 3, 2, 1, 0, 0))));
    }

    private static CsrMatrix diagonal(double... entries) {
        int n = entries.length;
        int[] pointers = IntStream.rangeClosed(0, n).toArray();
        return new CsrMatrix(n, n, pointers, IntStream.range(0, n).toArray(), entries);
    }

    /** Multiple singular values and zeros too. The random one has 12 power iterations: (σ₁₇/σ₆)²⁵ is small enough. */
    @ParameterizedTest
    @MethodSource("samples")
    void its_values_are_the_largest_of_the_matrix(Sample sample) {
        double[] exact = BACKEND.matrix(Samples.entries(sample.data())).singularValues();
        ApproximateSvd svd = decompose(sample);
        double tolerance = sample.recipe() instanceof Randomized ? 1e-6 : 1e-13;
        assertThat(svd.sigma()).containsExactly(Arrays.copyOf(exact, svd.rank()), within(tolerance * exact[0]));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void its_vectors_are_orthonormal_and_belong_to_its_values(Sample sample) {
        ApproximateSvd svd = decompose(sample);
        Transposable A = BACKEND.operator(sample.data());
        Vector c = BACKEND.vector(Samples.uniform(svd.rank(), 5));
        for (Transposable map : List.of(svd.U(), svd.V())) {
            Vector x = BACKEND.vector(map.rows());
            Vector back = BACKEND.vector(svd.rank());
            map.apply(c, x);
            map.applyTranspose(x, back);
            back.axpy(-1, c);
            assertThat(back.norm()).isLessThan(1e-12 * c.norm());
        }
        Vector v = BACKEND.vector(A.columns());
        Vector Av = BACKEND.vector(A.rows());
        Vector u = BACKEND.vector(A.rows());
        svd.V().apply(c, v); // A V c = U Σ c
        A.apply(v, Av);
        c.times(BACKEND.vector(svd.sigma()));
        svd.U().apply(c, u);
        u.axpy(-1, Av);
        double tolerance = sample.recipe() instanceof Randomized ? 1e-3 : 1e-7; // the root of that of the values
        assertThat(u.norm()).isLessThan(tolerance * svd.sigma()[0] * c.norm());
    }

    /** What Larsen (1998), section 2, says: a value that has converged comes again. */
    @Test
    void without_reorthogonalisation_there_are_copies() {
        double[] entries = IntStream.range(0, 100)
                .mapToDouble(i -> i == 0 ? 10 : 1.0 / (1 + i))
                .toArray();
        var recipe = new GolubKahanLanczos(60, false, 1, 1);
        double[] sigma = decompose(new Sample(recipe, diagonal(entries))).sigma();
        assertThat(sigma[1]).isCloseTo(10, within(1e-6));
        assertThat(decompose(new Sample(new GolubKahanLanczos(60, true, 1, 1), diagonal(entries)))
                        .sigma()[1])
                .isCloseTo(0.5, within(1e-6));
    }

    private static ApproximateSvd decompose(Sample sample) {
        return sample.recipe().decompose(sample.data(), BACKEND.operator(sample.data()), BACKEND);
    }
}
