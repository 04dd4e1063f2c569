package org.krylovbench.core.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Halves;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.precondition.Identity;

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

    @Test
    void two_halves_are_one() {
        var backend = new JavaBackend();
        var data = Samples.dense(3, 3, 1);
        Transposable none = new Identity().approximateInverse(data, backend.operator(data), backend);
        var M = new Counted(none);
        Halves halves = M.halves().orElseThrow();
        var x = backend.vector(3);
        var y = backend.vector(3);
        for (int k = 0; k < 4; k++) {
            halves.left().apply(x, y);
            halves.right().apply(y, x);
        }
        M.apply(x, y);
        assertThat(M.applications()).isEqualTo(5);
        halves.left().apply(x, y);
        assertThat(M.applications()).as("the half of one more is begun").isEqualTo(6);
        halves.right().transpose().apply(x, y);
        assertThat(M.transposeApplications()).isEqualTo(1);
        assertThat(new Counted(backend.operator(data)).halves()).isEmpty();
    }

    @Test
    void what_is_only_looked_at_is_not_counted() {
        var backend = new JavaBackend();
        var A = new Counted(backend.operator(Samples.dense(3, 3, 1)));
        var x = backend.vector(3);
        var y = backend.vector(3);
        A.apply(x, y);
        double seconds = A.seconds();
        A.uncounted(() -> A.apply(x, y));
        assertThat(A.applications()).isEqualTo(1);
        assertThat(A.seconds()).isEqualTo(seconds);
    }
}
