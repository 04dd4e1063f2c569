package org.krylovbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFolderTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_run_is_never_overwritten() throws IOException {
        RunFolder.create(folder.resolve("run"));
        assertThatIOException()
                .isThrownBy(() -> RunFolder.create(folder.resolve("run")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void a_folder_without_a_manifest_is_no_run() {
        assertThatIOException().isThrownBy(() -> RunFolder.open(folder)).withMessageContaining("has no manifest.json");
    }

    @Test
    void a_manifest_comes_back_as_it_went_out() throws IOException {
        RunFolder run = RunFolder.create(folder.resolve("run"));
        Manifest manifest = manifest();
        run.write(manifest);
        assertThat(RunFolder.open(folder.resolve("run")).manifest()).isEqualTo(manifest);
        Manifest end = manifest.finished(Instant.EPOCH, Map.of("java", Map.of("FFT", "JTransforms")));
        assertThat(end.finished()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(end.backends()).containsKey("java");
    }

    @Test
    void a_manifest_of_another_version_is_refused_with_its_name() throws IOException {
        RunFolder run = RunFolder.create(folder.resolve("run"));
        Files.writeString(run.path().resolve("manifest.json"), "{\"experiment\": \"e\"}");
        assertThatIOException()
                .isThrownBy(run::manifest)
                .withMessageContaining("manifest.json is no manifest of a run");
    }

    @Test
    void a_run_is_taken_by_one_at_a_time() throws IOException {
        RunFolder run = RunFolder.create(folder.resolve("run"));
        run.write(manifest());
        try (FileChannel lock = run.take().orElseThrow()) {
            assertThat(lock.isOpen()).isTrue();
            assertThat(RunFolder.open(run.path()).take()).isEmpty();
        }
        try (FileChannel again = run.take().orElseThrow()) {
            assertThat(again.isOpen()).isTrue();
        }
    }

    @Test
    void a_case_is_there_whole_or_not_at_all() throws IOException {
        RunFolder run = RunFolder.create(folder.resolve("run"));
        Path half = Files.createDirectory(run.path().resolve("cases/.one"));
        Files.writeString(half.resolve("summary.csv"), "half a li");
        assertThat(run.has("one")).isFalse();
        run.write("one", result("one"));
        assertThat(run.has("one")).isTrue();
        assertThat(half).doesNotExist();
        assertThat(run.solution("one"))
                .hasValueSatisfying(x -> assertThat(x.values()).containsExactly(1, 2));
        assertThat(run.best("one")).isEmpty();
    }

    @Test
    void a_case_comes_back_as_it_went_out_and_takes_other_files_along() throws IOException {
        RunFolder run = RunFolder.create(folder.resolve("run"));
        Path other = Files.writeString(folder.resolve("spectrum.csv"), "1\n");
        run.write("one", result("one"), List.of(other));
        CaseResult back = run.caseFolder("one").read();
        assertThat(back.summary()).isEqualTo(result("one").summary());
        assertThat(back.rules()).isEqualTo(result("one").rules());
        assertThat(back.implementations()).isEqualTo(result("one").implementations());
        assertThat(run.caseFolder("one").path().resolve("spectrum.csv")).hasContent("1\n");
    }

    @Test
    void parameters_come_back_as_they_went_out() throws IOException {
        RunFolder run = RunFolder.create(folder.resolve("run"));
        List<ParameterRow> rows = List.of(
                new ParameterRow("one", ParameterRow.Part.SOLVER, "svd.kronecker-reordering.k", "600"),
                new ParameterRow("one", ParameterRow.Part.PROBLEM, "file", "a, \"b\".mtx"));
        run.writeParameters(rows);
        assertThat(run.parameters()).isEqualTo(rows);
    }

    @Test
    void claims_come_back_as_they_went_out_and_leave_no_file_when_there_are_none() throws IOException {
        RunFolder run = RunFolder.create(folder.resolve("run"));
        assertThat(run.claims()).isEmpty();
        List<ClaimRow> claims = List.of(
                new ClaimRow(
                        "condition, printed",
                        "4409",
                        "spectra.singular_value",
                        "*",
                        "index: 1..10",
                        ClaimRow.Take.MAX,
                        ClaimRow.As.ABSOLUTE,
                        "",
                        "",
                        0.02,
                        ClaimRow.Kind.ROUNDING,
                        "",
                        "condition",
                        "quick"),
                new ClaimRow(
                        "gone",
                        "lost",
                        "summary.relative_residual",
                        "a*",
                        "",
                        ClaimRow.Take.ONLY,
                        ClaimRow.As.LOSS,
                        "",
                        "rhs_norm",
                        Double.NaN,
                        ClaimRow.Kind.EXACT,
                        "",
                        "",
                        ""));
        run.writeClaims(claims);
        assertThat(run.claims()).isEqualTo(claims);
        assertThat(claims.get(0).conditions()).containsExactly(new Condition("index", "1..10"));
        run.writeClaims(List.of());
        assertThat(run.path().resolve("claims.csv")).doesNotExist();
    }

    @Test
    void a_table_is_looked_up_by_its_name_and_has_the_columns_that_are_told() throws IOException {
        RunFolder run = RunFolder.create(folder.resolve("run"));
        run.write("one", result("one"));
        run.writeCases(List.of());
        run.merge();
        for (String name : RunTables.names()) {
            List<Map<String, String>> rows = RunTables.rows(run, name);
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row)
                            .containsOnlyKeys(RunTables.columns(name).orElseThrow()));
        }
        assertThat(RunTables.columns("summary").orElseThrow()).contains("case_id", "rhs_norm");
        assertThat(RunTables.columns("sumary")).isEmpty();
    }

    @Test
    void a_case_is_never_overwritten() throws IOException {
        RunFolder run = RunFolder.create(folder.resolve("run"));
        run.write("one", result("one"));
        assertThatIOException().isThrownBy(() -> run.write("one", result("one")));
        assertThat(run.solution("one")).isPresent();
    }

    @Test
    void a_problem_is_kept_once_and_whole() throws IOException {
        RunFolder run = RunFolder.create(folder.resolve("run"));
        Path half = Files.createDirectory(run.path().resolve("problems/.p"));
        Files.writeString(half.resolve("exact.npy"), "half an im");
        run.writeProblem("p", new NpyFile(1, 2, new double[] {1, 2}), Optional.empty());
        run.writeProblem("p", new NpyFile(1, 2, new double[] {3, 4}), Optional.empty());
        assertThat(run.observed("p"))
                .hasValueSatisfying(b -> assertThat(b.values()).containsExactly(1, 2));
        assertThat(run.exact("p")).isEmpty();
        assertThat(half).doesNotExist();
    }

    @Test
    void the_tables_of_the_run_follow_the_plan_and_leave_out_what_is_missing() throws IOException {
        RunFolder run = RunFolder.create(folder.resolve("run"));
        run.writeCases(List.of(planned("one"), planned("two"), planned("three")));
        run.write("three", result("three"));
        run.write("one", result("one"));
        run.merge();
        assertThat(run.summaries()).extracting(Summary::caseId).containsExactly("one", "three");
        assertThat(run.iterations()).hasSize(2);
        assertThat(run.timings()).hasSize(2);
        assertThat(run.rules()).extracting(RuleRow::caseId).containsExactly("one", "three");
        assertThat(run.forks()).extracting(ForkRow::caseId).containsExactly("one", "three");
        assertThat(run.spectra()).extracting(SpectrumRow::caseId).containsExactly("one", "three");
        assertThat(run.subspaces()).containsAll(result("one").subspaces()).hasSize(2);
        run.write("two", result("two"));
        run.merge();
        assertThat(run.summaries()).extracting(Summary::caseId).containsExactly("one", "two", "three");
    }

    static CaseRow planned(String id) {
        return new CaseRow(id, "p", "p", "s", "m", "java", "", "", "", "", 2, 2, 4, 0, 0, "", "");
    }

    private static CaseResult result(String id) {
        return result(id, Outcome.CONVERGED);
    }

    static CaseResult result(String id, Outcome outcome) {
        var summary =
                new Summary(id, outcome, "", "residual", 1, 0, 0, 0, 0, 0, 1, Times.NONE, 1, 1, 1, 1, 1, "", 1, 1, 1);
        return new CaseResult(
                summary,
                List.of(new Iteration(id, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0)),
                List.of(new Timing(id, Timing.Kind.SOLVE, 0, 0, 1, 1, 0, Disturbances.UNKNOWN)),
                Optional.of(new NpyFile(2, 1, new double[] {1, 2})),
                Optional.empty(),
                List.of(new RuleRow(id, "GCV", "iteration", 1, 1, 1, 1, 1, 1, 0, 0, 1, 1, "")),
                List.of(new ForkRow(
                        id, 0, ForkRow.Phase.TIMING, 1, 0, 0, 1, 1, 1, WarmUp.NONE, ForkRow.Ending.DONE, "")),
                List.of(new Implementation("java", "FFT", "JTransforms")),
                List.of(new SpectrumRow(id, 1, 2, 1, 0.5, Double.NaN, Double.NaN)),
                List.of(new SubspaceRow(id, 1, 0.1, -1, 0.1, Double.POSITIVE_INFINITY, 0, 0, 0, 0, 0)));
    }

    private static Manifest manifest() {
        return manifest("12", "cpu", "jvm");
    }

    static Manifest manifest(String hash, String cpu, String jvm) {
        return new Manifest(
                "e",
                hash,
                "2026-11-21T08:00:00Z",
                "",
                "abc",
                true,
                "34",
                List.of("nd4j-api-1.0.jar"),
                "quick",
                jvm,
                List.of("-Xmx1g"),
                1L << 30,
                "linux",
                cpu,
                2,
                Map.of("L1d", "32K"),
                1L << 34,
                "",
                0.5,
                "",
                Map.of(),
                Map.of("a.mtx", "56"),
                List.of(new FigureQuery("convergence", "convergence_x=time", Map.of("x", "time"))),
                List.of("a warning"));
    }
}
