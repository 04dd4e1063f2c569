package org.krylovbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.app.Description.Fact;
import org.krylovbench.bench.experiment.Catalog;
import org.krylovbench.bench.experiment.Parameter;
import org.krylovbench.core.catalog.Solvers;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.Trait;

/** What {@code krylov list} tells, on a terminal and on the pages in docs/. */
final class ListingTest {

    static List<String> kinds() {
        return Project.catalogs().all().stream().map(Catalog::plural).toList();
    }

    static List<Entry<Solver>> solvers() {
        return Solvers.ALL;
    }

    @ParameterizedTest
    @ValueSource(strings = {"solvers", "preconditioners"})
    void a_page_of_the_documentation_says_what_the_catalog_says(String kind) throws IOException {
        assertThat(Files.readString(Path.of("../../docs", kind + ".md")))
                .as("docs/%s.md is not what the catalog says; make it again by %s", kind, MarkdownListing.command(kind))
                .isEqualToNormalizingNewlines(list(kind, "--markdown"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_terminal_of_a_hundred_columns_has_room_for_it(String kind) {
        assertThat(list(kind).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void alone_it_names_everything_and_fits_a_screen() {
        String overview = list();
        assertThat(overview.lines())
                .hasSizeLessThan(60)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        for (Catalog<?> catalog : Project.catalogs().all()) {
            assertThat(overview).contains(catalog.plural()).contains(catalog.names());
        }
    }

    @ParameterizedTest
    @MethodSource("solvers")
    void a_solver_is_told_under_its_family_with_its_label_and_parameters(Entry<Solver> entry) {
        String text = list("solvers");
        String family = between(text, entry.prototype().family().title() + "\n---", "\n---");
        String section = between(family, "\n" + entry.name() + " ", "\n\n");
        String unwrapped = section.replaceAll("\\s+", " ");
        assertThat(unwrapped)
                .contains(entry.summary())
                .contains(" label " + entry.prototype().label() + " needs ")
                .contains(" memory ")
                .contains(entry.prototype().cost().vectors());
        for (Parameter parameter : Project.catalogs().solvers().parameters(entry, Project.catalogs())) {
            assertThat(section).contains("\n  " + parameter.name() + ": ");
            assertThat(unwrapped).contains(" " + parameter.name() + ": " + parameter.standard());
        }
    }

    @Test
    void the_table_answers_which_methods_take_any_square_matrix_and_need_no_transpose() {
        String row = "(?m)^  %s +\\d +– +[\\d.]+ +\\d+ +square$";
        assertThat(list("solvers"))
                .containsPattern(row.formatted("gmres"))
                .containsPattern(row.formatted("bicgstab"))
                .doesNotContainPattern(row.formatted("bicg"))
                .doesNotContainPattern(row.formatted("cg"));
    }

    @Test
    void parameters_are_told_with_defaults_and_what_they_may_be() {
        assertThat(list("problems"))
                .containsPattern("boundary: +zero {3}\\(zero \\| periodic \\| reflexive")
                .contains("(one of the PSFs)");
        assertThat(list("solvers"))
                .containsPattern("restart: +30 {3}\\(a whole number\\)")
                .containsPattern("shadow-seed: +not set {3}\\(a whole number\\)");
    }

    @Test
    void a_table_of_markdown_leads_to_the_sections() {
        assertThat(list("solvers", "--markdown"))
                .contains("\n| [gmres] ")
                .contains("\n### gmres\n")
                .contains("\n[gmres]: #gmres\n");
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void the_cost_is_that_of_an_iteration_except_of_a_direct_method(Family family) {
        assertThat(SolverFacts.of(new Factorisation(family)))
                .contains(new Fact("needs", "square, entries"))
                .contains(new Fact("memory", "n + 1 vectors, 1 of them as long as b"))
                .contains(new Fact(family == Family.DIRECT ? "cost" : "iteration", "0.33 × Aᵀ; 2 triangular solves"));
    }

    /** Holds a dense matrix. */
    public record Factorisation(Family family) implements Solver {

        @Override
        public Set<Trait> requires() {
            return Set.of(Trait.ENTRIES, Trait.SQUARE);
        }

        @Override
        public String label() {
            return "LU";
        }

        @Override
        public int vectors(int n) {
            return n + 1;
        }

        @Override
        public int dataVectors(int n) {
            return 1;
        }

        @Override
        public Cost cost() {
            return new Cost(0, 1 / 3.0, 0, "2 triangular solves");
        }

        @Override
        public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
            throw new AssertionError("nothing is solved");
        }
    }

    /** What stands after a text and before the next of another, or to the end. */
    private static String between(String text, String start, String end) {
        assertThat(text).contains(start);
        String rest = text.substring(text.indexOf(start) + start.length());
        return rest.contains(end) ? rest.substring(0, rest.indexOf(end)) : rest;
    }

    private static String list(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] line = new String[arguments.length + 1];
        line[0] = "list";
        System.arraycopy(arguments, 0, line, 1, arguments.length);
        assertThat(Main.execute(new PrintWriter(out), new PrintWriter(err), line))
                .as(err.toString())
                .isZero();
        return out.toString();
    }
}
