package org.krylovbench.core.krylov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.krylovbench.core.solver.Matrices.stencil;
import static org.krylovbench.core.solver.Solve.until;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Reason;
import org.krylovbench.core.monitor.Rule;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.core.solver.Workspace;

final class OrthogonalizationTest {

    private static final int COLUMNS = 12;
    private static final double EPSILON = 0x1p-52;

    /** Column j of the Hilbert matrix: twelve of them have a condition of 10¹⁶. */
    private static double[] hilbert(int j) {
        double[] column = new double[40];
        for (int i = 0; i < column.length; i++) {
            column[i] = 1.0 / (i + j + 1);
        }
        return column;
    }

    /** Columns of a random matrix, whose condition is small. */
    private static double[] random(int j) {
        return Samples.uniform(40, j + 1);
    }

    /** V of V R = W, column by column, and what V R − W leaves. */
    private record Factors(double[][] V, double error) {

        static Factors of(Orthogonalization orthogonalization, IntFunction<double[]> columns) {
            var backend = new JavaBackend();
            KrylovBasis basis = orthogonalization.basis(new Workspace(backend), 40, COLUMNS - 1);
            double[][] V = new double[COLUMNS][];
            double[] h = new double[COLUMNS];
            double error = 0;
            for (int j = 0; j < COLUMNS; j++) {
                Vector w = backend.vector(columns.apply(j));
                if (j == 0) {
                    h[0] = w.norm();
                    basis.start(w, h[0]);
                } else {
                    basis.room(j).set(1, w);
                    basis.append(j, h);
                }
                V[j] = Solve.entries(basis.vector(j));
                for (int i = 0; i <= j; i++) {
                    w.axpy(-h[i], backend.vector(V[i]));
                }
                error = Math.max(error, w.norm());
            }
            return new Factors(V, error);
        }

        /** ‖I − VᵀV‖_F. */
        double lossOfOrthogonality() {
            double sum = 0;
            for (int i = 0; i < COLUMNS; i++) {
                for (int j = 0; j < COLUMNS; j++) {
                    double dot = i == j ? -1 : 0;
                    for (int l = 0; l < V[i].length; l++) {
                        dot += V[i][l] * V[j][l];
                    }
                    sum += dot * dot;
                }
            }
            return Math.sqrt(sum);
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_factors_the_columns_that_it_is_given(Orthogonalization orthogonalization) {
        assertThat(Factors.of(orthogonalization, OrthogonalizationTest::hilbert).error)
                .isLessThan(20 * COLUMNS * EPSILON); // of columns no longer than 1.3
    }

    @ParameterizedTest
    @EnumSource
    void well_conditioned_columns_become_orthogonal(Orthogonalization orthogonalization) {
        assertThat(Factors.of(orthogonalization, OrthogonalizationTest::random).lossOfOrthogonality())
                .isLessThan(100 * EPSILON); // the square of the condition is below ten
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MODIFIED_GRAM_SCHMIDT", "CLASSICAL"},
            mode = Mode.EXCLUDE)
    void ill_conditioned_columns_become_orthogonal_where_that_is_promised(Orthogonalization orthogonalization) {
        assertThat(Factors.of(orthogonalization, OrthogonalizationTest::hilbert).lossOfOrthogonality())
                .isLessThan(40 * EPSILON);
    }

    @Test
    void classical_once_loses_all_and_modified_loses_as_the_condition_says() {
        Map<Orthogonalization, Double> loss = new EnumMap<>(Orthogonalization.class);
        for (Orthogonalization orthogonalization : Orthogonalization.values()) {
            loss.put(
                    orthogonalization,
                    Factors.of(orthogonalization, OrthogonalizationTest::hilbert)
                            .lossOfOrthogonality());
        }
        assertThat(loss.get(Orthogonalization.CLASSICAL)).isGreaterThan(0.5);
        assertThat(loss.get(Orthogonalization.MODIFIED_GRAM_SCHMIDT)).isBetween(1e-6, 1.5);
    }

    @ParameterizedTest
    @EnumSource
    void gmres_has_one_history_whatever_makes_its_basis_orthogonal(Orthogonalization orthogonalization) {
        var A = stencil(15, 4, -0.5, -1.5, -0.9, -1.1);
        double[] b = Samples.uniform(225, 1);
        Solve expected = Solve.of(new Gmres(20, Orthogonalization.CLASSICAL_TWICE), A, b, until(1e-6, 200));
        Solve solve = Solve.of(new Gmres(20, orthogonalization), A, b, until(1e-6, 200));
        assertThat(solve.residualNorms).containsExactly(expected.residualNorms, within(1e-10));
    }

    @Test
    void a_space_as_large_as_the_system_has_room_for_all_reflections() {
        var A = stencil(5, 4, -0.5, -1.5, -0.9, -1.1);
        double[] b = Samples.uniform(25, 1);
        Solve solve = Solve.of(new Gmres(50, Orthogonalization.HOUSEHOLDER), A, b, until(1e-13, 60));
        assertThat(solve.iterations).isLessThanOrEqualTo(25);
        assertThat(solve.trueResidualNorm).isLessThan(1e-13);
    }

    @ParameterizedTest
    @EnumSource
    void a_residual_that_is_no_number_is_a_breakdown_though_nobody_looks_for_it(Orthogonalization orthogonalization) {
        Solve solve = Solve.of(
                new Gmres(5, orthogonalization),
                Matrices.diagonal(1, 2, Double.NaN),
                new double[] {1, 1, 1},
                Rule.iterations(9));
        assertThat(solve.reason).isEqualTo(Reason.BREAKDOWN);
        assertThat(solve.words).contains("not finite");
        assertThat(solve.x).containsExactly(0, 0, 0);
    }

    /** Squares of these overflow. */
    @ParameterizedTest
    @EnumSource
    void entries_of_any_size_are_no_hindrance(Orthogonalization orthogonalization) {
        Solve solve = Solve.of(
                new Gmres(5, orthogonalization),
                Matrices.diagonal(1e200, 2e200, 3e200),
                new double[] {1e180, 2e180, 3e180},
                Rule.residual(1e170, "small"),
                Rule.iterations(9));
        assertThat(solve.reason).isEqualTo(Reason.CONVERGED);
        assertThat(solve.iterations).isEqualTo(3);
        assertThat(solve.x).containsExactly(new double[] {1e-20, 1e-20, 1e-20}, within(1e-33));
    }
}
