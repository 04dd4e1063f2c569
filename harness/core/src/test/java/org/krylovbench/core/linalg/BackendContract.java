package org.krylovbench.core.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.linalg.Samples.uniform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** What every backend promises. A backend's own test extends this and says how to open it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BackendContract {

    private Backend backend = new JavaBackend();

    /** Of sums of up to a few thousand numbers of size one. */
    private double rounding = 0;

    protected abstract Backend open();

    static List<OperatorData> operators() {
        return Samples.operators();
    }

    @BeforeAll
    void openBackend() {
        backend = open();
        rounding = 500 * backend.precision().epsilon();
    }

    @AfterAll
    void closeBackend() {
        backend.close();
    }

    @Test
    void a_new_vector_is_zero() {
        assertThat(entries(backend.vector(5))).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void entries_come_back_as_they_went_in() {
        double[] x = backend.precision() == Precision.DOUBLE
                ? new double[] {1, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 1 / 3.0}
                : new double[] {1, -0.0, Float.MIN_VALUE, Float.MAX_VALUE, 1 / 3f};
        assertThat(entries(backend.vector(x))).containsExactly(x);
        assertThat(backend.vector(x).precision()).isEqualTo(backend.precision());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 1000})
    void vector_operations_do_what_they_say(int n) {
        double[] x0 = uniform(n, 1);
        double[] y0 = uniform(n, 2);
        Vector x = backend.vector(x0);
        Vector y = backend.vector(y0);
        assertThat(x.size()).isEqualTo(n);

        x.axpy(2, y);
        check(x, i -> x0[i] + 2 * y0[i]);
        x.axpby(-3, y, 0.5);
        check(x, i -> -3 * y0[i] + 0.5 * (x0[i] + 2 * y0[i]));
        x.set(4, y);
        check(x, i -> 4 * y0[i]);
        x.copyFrom(x0);
        x.times(y);
        check(x, i -> x0[i] * y0[i]);
        x.fill(1.5);
        check(x, i -> 1.5);
        check(y, i -> y0[i]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 1001})
    void dot_and_norm_agree_with_plain_sums(int n) {
        double[] x = uniform(n, 3);
        double[] y = uniform(n, 4);
        double dot = IntStream.range(0, n).mapToDouble(i -> x[i] * y[i]).sum();
        double squares = Arrays.stream(x).map(v -> v * v).sum();
        assertThat(backend.vector(x).dot(backend.vector(y))).isCloseTo(dot, within(rounding * n));
        assertThat(backend.vector(x).norm()).isCloseTo(Math.sqrt(squares), within(rounding * n));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2048, 5001})
    void an_axpy_with_norm_is_both(int n) {
        Vector x = backend.vector(uniform(n, 5));
        Vector y = backend.vector(uniform(n, 6));
        Vector z = backend.vector(uniform(n, 5));
        z.axpy(0.7, y);
        double[] expected = entries(z);
        assertThat(x.axpyNorm(0.7, y)).isCloseTo(z.norm(), within(rounding * n));
        assertThat(entries(x)).containsExactly(expected, within(rounding));
    }

    @Test
    void a_vector_may_be_combined_with_itself() {
        Vector x = backend.vector(new double[] {1, -2, 3});
        x.axpy(2, x);
        assertThat(entries(x)).containsExactly(3, -6, 9);
        x.axpby(2, x, -1);
        assertThat(entries(x)).containsExactly(3, -6, 9);
        x.set(-1, x);
        assertThat(entries(x)).containsExactly(-3, 6, -9);
        x.times(x);
        assertThat(entries(x)).containsExactly(9, 36, 81);
    }

    @Test
    void axpby_overwrites_what_was_no_number_when_told_to_forget_it() {
        Vector x = backend.vector(new double[] {Double.NaN, Double.POSITIVE_INFINITY});
        x.set(1, backend.vector(new double[] {1, 2}));
        assertThat(entries(x)).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.97, -0.55, 0.55, 0.97})
    void the_norm_neither_overflows_nor_underflows(double part) {
        double scale = Math.pow(10, part * (backend.precision() == Precision.DOUBLE ? 308 : 38));
        Vector x = backend.vector(new double[] {3 * scale, 4 * scale});
        assertThat(x.norm()).isCloseTo(5 * scale, within(rounding * scale));
        assertThat(x.axpyNorm(0, x)).isCloseTo(5 * scale, within(rounding * scale));
    }

    @Test
    void the_norm_of_what_is_no_number_is_none() {
        assertThat(backend.vector(new double[] {1, Double.NaN}).norm()).isNaN();
        assertThat(backend.vector(new double[] {1, Double.NEGATIVE_INFINITY}).norm())
                .isInfinite();
        assertThat(backend.vector(3).norm()).isZero();
    }

    @Test
    void vectors_of_different_size_do_not_mix() {
        Vector x = backend.vector(2);
        Vector y = backend.vector(3);
        assertThatThrownBy(() -> x.axpy(1, y)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> x.dot(y)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> x.copyFrom(new double[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> x.copyTo(new double[1])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void a_basis_projects_and_combines_by_its_leading_columns(int k) {
        int n = 100;
        Basis basis = backend.basis(n, 5);
        double[][] v = new double[5][];
        for (int j = 0; j < 5; j++) {
            v[j] = uniform(n, 10 + j);
            basis.column(j).copyFrom(v[j]);
        }
        double[] w0 = uniform(n, 20);
        Vector w = backend.vector(w0);
        double[] h = {1, 1, 1, 1, 1};
        basis.projectOut(0, k, w, h);

        double[] c = new double[k];
        for (int j = 0; j < k; j++) {
            double[] column = v[j];
            c[j] = IntStream.range(0, n).mapToDouble(i -> column[i] * w0[i]).sum();
            assertThat(h[j]).isCloseTo(1 + c[j], within(rounding * n));
        }
        assertThat(Arrays.stream(h, k, 5)).as("untouched").allMatch(one -> one == 1);
        check(
                w,
                i -> w0[i]
                        - IntStream.range(0, k).mapToDouble(j -> v[j][i] * c[j]).sum());

        basis.combine(k, c, w);
        check(w, i -> IntStream.range(0, k).mapToDouble(j -> v[j][i] * c[j]).sum());
        assertThat(basis.capacity()).isEqualTo(5);
        assertThat(basis.column(3)).isSameAs(basis.column(3));
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 3000})
    void columns_are_taken_out_from_one_to_another_or_twice(int n) {
        Basis basis = backend.basis(n, 6);
        for (int j = 0; j < 6; j++) {
            basis.column(j).copyFrom(uniform(n, 60 + j));
            basis.column(j)
                    .set(1 / (2 * basis.column(j).norm()), basis.column(j)); // so that two passes differ from one
        }
        Vector w = backend.vector(uniform(n, 70));
        Vector v = backend.vector(uniform(n, 70));
        double[] h = new double[6];
        double[] g = new double[6];
        basis.projectOut(2, 5, w, h);
        for (int j = 2; j < 5; j++) {
            g[j] = v.dot(basis.column(j));
        }
        for (int j = 2; j < 5; j++) {
            v.axpy(-g[j], basis.column(j));
        }
        assertThat(h).containsExactly(g, within(rounding * n));
        assertThat(entries(w)).containsExactly(entries(v), within(rounding));

        basis.projectOutTwice(5, w, h);
        basis.projectOut(0, 5, v, g);
        basis.projectOut(0, 5, v, g);
        assertThat(h).containsExactly(g, within(rounding * n));
        assertThat(entries(w)).containsExactly(entries(v), within(rounding));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 12", "1, 13", "8, 8", "6, 9", "7, 10", "30, 1", "16, 20"})
    void a_transform_is_the_sum_that_defines_it_and_its_inverse_undoes_it(int rows, int columns) {
        double[] image = uniform(rows * columns, 80);
        Vector x = backend.vector(image);
        Fourier fourier = backend.fourier(rows, columns);
        int kept = columns / 2 + 1;
        assertThat(fourier.spectrumSize()).isEqualTo(2 * rows * kept);
        Vector spectrum = backend.vector(fourier.spectrumSize());
        fourier.forward(x, spectrum);
        check(spectrum, at -> coefficient(image, rows, columns, at / 2 / kept, at / 2 % kept, at % 2));
        check(x, i -> image[i]);
        x.fill(Double.NaN);
        fourier.inverse(spectrum, x);
        check(x, i -> image[i]);
    }

    private static double coefficient(double[] image, int rows, int columns, int k, int l, int part) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double angle = -2 * Math.PI * ((double) i * k / rows + (double) j * l / columns);
                sum += image[i * columns + j] * (part == 0 ? Math.cos(angle) : Math.sin(angle));
            }
        }
        return sum;
    }

    @Test
    void a_transform_needs_a_pixel() {
        assertThatThrownBy(() -> backend.fourier(0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_basis_forgets_a_vector_that_was_no_number() {
        Basis basis = backend.basis(3, 2);
        basis.column(0).copyFrom(new double[] {1, 0, 0});
        basis.column(1).copyFrom(new double[] {0, 1, 0});
        Vector w = backend.vector(new double[] {Double.NaN, 1, 1});
        basis.projectOut(0, 2, w, new double[2]);
        assertThat(entries(w)[0]).isNaN();

        double[] h = new double[2];
        Vector u = backend.vector(new double[] {1, 2, 3});
        basis.projectOut(0, 2, u, h);
        assertThat(h).containsExactly(1, 2);
        assertThat(entries(u)).containsExactly(0, 0, 3);
        basis.combine(2, h, w);
        assertThat(entries(w)).containsExactly(1, 2, 0);
    }

    @Test
    void no_columns_take_nothing_out_and_combine_to_zero() {
        Basis basis = backend.basis(2, 2);
        Vector w = backend.vector(new double[] {1, 2});
        basis.projectOut(0, 0, w, new double[0]);
        assertThat(entries(w)).containsExactly(1, 2);
        basis.combine(0, new double[0], w);
        assertThat(entries(w)).containsExactly(0, 0);
    }

    @Test
    void a_basis_refuses_more_columns_than_there_are() {
        Basis basis = backend.basis(4, 2);
        Vector w = backend.vector(4);
        assertThatThrownBy(() -> basis.projectOut(0, 3, w, new double[3]))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> basis.projectOut(0, 2, w, new double[1]))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> basis.combine(3, new double[3], w)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> basis.combine(2, new double[1], w)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> basis.combine(2, new double[2], backend.vector(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_column_is_a_vector_like_any_other() {
        Basis basis = backend.basis(6, 3);
        Vector column = basis.column(1);
        column.fill(2);
        column.axpy(1, backend.vector(new double[] {1, 2, 3, 4, 5, 6}));
        assertThat(entries(column)).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(entries(basis.column(0))).containsOnly(0);
        assertThat(entries(basis.column(2))).containsOnly(0);
        assertThat(column.dot(column)).isEqualTo(9 + 16 + 25 + 36 + 49 + 64);
    }

    @ParameterizedTest
    @MethodSource("operators")
    void an_operator_equals_the_matrix_written_out_by_its_definition(OperatorData data) {
        DenseMatrix entries = Samples.entries(data);
        Transposable A = backend.operator(data);
        assertThat(A.rows()).isEqualTo(data.rows());
        assertThat(A.columns()).isEqualTo(data.columns());

        double[] x = uniform(data.columns(), 30);
        Vector y = backend.vector(data.rows());
        y.fill(Double.NaN);
        A.apply(backend.vector(x), y);
        check(
                y,
                i -> IntStream.range(0, x.length)
                        .mapToDouble(j -> entries.get(i, j) * x[j])
                        .sum());

        double[] u = uniform(data.rows(), 31);
        Vector v = backend.vector(data.columns());
        v.fill(Double.NaN);
        A.applyTranspose(backend.vector(u), v);
        check(
                v,
                j -> IntStream.range(0, u.length)
                        .mapToDouble(i -> entries.get(i, j) * u[i])
                        .sum());
        v.fill(Double.NaN);
        A.transpose().apply(backend.vector(u), v);
        check(
                v,
                j -> IntStream.range(0, u.length)
                        .mapToDouble(i -> entries.get(i, j) * u[i])
                        .sum());
    }

    @ParameterizedTest
    @MethodSource("operators")
    void the_normal_product_is_both_products(OperatorData data) {
        Transposable A = backend.operator(data);
        Vector x = backend.vector(uniform(data.columns(), 32));
        Vector w = backend.vector(data.rows());
        Vector y = backend.vector(data.columns());
        A.apply(x, w);
        A.applyTranspose(w, y);
        double[] expected = entries(w);
        double[] normal = entries(y);
        w.fill(Double.NaN);
        y.fill(Double.NaN);
        A.applyNormal(x, w, y);
        double scale = 1 + y.norm();
        assertThat(entries(w)).containsExactly(expected, within(rounding * scale));
        assertThat(entries(y)).containsExactly(normal, within(rounding * scale));
    }

    @Test
    void operators_work_on_columns_of_a_basis() {
        CsrMatrix data = Samples.sparse(40, 40, 5, 40);
        DenseMatrix entries = Samples.entries(data);
        Basis basis = backend.basis(40, 3);
        double[] x = uniform(40, 41);
        basis.column(1).copyFrom(x);
        backend.operator(data).apply(basis.column(1), basis.column(2));
        check(
                basis.column(2),
                i -> IntStream.range(0, 40)
                        .mapToDouble(j -> entries.get(i, j) * x[j])
                        .sum());
    }

    @Test
    void an_operator_refuses_vectors_of_the_wrong_size() {
        Transposable A = backend.operator(Samples.sparse(5, 3, 2, 50));
        Vector three = backend.vector(3);
        Vector five = backend.vector(5);
        assertThatThrownBy(() -> A.apply(five, three)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> A.applyTranspose(three, five)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_names_its_implementations() {
        assertThat(backend.implementations()).isNotEmpty();
    }

    private static double[] entries(Vector x) {
        double[] entries = new double[x.size()];
        x.copyTo(entries);
        return entries;
    }

    private void check(Vector x, java.util.function.IntToDoubleFunction expected) {
        double[] entries = entries(x);
        for (int i = 0; i < entries.length; i++) {
            assertThat(entries[i]).as("entry %d", i).isCloseTo(expected.applyAsDouble(i), within(100 * rounding));
        }
    }
}
