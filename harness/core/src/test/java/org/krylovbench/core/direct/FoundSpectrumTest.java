package org.krylovbench.core.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.regularize.SpectralFilter;
import org.krylovbench.core.regularize.SpectralRule;
import org.krylovbench.core.solver.FilteredSpectrum;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.core.svd.FullSvd;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.PointSpreadFunction;

/** What spectral methods tell of the spectrum that they found. */
final class FoundSpectrumTest {

    private static final Backend BACKEND = new JavaBackend();
    private static final double LAMBDA = 0.3;
    private static final PointSpreadFunction EVEN =
            new PointSpreadFunction(3, 3, new double[] {0.1, 0.2, 0.1, 0.2, 1, 0.2, 0.1, 0.2, 0.1}, 1, 1);

    record Sample(Solver solver, OperatorData data) {}

    /** Odd and even sizes: with these the frequencies that are their own conjugates are one or four. */
    static Stream<Sample> samples() {
        return Stream.of(
                new Sample(fourier(SpectralRule.FIXED), new Convolution(EVEN, Boundary.PERIODIC, 6, 4)),
                new Sample(
                        fourier(SpectralRule.FIXED),
                        new Convolution(Samples.psf(3, 4, 1, 2, 1), Boundary.PERIODIC, 5, 7)),
                new Sample(
                        new CosineFilter(SpectralFilter.TIKHONOV, SpectralRule.FIXED, LAMBDA, 1, 1),
                        new Convolution(EVEN, Boundary.REFLEXIVE, 5, 6)),
                new Sample(
                        new SvdFilter(
                                new FullSvd(OptionalInt.empty()),
                                SpectralFilter.TIKHONOV,
                                SpectralRule.FIXED,
                                LAMBDA,
                                1,
                                1),
                        Samples.dense(12, 9, 1)),
                new Sample(new TikhonovSvd(SpectralRule.FIXED, LAMBDA, 1), Samples.dense(9, 12, 2)),
                new Sample(new TikhonovSvd(SpectralRule.FIXED, LAMBDA, 1), Samples.dense(12, 9, 3)));
    }

    private static Solver fourier(SpectralRule rule) {
        return new FourierFilter(SpectralFilter.TIKHONOV, rule, LAMBDA, 1, 1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void singular_values_are_those_of_the_entries_and_factors_those_of_tikhonov(Sample sample) {
        double[] exact = BACKEND.matrix(Samples.entries(sample.data())).singularValues();
        FilteredSpectrum told = told(sample.solver(), sample.data()).get(0);
        assertThat(told.sigma()).containsExactly(exact, within(1e-13 * exact[0]));
        for (int i = 0; i < exact.length; i++) {
            double square = told.sigma()[i] * told.sigma()[i];
            assertThat(told.factors()[i]).isCloseTo(square / (square + LAMBDA * LAMBDA), within(1e-14));
        }
    }

    /** Their squares add up to that part of b which A can reach: of a space of two dimensions each has its half. */
    @ParameterizedTest
    @MethodSource("samples")
    void coefficients_hold_what_b_has_of_the_range(Sample sample) {
        FilteredSpectrum told = told(sample.solver(), sample.data()).get(0);
        double sum = Arrays.stream(told.coefficients()).map(c -> c * c).sum();
        double[] b = Samples.uniform(sample.data().rows(), 4);
        double whole = Arrays.stream(b).map(c -> c * c).sum();
        if (sample.data().rows() > sample.data().columns()) {
            assertThat(sum).isLessThan(whole);
        } else {
            assertThat(sum).isCloseTo(whole, within(1e-12 * whole));
        }
        told.svd().ifPresent(svd -> {
            Vector c = BACKEND.vector(svd.rank());
            svd.U().applyTranspose(BACKEND.vector(b), c);
            double[] signed = new double[c.size()];
            c.copyTo(signed);
            assertThat(told.coefficients())
                    .containsExactly(Arrays.stream(signed).map(Math::abs).toArray(), within(1e-13));
        });
    }

    @Test
    void factors_of_a_truncation_are_ones_and_zeros() {
        FilteredSpectrum told = told(new TruncatedSvd(SpectralRule.FIXED, 4, 1), Samples.dense(9, 9, 5))
                .get(0);
        assertThat(told.factors()).containsExactly(new double[] {1, 1, 1, 1, 0, 0, 0, 0, 0}, within(1e-15));
        assertThat(told.svd()).isPresent();
    }

    @Test
    void a_rule_that_finds_no_parameter_leaves_the_spectrum_without_factors() {
        FilteredSpectrum told = told(fourier(SpectralRule.UPRE), new Convolution(EVEN, Boundary.PERIODIC, 4, 4))
                .get(0);
        assertThat(told.sigma()).hasSize(16);
        assertThat(told.factors()).containsOnly(Double.NaN);
        assertThat(told.svd()).isEmpty();
    }

    private static List<FilteredSpectrum> told(Solver solver, OperatorData data) {
        var stopping = new Stopping(List.of(Rule.iterations(2)));
        List<FilteredSpectrum> told = new ArrayList<>();
        Monitor ear = new Monitor() {
            @Override
            public boolean proceed(int k, double residualNorm) {
                return stopping.proceed(k, residualNorm);
            }

            @Override
            public void decomposed(Supplier<FilteredSpectrum> spectrum) {
                told.add(spectrum.get());
            }

            @Override
            public void breakdown(int k, String quantity) {
                stopping.breakdown(k, quantity);
            }

            @Override
            public void finished(int k, String why) {
                stopping.finished(k, why);
            }
        };
        var A = BACKEND.operator(data);
        var M = new Identity().approximateInverse(data, A, BACKEND);
        Vector b = BACKEND.vector(Samples.uniform(data.rows(), 4));
        solver.solve(new LinearSystem(A, M, b, data), BACKEND.vector(data.columns()), new Workspace(BACKEND), ear);
        assertThat(told).hasSize(1);
        return told;
    }
}
