package org.krylovbench.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.kronecker.KroneckerDiagonal;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.svd.ApproximateSvd;
import org.krylovbench.core.svd.FullSvd;
import org.krylovbench.core.svd.Randomized;
import org.krylovbench.core.svd.SvdRecipe;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.OperatorData;

/** What every decomposition of the catalog promises; each keeps all 36 singular values of these and more if it may. */
final class DecompositionContractTest {

    private static final Backend BACKEND = new JavaBackend();

    record Sample(SvdRecipe recipe, OperatorData data) {}

    static Stream<Sample> samples() {
        return Stream.concat(
                        Decompositions.ALL.stream().map(Entry::prototype),
                        Stream.of(new FullSvd(OptionalInt.of(5)), new Randomized(5, 2, 0, 1)))
                .flatMap(recipe -> Stream.of(
                                Samples.dense(36, 36, 1),
                                Matrices.laplacian(6),
                                new Convolution(Samples.psf(3, 5, 1, 2, 2), Boundary.REFLEXIVE, 9, 4))
                        .map(data -> new Sample(recipe, data)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void its_vectors_are_orthonormal_and_its_values_are_in_order(Sample sample) {
        ApproximateSvd svd = decompose(sample);
        assertThat(svd.sigma()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(svd.sigma()[svd.rank() - 1]).isNotNegative();
        Vector c = BACKEND.vector(Samples.uniform(svd.rank(), 5));
        for (Transposable map : List.of(svd.U(), svd.V())) {
            Vector x = BACKEND.vector(36);
            Vector back = BACKEND.vector(svd.rank());
            map.apply(c, x);
            map.applyTranspose(x, back);
            back.axpy(-1, c);
            assertThat(back.norm()).isLessThan(1e-12 * c.norm());
        }
    }

    /** With all singular values there is nothing left to approximate, but for the diagonal in fixed singular vectors. */
    @ParameterizedTest
    @MethodSource("samples")
    void with_all_values_it_is_the_matrix(Sample sample) {
        ApproximateSvd svd = decompose(sample);
        if (svd.rank() == 36 && !(sample.recipe() instanceof KroneckerDiagonal)) {
            Vector x = BACKEND.vector(Samples.uniform(36, 6));
            Vector y = BACKEND.vector(36);
            Vector expected = BACKEND.vector(36);
            Vector c = BACKEND.vector(36);
            svd.V().applyTranspose(x, c);
            c.times(BACKEND.vector(svd.sigma()));
            svd.U().apply(c, y);
            BACKEND.operator(sample.data()).apply(x, expected);
            expected.axpy(-1, y);
            assertThat(expected.norm()).isLessThan(1e-12 * y.norm());
        }
    }

    private static ApproximateSvd decompose(Sample sample) {
        return sample.recipe().decompose(sample.data(), BACKEND.operator(sample.data()), BACKEND);
    }
}
