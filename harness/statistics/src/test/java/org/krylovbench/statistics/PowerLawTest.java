package org.krylovbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class PowerLawTest {

    private static final double[] X = {16, 24, 32, 48, 64, 96};

    @Test
    void a_law_is_found_again() {
        PowerLaw law =
                PowerLaw.of(X, Arrays.stream(X).map(x -> 3 * Math.pow(x, 1.5)).toArray());
        assertThat(law.exponent()).isCloseTo(1.5, within(1e-12)); // roundings of a dozen logarithms
        assertThat(law.factor()).isCloseTo(3, within(1e-11));
        assertThat(law.interval().orElseThrow().width()).isLessThan(1e-6);
        assertThat(law.at(10)).isCloseTo(3 * Math.pow(10, 1.5), within(1e-9));
    }

    /** As SciPy 1.17.1 has it: linregress(log x, log y), slope ± t.ppf(0.975, 4) · stderr. */
    @Test
    void the_interval_is_that_of_another_program() {
        double[] y = {1.0, 2.1, 3.0, 6.2, 9.1, 17.5};
        PowerLaw law = PowerLaw.of(X, y);
        assertThat(law.exponent()).isCloseTo(1.5820182002332273, within(1e-9));
        assertThat(law.interval().orElseThrow().low()).isCloseTo(1.489531440728359, within(1e-9));
        assertThat(law.interval().orElseThrow().high()).isCloseTo(1.6745049597380954, within(1e-9));
    }

    @Test
    void the_interval_holds_the_exponent_as_often_as_it_says() {
        var random = new Random(7);
        int held = 0;
        int tries = 2000;
        for (int i = 0; i < tries; i++) {
            double[] y = Arrays.stream(X)
                    .map(x -> x * Math.exp(0.1 * random.nextGaussian()))
                    .toArray();
            held += PowerLaw.of(X, y).interval().orElseThrow().contains(1) ? 1 : 0;
        }
        assertThat((double) held / tries).isCloseTo(0.95, within(0.02)); // four standard deviations of 2000 tries
    }

    @Test
    void two_points_have_an_exponent_without_interval_and_one_has_none() {
        PowerLaw law = PowerLaw.of(new double[] {1, 10}, new double[] {1, 100});
        assertThat(law.exponent()).isCloseTo(2, within(1e-12));
        assertThat(law.interval()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PowerLaw.of(new double[] {2, 2}, new double[] {1, 3}))
                .withMessageContaining("two or more different values");
    }
}
