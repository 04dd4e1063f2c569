package org.krylovbench.bench.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** Numbers that can be found with a pencil. */
final class StructureTest {

    /** With a zero that is stored at (2, 1). */
    private static final CsrMatrix SPARSE = sparse(3, 3, new double[][] {
        {0, 0, 4}, {0, 1, 1}, {1, 1, -3}, {1, 2, 2}, {2, 0, 1}, {2, 1, 0}, {2, 2, 0.5},
    });

    static final List<OperatorData> THREE_BY_THREE =
            List.of(SPARSE, new DenseMatrix(3, 3, new double[] {4, 0, 1, 1, -3, 0, 0, 2, 0.5}));

    @ParameterizedTest
    @FieldSource("THREE_BY_THREE")
    void a_small_matrix_is_measured_by_hand(OperatorData a) {
        Structure structure = structure(a);
        assertThat(structure.nonzeros()).isEqualTo(6);
        assertThat(structure.lower()).isEqualTo(2);
        assertThat(structure.upper()).isEqualTo(1);
        assertThat(structure.frobenius()).isEqualTo(Math.sqrt(16 + 1 + 9 + 4 + 1 + 0.25));
        assertThat(structure.one()).isEqualTo(5);
        assertThat(structure.infinity()).isEqualTo(5);
        assertThat(structure.asymmetry()).isCloseTo(Math.sqrt(2 * (1 + 4 + 1) / 31.25), within(1e-15));
        assertThat(structure.dominantRows()).isEqualTo(2.0 / 3);
        assertThat(structure.dominance()).isEqualTo(0.5);
    }

    @Test
    void a_pair_that_differs_counts_twice_and_a_lone_entry_too() {
        CsrMatrix a = sparse(2, 2, new double[][] {{0, 0, 3}, {0, 1, 5}, {1, 0, 1}});
        assertThat(structure(a).asymmetry()).isCloseTo(Math.sqrt(2 * 16 / 35.0), within(1e-15));
        CsrMatrix lone = sparse(2, 2, new double[][] {{1, 0, 7}});
        assertThat(structure(lone).asymmetry()).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(structure(lone).dominance()).isZero();
    }

    @Test
    void a_matrix_that_is_not_square_has_no_asymmetry_and_a_diagonal_one_is_dominant() {
        CsrMatrix wide = sparse(2, 4, new double[][] {{0, 0, 1}, {1, 3, 2}});
        assertThat(structure(wide).asymmetry()).isNaN();
        assertThat(structure(wide).upper()).isEqualTo(2);
        CsrMatrix diagonal = sparse(2, 2, new double[][] {{0, 0, 1}, {1, 1, -2}});
        assertThat(structure(diagonal).dominance()).isInfinite();
        assertThat(structure(diagonal).dominantRows()).isEqualTo(1);
        assertThat(structure(diagonal).asymmetry()).isZero();
    }

    @Test
    void the_pattern_tells_the_part_of_each_cell_that_is_full() {
        int n = 300; // cells of 3 × 3
        double[][] diagonal = new double[n][];
        for (int i = 0; i < n; i++) {
            diagonal[i] = new double[] {i, i, 1};
        }
        var pattern = Pattern.of(new MatrixEntries(sparse(n, 200, Arrays.copyOf(diagonal, 200))));
        assertThat(pattern.rows()).isEqualTo(100);
        assertThat(pattern.columns()).isEqualTo(67);
        assertThat(pattern.values()[0]).isEqualTo(1.0 / 3);
        assertThat(pattern.values()[1]).isZero();
        assertThat(pattern.values()[66 * 67 + 66]).isEqualTo(2.0 / 6); // the last cell is 3 × 2
    }

    private static Structure structure(OperatorData a) {
        return Structure.of(new MatrixEntries(a));
    }

    private static CsrMatrix sparse(int rows, int columns, double[][] entries) {
        var list = new CoordinateList(rows, columns);
        for (double[] entry : entries) {
            list.add((int) entry[0], (int) entry[1], entry[2]);
        }
        return list.toCsr();
    }
}
