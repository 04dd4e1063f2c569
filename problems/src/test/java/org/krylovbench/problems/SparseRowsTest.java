package org.krylovbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SparseRowsTest {

    @Test
    void the_matrix_is_that_of_a_coordinate_list() {
        Random random = new Random(1);
        var rows = new SparseRows(50, 20, 3);
        var list = new CoordinateList(50, 20);
        for (int i = 0; i < 50; i++) {
            int entries = i % 5 == 0 ? 0 : i;
            for (int k = 0; k < entries; k++) {
                int j = random.nextInt(20);
                rows.add(j, k);
                list.add(i, j, k);
            }
            rows.endRow();
        }
        assertThat(rows.toCsr()).usingRecursiveComparison().isEqualTo(list.toCsr());
    }

    @Test
    void only_the_current_row_is_scaled() {
        var rows = new SparseRows(2, 2, 4);
        rows.add(1, 5);
        rows.endRow();
        rows.add(0, 2);
        rows.scale(10);
        rows.add(1, 3);
        rows.endRow();
        CsrMatrix a = rows.toCsr();
        assertThat(a.values()).containsExactly(5, 20, 3);
    }

    @Test
    void a_matrix_without_its_last_rows_is_none() {
        var rows = new SparseRows(2, 2, 4);
        rows.endRow();
        assertThatIllegalStateException().isThrownBy(rows::toCsr).withMessage("1 rows are missing");
    }
}
