package org.krylovbench.problems.integral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLaguerreTest {

    @Test
    void points_and_weights_have_all_their_digits() throws IOException {
        Map<Integer, GaussLaguerre> rules = new HashMap<>();
        for (double[] expected : Oracle.table("gauss-laguerre")) {
            GaussLaguerre rule = rules.computeIfAbsent((int) expected[0], GaussLaguerre::of);
            int j = (int) expected[1];
            double t = rule.points()[j];
            assertThat(t).isCloseTo(expected[2], within(1e-14 * expected[2]));
            // an error in t, of some 1e-15 t, enters the logarithm as it is; and the recurrence has n steps
            assertThat(rule.logWeights()[j]).isCloseTo(expected[3], within(1e-14 * (t + 10)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40})
    void polynomials_are_integrated_exactly(int n) {
        GaussLaguerre rule = GaussLaguerre.of(n);
        double factorial = 1;
        for (int degree = 0; degree < 2 * n; degree++) {
            factorial *= Math.max(1, degree);
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += Math.exp(rule.logWeights()[j] + degree * Math.log(rule.points()[j]));
            }
            assertThat(sum).isCloseTo(factorial, within(1e-12 * factorial)); // exponents reach 500
        }
    }
}
