package org.krylovbench.core.kronecker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.svd.ApproximateSvd;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;

final class ApproximationsTest {

    private static final Backend BACKEND = new JavaBackend();

    static Stream<Convolution> blurs() {
        return Stream.of(Boundary.ZERO, Boundary.PERIODIC, Boundary.REFLEXIVE)
                .map(boundary -> new Convolution(Samples.psf(7, 5, 3, 2, 1), boundary, 8, 7));
    }

    @ParameterizedTest
    @MethodSource("blurs")
    void reordering_with_all_singular_values_is_exact(Convolution blur) {
        KroneckerSum sum = BlurTerms.of(blur, Truncation.NONE, BACKEND);
        ApproximateSvd svd = new ReorderedApproximation(sum, 56, BACKEND).truncated();
        double[] exact = BACKEND.matrix(Samples.entries(blur)).singularValues();
        assertThat(svd.sigma()).containsExactly(exact, within(1e-13 * exact[0]));

        Vector x = BACKEND.vector(Samples.uniform(56, 2));
        Vector y = BACKEND.vector(56);
        Vector expected = BACKEND.vector(56);
        apply(svd, x, y);
        BACKEND.operator(blur).apply(x, expected);
        expected.axpy(-1, y);
        assertThat(expected.norm()).isLessThan(1e-12 * y.norm());
    }

    /** T is a part of UᵀA V, so by interlacing its singular values are at most those of A, one by one. */
    @ParameterizedTest
    @MethodSource("blurs")
    void truncated_singular_values_lie_below_the_exact_ones(Convolution blur) {
        KroneckerSum sum = BlurTerms.of(blur, Truncation.NONE, BACKEND);
        double[] exact = BACKEND.matrix(Samples.entries(blur)).singularValues();
        for (int k : new int[] {1, 5, 20, 50}) {
            ApproximateSvd svd = new ReorderedApproximation(sum, k, BACKEND).truncated();
            assertThat(svd.rank()).isEqualTo(k);
            for (int i = 0; i < k; i++) {
                assertThat(svd.sigma()[i]).isLessThanOrEqualTo(exact[i] * (1 + 1e-12));
            }
            assertOrthonormal(svd);
        }
    }

    /** D must be the diagonal of UᵀA V for the singular vectors of the leading term. */
    @ParameterizedTest
    @MethodSource("blurs")
    void the_diagonal_is_the_best_for_the_vectors_of_the_leading_term(Convolution blur) {
        var approximation = new DiagonalApproximation(BlurTerms.of(blur, Truncation.NONE, BACKEND), BACKEND);
        Vector e = BACKEND.vector(56);
        Vector v = BACKEND.vector(56);
        Vector u = BACKEND.vector(56);
        Vector Av = BACKEND.vector(56);
        for (int i = 0; i < 56; i++) {
            double[] unit = new double[56];
            unit[i] = 1;
            e.copyFrom(unit);
            approximation.leading().left(BACKEND).apply(e, u);
            approximation.leading().right(BACKEND).apply(e, v);
            BACKEND.operator(blur).apply(v, Av);
            assertThat(approximation.diagonal()[i]).isCloseTo(u.dot(Av), within(1e-13));
        }
        assertOrthonormal(approximation.truncated(30));
    }

    private static void apply(ApproximateSvd svd, Vector x, Vector y) {
        Vector c = BACKEND.vector(svd.rank());
        svd.V().applyTranspose(x, c);
        c.times(BACKEND.vector(svd.sigma()));
        svd.U().apply(c, y);
    }

    private static void assertOrthonormal(ApproximateSvd svd) {
        for (var map : new Transposable[] {svd.U(), svd.V()}) {
            Vector c = BACKEND.vector(Samples.uniform(svd.rank(), 3));
            Vector x = BACKEND.vector(map.rows());
            Vector back = BACKEND.vector(svd.rank());
            map.apply(c, x);
            map.applyTranspose(x, back);
            back.axpy(-1, c);
            assertThat(back.norm()).isLessThan(1e-13 * Math.max(1, c.norm()));
        }
        assertThat(svd.sigma()).isSortedAccordingTo((a, b) -> -Double.compare(a, b));
    }
}
