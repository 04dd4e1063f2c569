package org.krylovbench.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.linalg.Samples.uniform;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.problems.OperatorData;

/** Stacked vectors are vectors like any others: they keep the contract of a backend that halves each vector. */
final class StackedTest extends BackendContract {

    private static final Backend PARTS = new JavaBackend();

    @Override
    protected Backend open() {
        return new Halves();
    }

    @Test
    void its_parts_share_its_memory() {
        Vector upper = PARTS.vector(new double[] {1, 2});
        Vector lower = PARTS.vector(new double[] {3});
        var x = new Stacked(upper, lower);
        x.axpby(1, x, 1);
        assertThat(entries(upper)).containsExactly(2, 4);
        assertThat(entries(lower)).containsExactly(6);
        assertThat(x.part(1)).isSameAs(lower);
    }

    @Test
    void what_is_stacked_otherwise_does_not_mix() {
        var two = new Stacked(PARTS.vector(2), PARTS.vector(3));
        var one = new Stacked(PARTS.vector(5));
        var other = new Stacked(PARTS.vector(3), PARTS.vector(2));
        assertThatThrownBy(() -> two.axpy(1, one)).hasMessageContaining("needs 2 parts, got 1");
        assertThatThrownBy(() -> two.axpy(1, other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.dot(PARTS.vector(5))).hasMessageContaining("not stacked");
        assertThatThrownBy(Stacked::new).hasMessageContaining("at least one part");
    }

    @Test
    void only_vectors_of_the_size_of_the_sum_are_stacked() {
        var backend = new StackedBackend(PARTS, 2, 3);
        assertThat(backend.vector(5)).isInstanceOf(Stacked.class);
        assertThat(backend.vector(new double[] {1, 2, 3, 4, 5}).norm()).isCloseTo(Math.sqrt(55), within(1e-14));
        assertThat(backend.basis(5, 2).column(1)).isInstanceOf(Stacked.class);
        assertThat(backend.vector(3)).isNotInstanceOf(Stacked.class);
        assertThat(backend.basis(3, 2).column(1)).isNotInstanceOf(Stacked.class);
        assertThat(backend.matrix(5, 1).vec()).isNotInstanceOf(Stacked.class);
    }

    /** ⟨K u, w⟩ = ⟨u, Kᵀ w⟩, and KᵀK in one go. */
    @ParameterizedTest
    @CsvSource({"20, 15, 7", "5, 15, 30", "1, 1, 1"})
    void maps_one_under_the_other_are_adjoint_to_their_sum(int first, int columns, int second) {
        OperatorData upper = Samples.dense(first, columns, 1);
        OperatorData lower = Samples.dense(second, columns, 2);
        var backend = new StackedBackend(PARTS, first, second);
        var K = new StackedOperator(List.of(PARTS.operator(upper), PARTS.operator(lower)), backend.vector(columns));
        assertThat(K.rows()).isEqualTo(first + second);
        assertThat(K.columns()).isEqualTo(columns);

        Vector u = backend.vector(uniform(columns, 3));
        Vector Ku = backend.vector(first + second);
        K.apply(u, Ku);
        double[] entries = entries(Ku);
        assertThat(java.util.Arrays.copyOf(entries, first))
                .containsExactly(upper.times(uniform(columns, 3)), within(1e-14));

        Vector w = backend.vector(uniform(first + second, 4));
        Vector Kw = backend.vector(columns);
        K.applyTranspose(w, Kw);
        assertThat(Kw.dot(u)).isCloseTo(Ku.dot(w), within(1e-13));

        Vector normal = backend.vector(columns);
        K.applyTranspose(Ku, normal);
        Vector image = backend.vector(first + second);
        Vector both = backend.vector(columns);
        K.applyNormal(u, image, both);
        assertThat(entries(image)).containsExactly(entries, within(1e-13));
        assertThat(entries(both)).containsExactly(entries(normal), within(1e-12));
    }

    @Test
    void maps_of_different_widths_do_not_stack() {
        List<Transposable> maps =
                List.of(PARTS.operator(Samples.dense(2, 3, 1)), PARTS.operator(Samples.dense(2, 4, 1)));
        Vector scratch = PARTS.vector(3);
        assertThatThrownBy(() -> new StackedOperator(maps, scratch)).hasMessageContaining("3 columns, got one with 4");
    }

    private static double[] entries(Vector x) {
        double[] entries = new double[x.size()];
        x.copyTo(entries);
        return entries;
    }

    /** Each vector of two entries or more in two parts. */
    private static final class Halves implements Backend {

        private static StackedBackend of(int size) {
            return size == 1 ? new StackedBackend(PARTS, 1) : new StackedBackend(PARTS, size / 2, size - size / 2);
        }

        @Override
        public Precision precision() {
            return PARTS.precision();
        }

        @Override
        public Vector vector(int size) {
            return of(size).vector(size);
        }

        @Override
        public Basis basis(int size, int columns) {
            return of(size).basis(size, columns);
        }

        @Override
        public Matrix matrix(Vector entries, int rows, int columns) {
            return PARTS.matrix(entries, rows, columns);
        }

        @Override
        public Transposable operator(OperatorData data) {
            return new HostOperator(data.onHost());
        }

        @Override
        public Fourier fourier(int rows, int columns) {
            return new HostTransform(new HostFourier(rows, columns));
        }

        @Override
        public void synchronize() {
            PARTS.synchronize();
        }

        @Override
        public Map<String, String> implementations() {
            return PARTS.implementations();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
