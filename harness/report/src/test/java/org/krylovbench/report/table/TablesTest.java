package org.krylovbench.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.report.sample.SampleTimes;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.Summary;

/** Residuals are powers of a factor, an iteration takes a millisecond and two products, setup takes three milliseconds. */
final class TablesTest {

    private static final double NAN = Double.NaN;

    private static final List<Axis> SOLVERS = List.of(Axis.SOLVER);
    private static final List<Axis> PROBLEMS = List.of(Axis.PROBLEM);

    private static MeasuredCase measured(String problem, String solver, String preconditioner, double factor) {
        List<Iteration> history = IntStream.rangeClosed(0, 40)
                .mapToObj(k -> {
                    double residual = Math.pow(factor, k);
                    return new Iteration(
                            solver,
                            k,
                            residual,
                            residual,
                            NAN,
                            10 * residual,
                            1,
                            1e-3 * k,
                            0.9e-3 * k,
                            1.5e-3 * k,
                            NAN,
                            NAN,
                            NAN,
                            k,
                            0);
                })
                .toList();
        Summary summary = new Summary(
                solver,
                Outcome.ITERATION_LIMIT,
                "",
                "",
                40,
                Math.pow(factor, 40),
                NAN,
                NAN,
                NAN,
                NAN,
                -1,
                SampleTimes.of(1e-3, 2e-3, 0.04, 0.036, 0.06),
                40,
                40,
                40,
                0,
                0,
                "",
                2_500_000,
                1,
                1);
        return new MeasuredCase(planned(problem, solver, preconditioner), Optional.of(summary), history);
    }

    private static CaseRow planned(String problem, String solver, String preconditioner) {
        return new CaseRow("", "", problem, solver, preconditioner, "java", "", "", "", "", 9, 9, 9, 0, 9, "", "");
    }

    private static final List<MeasuredCase> CASES = List.of(
            measured("easy", "CG", "none", 0.09),
            measured("easy", "GMRES_2", "none", 0.5),
            measured("hard", "CG", "none", 0.9),
            new MeasuredCase(planned("hard", "GMRES_2", "none"), Optional.empty(), List.of()));

    private static CrossTable table(String value) throws InvalidTable {
        return CrossTable.of(CASES, SOLVERS, PROBLEMS, Measure.parse(value), Optional.empty());
    }

