package org.krylovbench.core.regularize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoundedMinimumTest {

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of(
            "cosine", Math::cos,
            "wave", x -> x * x + Math.sin(6 * x),
            "quartic", x -> Math.pow(x - 1e-3, 4),
            "corner", x -> Math.abs(x - 1e7),
            "slope", x -> x,
            "pole", x -> (x * x + 0.01) / ((1 + x) * (1 + x)) + 1e-3 / (x + 1e-3));

    /** SciPy's {@code minimize_scalar(method="bounded")}, which is a port of {@code fminbnd}, and its evaluations. */
    @ParameterizedTest
    @CsvSource({
        "cosine, 1.5707963267948966, 4.71238898038469, 1e-4, 3.141592653589793, 6",
        "wave, 0.4, 1, 1e-4, 0.7436591929546971, 8",
        "wave, -3, 3, 1e-4, 0.7436492564672409, 13",
        "quartic, -1, 1, 1e-6, 0.0010000609754634692, 14",
        "corner, 0, 1e10, 0.01, 10000000.049024906, 41",
        "slope, 2, 5, 1e-4, 2.00004238883778, 23",
        "pole, 0, 1, 1e-4, 0.08928050491221093, 11"
    })
    void it_takes_the_steps_of_scipy(String name, double from, double to, double tolerance, double x, int values) {
        DoubleUnaryOperator function = Objects.requireNonNull(FUNCTIONS.get(name));
        var counted = new AtomicInteger();
        double ours = BoundedMinimum.of(
                t -> {
                    counted.incrementAndGet();
                    return function.applyAsDouble(t);
                },
                from,
                to,
                tolerance);
        assertThat(ours / x).isCloseTo(1, within(1e-9)); // a parabola through values that differ by rounding
        assertThat(counted).hasValue(values);
    }

    @Test
    void a_function_that_is_no_number_still_ends_inside() {
        assertThat(BoundedMinimum.of(x -> Double.NaN, 0, 1, 1e-4)).isBetween(0.0, 1.0);
        assertThat(BoundedMinimum.of(x -> 1, 3, 3, 1e-4)).isEqualTo(3);
    }
}
