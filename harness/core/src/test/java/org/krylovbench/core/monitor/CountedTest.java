package org.krylovbench.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;

final class CountedTest {

    @Test
    void both_directions_are_counted_and_clocked_and_the_answer_is_the_same() {
        var backend = new JavaBackend();
        var A = new Counted(backend.operator(Samples.dense(3, 2, 1)));
        var x = backend.vector(new double[] {1, 2});
        var y = backend.vector(3);
        A.apply(x, y);
        A.apply(x, y);
        A.transpose().apply(y, x);
        assertThat(A.applications()).isEqualTo(2);
        assertThat(A.transposeApplications()).isEqualTo(1);
        assertThat(A.seconds()).isPositive();
        var expected = backend.vector(3);
        backend.operator(Samples.dense(3, 2, 1)).apply(backend.vector(new double[] {1, 2}), expected);
        expected.axpy(-1, y);
        assertThat(expected.norm()).isZero();
    }
}