    @Test
    void a_time_to_a_target_has_its_interval_and_one_that_was_not_reached_its_reason() throws InvalidTable {
        assertThat(Format.MARKDOWN.of(table("time-to-1e-6"))).isEqualTo("""
                        | solver | easy | hard |
                        | --- | ---: | ---: |
                        | CG | **6.00** [5.40–9.00] | — (iteration limit) |
                        | GMRES\\_2 | 20.0 [18.0–30.0] | — (not run yet) |

                        time-to-1e-6 in ms, [from–to]; bold: the least of its problem; —: no number, and what became of the case
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "iterations-to-1e-6, 6, 20",
        "products-to-1e-6, 12, 40",
        "iterations-to-error-1e-6, 7, 24",
        "total-time-to-1e-6, 0.009, 0.023",
        "solve_seconds, 0.04, 0.04",
        "memory-bytes, 2500000, 2500000"
    })
    void a_measure_is_read_from_the_run(String name, double first, double second) throws InvalidTable {
        List<List<Cell>> cells = table(name).cells();
        assertThat(cells.get(0).get(0).value()).isCloseTo(first, within(1e-15)); // sums of milliseconds
        assertThat(cells.get(1).get(0).value()).isEqualTo(second);
        assertThat(cells.get(1).get(1)).isEqualTo(Cell.none("not run yet"));
    }

    @Test
    void the_interval_of_a_column_is_that_of_its_neighbours() throws InvalidTable {
        Cell cell = table("solve-seconds").cells().get(0).get(0);
        assertThat(List.of(cell.low(), cell.high())).containsExactly(0.036, 0.06);
        assertThat(table("setup-seconds").cells().get(0).get(0).hasInterval()).isFalse();
    }

    @Test
    void outcomes_are_words_and_nothing_is_best_among_them() throws InvalidTable {
        CrossTable table = table("outcome");
        assertThat(table.cells().get(0).get(0).words()).isEqualTo("iteration limit");
        assertThat(table.best()).allSatisfy(row -> assertThat(row).containsOnly(false));
    }

    @Test
    void a_place_for_several_cases_is_refused_with_what_would_tell_them_apart() {
        List<MeasuredCase> more = new ArrayList<>(CASES);
        more.add(measured("easy", "CG", "Jacobi", 0.2));
        assertThatThrownBy(() -> CrossTable.of(more, SOLVERS, PROBLEMS, Measure.parse("iterations"), Optional.empty()))
                .isInstanceOf(InvalidTable.class)
                .hasMessage(
                        "the place of CG, easy would hold 2 cases; add preconditioner to --rows or --columns, or take"
                                + " --aggregate median, min or max");
    }

    @ParameterizedTest
    @CsvSource({"min, 6", "median, 8", "max, 10"})
    void several_cases_are_one_number_by_an_aggregate(String how, double expected) throws InvalidTable {
        List<MeasuredCase> more = List.of(
                measured("easy", "CG", "none", 0.09), measured("easy", "CG", "Jacobi", 0.25)); // 4^-10 < 1e-6 < 4^-9
        CrossTable table = CrossTable.of(
                more, SOLVERS, PROBLEMS, Measure.parse("iterations-to-1e-6"), Optional.of(Aggregate.parse(how)));
        assertThat(table.cells()).containsExactly(List.of(Cell.number(expected)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"median", "max"})
    void a_case_without_a_number_is_larger_than_all(String how) throws InvalidTable {
        CrossTable table = CrossTable.of(
                CASES,
                List.of(Axis.BACKEND),
                PROBLEMS,
                Measure.parse("iterations-to-1e-6"),
                Optional.of(Aggregate.parse(how)));
        assertThat(table.cells().get(0).get(1).words()).startsWith("— (");
    }

    @Test
    void the_best_is_sought_in_each_problem_wherever_it_stands() throws InvalidTable {
        CrossTable turned =
                CrossTable.of(CASES, PROBLEMS, SOLVERS, Measure.parse("iterations-to-1e-3"), Optional.empty());
        assertThat(turned.best()).containsExactly(List.of(true, false), List.of(false, false));
        CrossTable split = CrossTable.of(
                CASES,
                SOLVERS,
                List.of(Axis.PROBLEM, Axis.BACKEND),
                Measure.parse("iterations-to-0.5"),
                Optional.empty());
        assertThat(split.best()).containsExactly(List.of(true, true), List.of(true, false));
    }

    @Test
    void latex_is_escaped_and_has_the_rules_of_booktabs() throws InvalidTable {
        assertThat(Format.LATEX.of(table("relative-residual")))
                .contains("\\begin{tabular}{lrr}\n\\toprule\nsolver & easy & hard \\\\\n\\midrule\n")
                .contains("CG & \\textbf{\\boldmath $1.48\\cdot10^{-42}$} & \\textbf{\\boldmath 0.0148} \\\\\n")
                .contains("GMRES\\_2 & $9.09\\cdot10^{-13}$ & --- (not run yet) \\\\\n")
                .endsWith("\\bottomrule\n\\end{tabular}\n");
        assertThat(LatexTable.escape("50 % of ‖r‖ & {a}_1^2 \\ <λ>"))
                .isEqualTo(
                        "50 \\% of $\\|$r$\\|$ \\& \\{a\\}\\_1\\textasciicircum{}2 \\textbackslash{} $<$$\\lambda$$>$");
    }

    @Test
    void csv_has_all_digits_and_the_ends_of_intervals() throws InvalidTable {
        assertThat(Format.CSV.of(table("time-to-1e-6"))).isEqualTo("""
                        solver,easy,easy low,easy high,hard,hard low,hard high
                        CG,0.006,0.0054,0.009000000000000001,— (iteration limit),,
                        GMRES_2,0.02,0.018,0.03,— (not run yet),,
                        """);
    }

    @Test
    void markdown_takes_names_for_text() {
        assertThat(MarkdownTable.escape("a|b *c* <d> `e` [f]")).isEqualTo("a\\|b \\*c\\* &lt;d> \\`e\\` \\[f\\]");
    }

    @ParameterizedTest
    @CsvSource({"1234.5, 1230", "0.012345, 0.0123", "0.0012345, 1.23e-3", "12345678, 1.23e7", "42, 42", "0, 0"})
    void numbers_have_three_digits_and_counts_all(double value, String expected) {
        assertThat(new NumberStyle("", 1).text(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"time-to-0", "time-to-", "speed", "monitored", "time-to-error"})
    void what_is_no_measure_is_refused(String name) {
        assertThatThrownBy(() -> Measure.parse(name))
                .isInstanceOf(InvalidTable.class)
                .hasMessageStartingWith("--value must ")
                .hasMessageEndingWith("is '" + name + "'");
    }

    @Test
    void axes_are_read_from_a_list_and_each_is_used_once() throws InvalidTable {
        assertThat(Axis.parse("--rows", "solver, preconditioner")).containsExactly(Axis.SOLVER, Axis.PRECONDITIONER);
        assertThatThrownBy(() -> Axis.parse("--rows", "solvers"))
                .hasMessage("--rows must be some of problem,solver,preconditioner,backend, but is 'solvers'");
        assertThatThrownBy(() -> CrossTable.of(CASES, SOLVERS, SOLVERS, Measure.parse("iterations"), Optional.empty()))
                .hasMessage("--rows and --columns must have each axis once, but are solver and solver");
    }

    @Test
    void a_run_without_cases_is_a_table_without_rows() throws InvalidTable {
        CrossTable empty = CrossTable.of(List.of(), SOLVERS, PROBLEMS, Measure.parse("iterations"), Optional.empty());
        assertThat(Format.MARKDOWN.of(empty)).startsWith("| solver |\n| --- |\n\n");
        assertThat(Format.LATEX.of(empty)).contains("\\toprule");
        assertThat(Format.CSV.of(empty)).isEqualTo("solver\n");
    }
}
