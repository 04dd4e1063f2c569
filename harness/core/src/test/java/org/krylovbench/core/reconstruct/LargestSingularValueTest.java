package org.krylovbench.core.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.diagonal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.monitor.Counted;
import org.krylovbench.problems.OperatorData;

final class LargestSingularValueTest {

    private static double norm(OperatorData data, int steps) {
        return norm(new Counted(new JavaBackend().operator(data)), steps);
    }

    private static double norm(Counted A, int steps) {
        var backend = new JavaBackend();
        return LargestSingularValue.norm(
                A,
                backend.vector(A.rows()),
                steps,
                backend.vector(A.rows()),
                backend.vector(A.rows()),
                backend.vector(A.columns()),
                backend.vector(A.columns()));
    }

    @Test
    void it_finds_the_norm_from_below_and_comes_nearer_with_each_step() {
        List<OperatorData> small =
                Samples.operators().stream().filter(data -> data.rows() <= 600).toList();
        for (OperatorData data : small) {
            double exact = new JavaBackend().matrix(Samples.entries(data)).singularValues()[0];
            double last = 0;
            for (int steps : new int[] {1, 3, 10, 30}) {
                double norm = norm(data, steps);
                assertThat(norm).isBetween(last * (1 - 1e-13), exact * (1 + 1e-13));
                last = norm;
            }
            assertThat(last).isGreaterThan(0.99 * exact);
        }
    }

    @Test
    void it_ends_when_there_is_nothing_more_to_find() {
        var A = new Counted(new JavaBackend().operator(diagonal(4)));
        assertThat(norm(A, 10)).isCloseTo(4, within(1e-15));
        assertThat(A.applications()).isEqualTo(1);
    }

    @Test
    void of_zeros_it_is_zero_and_of_what_is_no_number_none() {
        assertThat(norm(diagonal(0, 0), 5)).isZero();
        assertThat(norm(diagonal(1, Double.NaN), 5)).isNaN();
    }
}
