package org.krylovbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.results.ForkRow.Ending;
import org.krylovbench.results.ForkRow.Phase;

final class TableTest {

    private static final double NAN = Double.NaN;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void rows_come_back_as_they_went_out() throws IOException {
        check(
                CaseRow.class,
                List.of(new CaseRow(
                        "a--b",
                        "a",
                        "A, \"b\"\nc",
                        "GMRES(5)",
                        "none",
                        "java",
                        "{n: 1}",
                        "",
                        "",
                        "",
                        3,
                        4,
                        5L,
                        0.01,
                        7L,
                        "no, because",
                        "on 2 threads, not on 1 thread")));
        check(
                Summary.class,
                List.of(new Summary(
                        "a",
                        Outcome.FALSE_CONVERGENCE,
                        "why",
                        "preconditioned residual",
                        3,
                        1e-8,
                        1 / 3.0,
                        NAN,
                        NAN,
                        NAN,
                        -1,
                        new Times(
                                1e-300,
                                1e-301,
                                NAN,
                                2,
                                1,
                                3,
                                0.5,
                                4,
                                0.1,
                                NAN,
                                1.01,
                                0.99,
                                1.02,
                                CurveSource.UNPROVEN,
                                0,
                                5,
                                0.5,
                                1),
                        6,
                        7,
                        8,
                        NAN,
                        10,
                        "a note, with a comma",
                        9,
                        2.5,
                        1)));
        check(
                Iteration.class,
                List.of(new Iteration("a", 0, 1, NAN, NAN, NAN, NAN, 0, 0, Double.MIN_VALUE, NAN, NAN, NAN, 2, 1)));
        check(
                RuleRow.class,
                List.of(new RuleRow("a", "GCV", "λ", 0.1, NAN, 1, 2, 3, 4, 7, -1, 5, 6, "none, \"or\" so")));
        check(
                Timing.class,
                List.of(new Timing(
                        "a", Timing.Kind.STAMPED, 1, 2, Math.PI, 3, 1e-8, new Disturbances(1, 0.1, NAN, 0.2))));
        check(
                ForkRow.class,
                List.of(new ForkRow(
                        "a",
                        -1,
                        Phase.RECORDING,
                        1.5,
                        NAN,
                        0.5,
                        1L << 40,
                        0,
                        0,
                        new WarmUp(20, 0.5, true),
                        Ending.TIME_LIMIT,
                        "killed")));
        check(Implementation.class, List.of(new Implementation("nd4j", "FFT", "FFTW 3.3.10, measured plans")));
    }

    private <T extends Record> void check(Class<T> type, List<T> rows) throws IOException {
        Path file = folder.resolve(type.getSimpleName() + ".csv");
        Table.of(type).write(file, rows);
        assertThat(Table.of(type).read(file)).isEqualTo(rows);
    }

    @Test
    void columns_are_in_snake_case_and_what_is_no_number_is_an_empty_cell() throws IOException {
        Path file = folder.resolve("iterations.csv");
        Table.of(Iteration.class)
                .write(file, List.of(new Iteration("a", 0, 1, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, 0, 0)));
        assertThat(file).hasContent("""
                        case_id,iteration,recurrent_relative_residual,relative_residual,relative_normal_residual,\
                        relative_error,solution_norm,seconds,seconds_low,seconds_high,\
                        step_norm,whiteness,parameter,operator_applications,transpose_applications
                        a,0,1.0,,,,,,,,,,,0,0
                        """);
    }

    @Test
    void the_columns_of_a_part_stand_where_it_stands() {
        assertThat(Table.of(Timing.class).columns())
                .containsExactly(
                        "case_id",
                        "kind",
                        "fork",
                        "shot",
                        "seconds",
                        "iterations",
                        "recurrent_relative_residual",
                        "collections",
                        "collection_seconds",
                        "compilation_seconds",
                        "safepoint_seconds");
    }

    @Test
    void a_number_that_an_older_version_did_not_write_is_none() throws IOException {
        Path file = folder.resolve("warm-up.csv");
        Files.writeString(file, "warm_up_solves,steady\n2,true\n");
        assertThat(Table.of(WarmUp.class).read(file)).containsExactly(new WarmUp(2, NAN, true));
    }

    @Test
    void a_bad_cell_is_told_with_its_place() throws IOException {
        Path file = folder.resolve("warm-up.csv");
        String header = "warm_up_solves,warm_up_seconds,steady\n";
        Files.writeString(file, header + "2,1,true\n2,1,treu\n");
        assertThatIOException()
                .isThrownBy(() -> Table.of(WarmUp.class).read(file))
                .withMessage(file + ":3: steady is 'treu'");
        Files.writeString(file, header + "2,1,true\n2,1");
        assertThatIOException()
                .isThrownBy(() -> Table.of(WarmUp.class).read(file))
                .withMessageStartingWith(file + ":3: has 2 cells, but the header has 3");
        Files.writeString(file, "warm_up_solves,warm_up_seconds\n");
        assertThatIOException()
                .isThrownBy(() -> Table.of(WarmUp.class).read(file))
                .withMessageStartingWith(file + ":1: lacks the columns [steady], but has");
        assertThatIOException()
                .isThrownBy(() -> Table.of(WarmUp.class).read(folder.resolve("none.csv")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @ParameterizedTest
    @EnumSource(Timing.Kind.class)
    void each_word_of_an_enum_comes_back(Timing.Kind kind) throws IOException {
        check(Timing.class, List.of(new Timing("a", kind, 0, 0, NAN, 0, NAN, Disturbances.UNKNOWN)));
    }
}
