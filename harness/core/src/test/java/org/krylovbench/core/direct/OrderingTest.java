package org.krylovbench.core.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.solver.Matrices;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;

final class OrderingTest {

    /** Grids, random patterns from empty to full rows, a star, a single unknown. */
    private static Stream<CsrMatrix> matrices() {
        return Stream.of(
                Matrices.laplacian(17),
                Matrices.neumann(6),
                Samples.sparse(1, 1, 1, 1),
                Samples.sparse(50, 50, 0, 2),
                Samples.sparse(300, 300, 2, 3),
                Samples.sparse(300, 300, 8, 4),
                Samples.sparse(40, 40, 40, 5),
                star(500),
                tree(400, 6));
    }

    @ParameterizedTest
    @EnumSource
    void every_unknown_has_one_place(Ordering ordering) throws IOException {
        for (CsrMatrix a : matrices().toList()) {
            int[] sorted = ordering.of(a).clone();
            Arrays.sort(sorted);
            assertThat(sorted).containsExactly(IntStream.range(0, a.columns()).toArray());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_tree_is_eliminated_without_fill(long seed) throws IOException {
        CsrMatrix tree = tree(1000, seed);
        assertThat(fill(tree, Ordering.MINIMUM_DEGREE)).isEqualTo(1000 + 999);
    }

    @Test
    void the_fill_on_a_grid_is_about_that_of_SuperLU() throws IOException {
        double expected = References.of("minimum-degree-fill")[0];
        double tie = 1.1; // which of equal degrees comes first is not laid down
        assertThat((double) fill(Matrices.laplacian(60), Ordering.MINIMUM_DEGREE))
                .isLessThan(tie * expected);
    }

    @Test
    void a_variable_that_is_joined_to_all_comes_last() throws IOException {
        int[] order = Ordering.MINIMUM_DEGREE.of(star(500));
        assertThat(order[499]).isZero();
    }

    /** Greedy on exact degrees, as the definition has it; the approximation may lose a little or win. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_fill_is_about_that_of_exact_minimum_degree(long seed) throws IOException {
        CsrMatrix a = Samples.sparse(120, 120, 3, seed);
        assertThat((double) fill(a, Ordering.MINIMUM_DEGREE)).isLessThan(1.1 * exactMinimumDegree(a));
    }

    @ParameterizedTest
    @EnumSource
    void the_count_of_the_fill_is_that_of_elimination(Ordering ordering) throws IOException {
        for (CsrMatrix a : matrices().toList()) {
            int[] order = ordering.of(a);
            boolean[][] pattern = pattern(a);
            int n = a.rows();
            boolean[] done = new boolean[n];
            long entries = 0;
            for (int p : order) {
                entries += 1 + eliminate(pattern, done, p);
            }
            assertThat(Fill.ofCholesky(Fill.symmetric(Reordered.of(a, ordering).B())))
                    .isEqualTo(entries);
        }
    }

    @Test
    void the_band_is_as_narrow_as_that_of_SciPy() throws IOException {
        CsrMatrix a = Matrices.stencil(12, 4, -0.8, -1.2, -0.7, -1.3);
        int[] order = Ordering.REVERSE_CUTHILL_MCKEE.of(a);
        assertThat((double) bandwidth(a, order)).isLessThanOrEqualTo(References.of("bandwidth")[0]);
    }

    @Test
    void a_path_that_is_numbered_at_random_is_found_again() throws IOException {
        List<Integer> names = new ArrayList<>(IntStream.range(0, 300).boxed().toList());
        Collections.shuffle(names, new Random(7));
        var entries = new CoordinateList(300, 300);
        for (int i = 0; i < 300; i++) {
            entries.add(names.get(i), names.get(i), 2);
            if (i > 0) {
                entries.add(names.get(i), names.get(i - 1), -1);
            }
        }
        CsrMatrix path = entries.toCsr();
        assertThat(bandwidth(path, Ordering.REVERSE_CUTHILL_MCKEE.of(path))).isEqualTo(1);
    }

    private static long fill(CsrMatrix a, Ordering ordering) throws IOException {
        return Fill.ofCholesky(Fill.symmetric(Reordered.of(a, ordering).B()));
    }

    private static int bandwidth(CsrMatrix a, int[] order) {
        int[] place = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            place[order[k]] = k;
        }
        int width = 0;
        for (int i = 0; i < a.rows(); i++) {
            for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
                width = Math.max(width, Math.abs(place[i] - place[a.columnIndices()[at]]));
            }
        }
        return width;
    }

    private static long exactMinimumDegree(CsrMatrix a) {
        boolean[][] pattern = pattern(a);
        boolean[] done = new boolean[a.rows()];
        long entries = 0;
        for (int k = 0; k < done.length; k++) {
            int best = -1;
            for (int i = 0; i < done.length; i++) {
                if (!done[i] && (best == -1 || degree(pattern, done, i) < degree(pattern, done, best))) {
                    best = i;
                }
            }
            entries += 1 + eliminate(pattern, done, best);
        }
        return entries;
    }

    private static boolean[][] pattern(CsrMatrix a) {
        boolean[][] pattern = new boolean[a.rows()][a.rows()];
        for (int i = 0; i < a.rows(); i++) {
            for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
                pattern[i][a.columnIndices()[at]] = true;
                pattern[a.columnIndices()[at]][i] = true;
            }
        }
        return pattern;
    }

    private static int degree(boolean[][] pattern, boolean[] done, int p) {
        int degree = 0;
        for (int i = 0; i < done.length; i++) {
            degree += i != p && !done[i] && pattern[p][i] ? 1 : 0;
        }
        return degree;
    }

    /** Joins the neighbours of p, and returns how many there were. */
    private static int eliminate(boolean[][] pattern, boolean[] done, int p) {
        int[] neighbours = IntStream.range(0, done.length)
                .filter(i -> i != p && !done[i] && pattern[p][i])
                .toArray();
        for (int i : neighbours) {
            for (int j : neighbours) {
                pattern[i][j] = true;
            }
        }
        done[p] = true;
        return neighbours.length;
    }

    /** Unknown 0 is joined to all others. */
    private static CsrMatrix star(int n) {
        var entries = new CoordinateList(n, n);
        for (int i = 0; i < n; i++) {
            entries.add(i, i, n);
            if (i > 0) {
                entries.add(0, i, 1);
                entries.add(i, 0, 1);
            }
        }
        return entries.toCsr();
    }

    /** Each unknown is joined to one before it; the entries above the diagonal are left out. */
    private static CsrMatrix tree(int n, long seed) {
        var random = new Random(seed);
        var entries = new CoordinateList(n, n);
        for (int i = 0; i < n; i++) {
            entries.add(i, i, 4);
            if (i > 0) {
                entries.add(i, random.nextInt(i), -1);
            }
        }
        return entries.toCsr();
    }
}
