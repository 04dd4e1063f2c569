package org.krylovbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.krylovbench.problems.Trait.NONZERO_DIAGONAL;
import static org.krylovbench.problems.Trait.POSITIVE_DEFINITE;
import static org.krylovbench.problems.Trait.SQUARE;
import static org.krylovbench.problems.Trait.SYMMETRIC;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.problems.matrix.MatrixMarket;

class TraitsTest {

    private static final double[][] DIRICHLET = {{2, -1, 0}, {-1, 2, -1}, {0, -1, 2}};
    private static final double[][] NEUMANN = {{1, -1, 0}, {-1, 2, -1}, {0, -1, 1}};
    private static final double[][] ONE_OF_TWO_BLOCKS_SINGULAR = {
        {2, -1, 0, 0}, {-1, 2, 0, 0}, {0, 0, 1, -1}, {0, 0, -1, 1}
    };
    private static final double[][] DEFINITE_BUT_NOT_DOMINANT = {{1, 0.9, 0.9}, {0.9, 1, 0.9}, {0.9, 0.9, 1}};
    private static final double[][] NEGATIVE_DEFINITE = {{-2, 1}, {1, -2}};
    private static final double[][] NOT_SYMMETRIC = {{2, 1}, {0, 2}};
    private static final double[][] SADDLE = {{2, 1}, {1, 0}};
    private static final double[][] TALL = {{1, 0}, {0, 1}, {1, 1}};

    /** The two ways to store the same matrix. */
    enum Storage {
        DENSE,
        SPARSE;

        OperatorData of(double[][] a) {
            int rows = a.length;
            int columns = a[0].length;
            double[] values = new double[rows * columns];
            var entries = new CoordinateList(rows, columns);
            for (int i = rows - 1; i >= 0; i--) { // in no convenient order
                for (int j = 0; j < columns; j++) {
                    values[i + j * rows] = a[i][j];
                    if (a[i][j] != 0) {
                        entries.add(i, j, a[i][j] / 2);
                        entries.add(i, j, a[i][j] / 2);
                    }
                }
            }
            return this == DENSE ? new DenseMatrix(rows, columns, values) : entries.toCsr();
        }
    }

    @ParameterizedTest
    @EnumSource
    void weak_dominance_shows_definiteness_if_each_component_has_a_strict_row(Storage storage) {
        assertThat(Traits.of(storage.of(DIRICHLET)))
                .containsExactlyInAnyOrder(SQUARE, SYMMETRIC, POSITIVE_DEFINITE, NONZERO_DIAGONAL);
        Set<Trait> semidefinite = Set.of(SQUARE, SYMMETRIC, NONZERO_DIAGONAL);
        assertThat(Traits.of(storage.of(NEUMANN))).isEqualTo(semidefinite);
        assertThat(Traits.of(storage.of(ONE_OF_TWO_BLOCKS_SINGULAR))).isEqualTo(semidefinite);
        assertThat(Traits.of(storage.of(NEGATIVE_DEFINITE))).isEqualTo(semidefinite);
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_shown_is_not_claimed(Storage storage) {
        assertThat(Reference.hasCholeskyFactor(DEFINITE_BUT_NOT_DOMINANT)).isTrue();
        assertThat(Traits.of(storage.of(DEFINITE_BUT_NOT_DOMINANT)))
                .isEqualTo(Set.of(SQUARE, SYMMETRIC, NONZERO_DIAGONAL));
    }

    @ParameterizedTest
    @EnumSource
    void asymmetry_a_zero_on_the_diagonal_and_a_rectangle_are_seen(Storage storage) {
        assertThat(Traits.of(storage.of(NOT_SYMMETRIC))).isEqualTo(Set.of(SQUARE, NONZERO_DIAGONAL));
        assertThat(Traits.of(storage.of(SADDLE))).isEqualTo(Set.of(SQUARE, SYMMETRIC));
        assertThat(Traits.of(storage.of(TALL))).isEqualTo(Set.of(NONZERO_DIAGONAL));
    }

    @ParameterizedTest
    @EnumSource
    void products_and_diagonals_do_not_depend_on_the_storage(Storage storage) {
        OperatorData a = storage.of(TALL);
        assertThat(a.times(new double[] {3, 4})).containsExactly(3, 4, 7);
        assertThat(a.diagonal()).containsExactly(1, 1);
    }

    @Test
    void a_stored_zero_does_not_spoil_symmetry() {
        var entries = new CoordinateList(2, 2);
        entries.add(0, 0, 1);
        entries.add(1, 1, 1);
        entries.add(0, 1, 0);
        assertThat(Traits.of(entries.toCsr())).contains(SYMMETRIC, POSITIVE_DEFINITE);
    }

    @Test
    void a_stored_zero_hides_no_asymmetry_behind_it() {
        var entries = new CoordinateList(3, 3);
        for (int i = 0; i < 3; i++) {
            entries.add(i, i, 1);
        }
        entries.add(2, 0, 0); // row 2 comes to its other entry after this one
        entries.add(2, 1, 5);
        assertThat(Traits.of(entries.toCsr())).doesNotContain(SYMMETRIC);
        entries.add(1, 2, 5);
        assertThat(Traits.of(entries.toCsr())).contains(SYMMETRIC);
    }

    @ParameterizedTest
    @EnumSource
    void a_chain_that_ends_in_one_strict_row_is_positive_definite(Storage storage) {
        int n = 100; // more than a tile
        double[][] chain = new double[n][n];
        for (int i = 0; i < n; i++) {
            chain[i][i] = i == 0 ? 1 : 2;
            if (i > 0) {
                chain[i][i - 1] = -1;
                chain[i - 1][i] = -1;
            }
        }
        assertThat(Traits.of(storage.of(chain))).contains(SYMMETRIC, POSITIVE_DEFINITE);
        chain[n - 1][n - 1] = 1;
        assertThat(Traits.of(storage.of(chain))).contains(SYMMETRIC).doesNotContain(POSITIVE_DEFINITE);
        chain[40][n - 1] = 1e-300;
        assertThat(Traits.of(storage.of(chain))).doesNotContain(SYMMETRIC);
    }

    @Test
    void the_carried_diffusion_matrix_is_seen_to_be_positive_definite() throws IOException {
        OperatorData a = new MatrixMarket(
                        Data.carried("configs/data/diffusion.mtx"),
                        Optional.empty(),
                        MatrixMarket.Exact.ONES,
                        false,
                        Optional.empty())
                .assemble(0)
                .operator();
        assertThat(a.rows()).isEqualTo(1600);
        assertThat(Traits.of(a)).contains(SYMMETRIC, POSITIVE_DEFINITE);
    }
}
