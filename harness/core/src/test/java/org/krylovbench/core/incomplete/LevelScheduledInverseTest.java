package org.krylovbench.core.incomplete;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.core.solver.Solve;
import org.krylovbench.problems.CsrMatrix;

final class LevelScheduledInverseTest {

    private static final double[] NONE = {};

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_row_needs_another_of_its_level_or_of_a_later_one(boolean lower) {
        CsrMatrix strict = strict(Samples.sparse(300, 300, 3, 1), lower);
        Levels levels = Levels.of(strict, lower);
        boolean[] known = new boolean[300];
        for (int level = 0; level < levels.count(); level++) {
            assertThat(levels.starts()[level + 1]).isGreaterThan(levels.starts()[level]);
            for (int k = levels.starts()[level]; k < levels.starts()[level + 1]; k++) {
                int i = levels.order()[k];
                for (int at = strict.rowPointers()[i]; at < strict.rowPointers()[i + 1]; at++) {
                    assertThat(known[strict.columnIndices()[at]]).isTrue();
                }
            }
            for (int k = levels.starts()[level]; k < levels.starts()[level + 1]; k++) {
                known[levels.order()[k]] = true;
            }
        }
        assertThat(known).doesNotContain(false);
    }

    @Test
    void the_levels_of_a_grid_are_its_diagonals() {
        Levels levels = Levels.of(strict(Matrices.laplacian(9), true), true);
        assertThat(levels.count()).isEqualTo(17);
        assertThat(levels.starts()).startsWith(0, 1, 3, 6, 10);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 300, 2, 1", "true, 8000, 1, 2", "true, 8000, 1, 3", "true, 8000, 3, 4",
        "false, 300, 2, 1", "false, 8000, 1, 2", "false, 8000, 1, 3", "false, 8000, 3, 4"
    })
    void it_has_the_bits_of_one_thread(boolean lower, int n, int perRow, int threads) {
        CsrMatrix strict = strict(Samples.sparse(n, n, perRow, 5), lower);
        double[] d = Samples.uniform(n, 6);
        var alone = new TriangularInverse(lower, strict, d);
        var together = new LevelScheduledInverse(alone, Levels.of(strict, lower), lower, strict, d, NONE, threads);
        double[] x = Samples.uniform(n, 7);
        double[] expected = new double[n];
        double[] actual = new double[n];
        alone.apply(x, expected);
        for (int run = 0; run < 5; run++) {
            together.apply(x, actual);
            assertThat(actual).isEqualTo(expected);
        }
        together.apply(x, x);
        assertThat(x).isEqualTo(expected);
    }

    /** Of which every second unknown needs no other: two levels, wide enough for the threshold. */
    private static CsrMatrix redBlack(int g) {
        CsrMatrix A = Matrices.laplacian(g);
        int[] order = new int[g * g];
        int next = 0;
        for (int colour = 0; colour < 2; colour++) {
            for (int i = 0; i < g * g; i++) {
                if ((i / g + i % g) % 2 == colour) {
                    order[next++] = i;
                }
            }
        }
        return new Permutation(order).apply(A);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void preconditioners_have_the_bits_of_one_thread(int threads) {
        CsrMatrix A = redBlack(380);
        Backend backend = new JavaBackend();
        Vector x = backend.vector(Samples.uniform(A.rows(), 8));
        Preconditioner[][] pairs = {
            {new Ilu(0, 0, Shift.NONE, Ordering.NATURAL, 1), new Ilu(0, 0, Shift.NONE, Ordering.NATURAL, threads)},
            {new Ic(0, 0, Shift.NONE, Ordering.NATURAL, 1), new Ic(0, 0, Shift.NONE, Ordering.NATURAL, threads)}
        };
        for (Preconditioner[] pair : pairs) {
            ApproximateInverse one = pair[0].approximateInverse(A, backend.operator(A), backend);
            ApproximateInverse more = pair[1].approximateInverse(A, backend.operator(A), backend);
            assertThat(more.note()).isEmpty();
            assertThat(more.bytes()).isGreaterThan(one.bytes());
            Vector expected = backend.vector(A.rows());
            Vector actual = backend.vector(A.rows());
            one.apply(x, expected);
            more.apply(x, actual);
            assertThat(Solve.entries(actual)).isEqualTo(Solve.entries(expected));
            one.applyTranspose(x, expected);
            more.applyTranspose(x, actual);
            assertThat(Solve.entries(actual)).isEqualTo(Solve.entries(expected));
        }
    }

    @Test
    void levels_that_are_too_narrow_are_told_of() {
        CsrMatrix A = Matrices.laplacian(30);
        Backend backend = new JavaBackend();
        assertThat(new Ilu(0, 0, Shift.NONE, Ordering.NATURAL, 2)
                        .approximateInverse(A, backend.operator(A), backend)
                        .note())
                .startsWith("one thread substitutes, as levels have 15 rows on average");
    }

    private static CsrMatrix strict(CsrMatrix A, boolean lower) {
        var rows = new GrowingRows(A.rows(), 16);
        for (int i = 0; i < A.rows(); i++) {
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                int j = A.columnIndices()[at];
                if (lower ? j < i : j > i) {
                    rows.add(j, A.values()[at] / 4);
                }
            }
            rows.endRow();
        }
        return rows.toCsr();
    }
}
