package org.krylovbench.bench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.krylovbench.core.catalog.Solvers;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.Trait;

final class VectorCountTest {

    static List<Entry<Solver>> solvers() {
        return Solvers.ALL;
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void it_agrees_with_each_solver(Entry<Solver> entry) {
        int n = 5_000_000;
        String number = vectors(entry.prototype()).number();
        assertThat(sum(number, n)).as(number).isEqualTo(entry.prototype().vectors(n));
    }

    /** The value of {@code 2 n + 3}. */
    private static int sum(String terms, int n) {
        return Pattern.compile(" \\+ ")
                .splitAsStream(terms.replace(" - ", " + -"))
                .mapToInt(term -> term.endsWith("n") ? n * coefficient(term) : Integer.parseInt(term))
                .sum();
    }

    private static int coefficient(String term) {
        return term.equals("n") ? 1 : Integer.parseInt(term.substring(0, term.length() - 2));
    }

    @Test
    void without_a_parameter_that_matters_there_is_no_formula() {
        assertThat(vectors(new ConjugateGradients())).isEqualTo(new VectorCount("4", ""));
    }

    @Test
    void a_restart_length_is_found() {
        for (int restart : List.of(1, 30, 500)) {
            var gmres = new Gmres(restart, Orthogonalization.MODIFIED_GRAM_SCHMIDT);
            assertThat(vectors(gmres)).isEqualTo(new VectorCount(restart + 4 + "", "restart + 4"));
        }
    }

    @Test
    void a_matrix_of_vectors_is_told_by_n() {
        assertThat(vectors(new Dense(7))).isEqualTo(new VectorCount("2 n + 20", "2 n + 3 block-size - 1"));
    }

    @Test
    void what_is_not_in_proportion_is_told_for_the_parameters_as_they_are() {
        assertThat(vectors(new Square(5))).isEqualTo(new VectorCount("25", ""));
        assertThat(vectors(new Product(5, 6))).isEqualTo(new VectorCount("30", ""));
        assertThat(vectors(new Three(3))).isEqualTo(new VectorCount("3", ""));
        assertThat(vectors(new Root())).isEqualTo(new VectorCount("1000 at n = 1000000", ""));
    }

    private static VectorCount vectors(Solver solver) {
        return VectorCount.of(solver, Solver::vectors);
    }

    public record Dense(int blockSize) implements Counting {
        @Override
        public int vectors(int n) {
            return 2 * n + 3 * blockSize - 1;
        }
    }

    public record Square(int m) implements Counting {
        @Override
        public int vectors(int n) {
            return m * m;
        }
    }

    public record Product(int a, int b) implements Counting {
        @Override
        public int vectors(int n) {
            return a * b;
        }
    }

    public record Three(int m) implements Counting {
        public Three {
            if (m != 3) {
                throw new IllegalArgumentException("m must be 3, but is " + m);
            }
        }

        @Override
        public int vectors(int n) {
            return m;
        }
    }

    public record Root() implements Counting {
        @Override
        public int vectors(int n) {
            return (int) Math.sqrt(n);
        }
    }

    /** A solver that does nothing. */
    interface Counting extends Solver {
        @Override
        default Set<Trait> requires() {
            return Set.of();
        }

        @Override
        default Family family() {
            return Family.DIRECT;
        }

        @Override
        default String label() {
            return "counting";
        }

        @Override
        default Cost cost() {
            return new Cost(0, 0, 0, "nothing");
        }

        @Override
        default void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
            throw new AssertionError("nothing is solved");
        }
    }
}
