package org.krylovbench.core.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.kronecker.KroneckerReordering;
import org.krylovbench.core.kronecker.Search;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.regularize.SpectralFilter;
import org.krylovbench.core.regularize.SpectralRule;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.svd.FullSvd;
import org.krylovbench.core.svd.GolubKahanLanczos;
import org.krylovbench.core.svd.Randomized;
import org.krylovbench.core.svd.SvdRecipe;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;

final class SvdFilterTest {

    private static final Convolution BLUR = new Convolution(Samples.psf(5, 5, 2, 2, 1), Boundary.ZERO, 8, 7);
    private static final double[] B = Samples.uniform(56, 2);

    /** All of which are the SVD of A, to rounding, if they keep all 56 singular values. */
    static Stream<SvdRecipe> exact() {
        return Stream.of(
                new FullSvd(OptionalInt.empty()),
                new GolubKahanLanczos(56, true, 1e-8, 1),
                new Randomized(56, 0, 0, 1),
                new KroneckerReordering(56, OptionalInt.empty(), 1, OptionalInt.empty(), Search.GOLUB_KAHAN));
    }

    @ParameterizedTest
    @MethodSource("exact")
    void of_all_singular_values_it_is_the_filter_of_the_svd(SvdRecipe svd) {
        for (SpectralRule rule : new SpectralRule[] {SpectralRule.FIXED, SpectralRule.GCV, SpectralRule.NCP}) {
            assertSame(
                    new SvdFilter(svd, SpectralFilter.TIKHONOV, rule, 0.1, 1, 1.01), new TikhonovSvd(rule, 0.1, 1.01));
            assertSame(new SvdFilter(svd, SpectralFilter.TSVD, rule, 0, 20, 1.01), new TruncatedSvd(rule, 20, 1.01));
        }
    }

    private static void assertSame(Solver filter, Solver reference) {
        double[] expected = Solve.of(reference, BLUR, B, Rule.iterations(5)).x;
        assertThat(Solve.of(filter, BLUR, B, Rule.iterations(5)).x)
                .as(filter.label())
                .containsExactly(expected, within(1e-6)); // the parameter sits at a flat minimum
    }

    /** Truncation of a truncated SVD: the rest of it is not asked for. */
    @Test
    void the_first_singular_values_are_enough_for_a_truncation() {
        var few = new GolubKahanLanczos(20, true, 1e-8, 1);
        assertSame(
                new SvdFilter(few, SpectralFilter.TSVD, SpectralRule.FIXED, 0, 20, 1.01),
                new TruncatedSvd(SpectralRule.FIXED, 20, 1.01));
    }

    @Test
    void a_decomposition_that_there_is_not_is_a_breakdown() {
        var blocks = new KroneckerReordering(5, OptionalInt.empty(), 1, OptionalInt.of(5), Search.GOLUB_KAHAN);
        var filter = new SvdFilter(blocks, SpectralFilter.TSVD, SpectralRule.FIXED, 0, 5, 1.01);
        Solve solve = Solve.of(filter, Samples.sparse(12, 12, 3, 1), Samples.uniform(12, 1), Rule.iterations(5));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("5 blocks of a 12×12 matrix");
    }
}
