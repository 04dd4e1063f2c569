package org.krylovbench.core.incomplete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.problems.CsrMatrix;

final class PermutationTest {

    private static int[] shuffled(int n) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, n).boxed().toList());
        Collections.shuffle(order, new Random(3));
        return order.stream().mapToInt(i -> i).toArray();
    }

    private static int bandwidth(CsrMatrix A) {
        return IntStream.range(0, A.rows())
                .flatMap(i -> IntStream.range(A.rowPointers()[i], A.rowPointers()[i + 1])
                        .map(at -> Math.abs(A.columnIndices()[at] - i)))
                .max()
                .orElseThrow();
    }

    @Test
    void a_permutation_moves_rows_and_columns() {
        CsrMatrix A = Samples.sparse(40, 40, 4, 1);
        int[] order = shuffled(40);
        CsrMatrix moved = new Permutation(order).apply(A);
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                assertThat(moved.get(i, j)).isEqualTo(A.get(order[i], order[j]));
            }
        }
    }

    @Test
    void cuthill_and_mckee_find_the_bandwidth_of_a_shuffled_grid_again() {
        CsrMatrix A = new Permutation(shuffled(400)).apply(Matrices.laplacian(20));
        CsrMatrix ordered =
                Permutation.of(Ordering.REVERSE_CUTHILL_MCKEE, A).orElseThrow().apply(A);
        assertThat(bandwidth(A)).isGreaterThan(300);
        assertThat(bandwidth(ordered)).isEqualTo(20); // that of the grid by its diagonals, and by its rows
    }
}
