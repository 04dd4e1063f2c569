package org.krylovbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunUnionTest {

    private static final String JAVA_17 = "Debian OpenJDK 64-Bit Server VM 17.0.15+6-Debian-1deb12u1";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void parts_become_one_run_in_the_order_of_the_plan() throws IOException {
        RunFolder some = run("some", "12", "cpu", JAVA_17);
        some.write("three", result("three", Outcome.CONVERGED));
        RunFolder others = run("others", "12", "cpu", JAVA_17.replace("17.0.15+6", "17.0.16+8"));
        others.write("one", result("one", Outcome.CONVERGED));
        others.write("two", result("two", Outcome.CRASHED));
        Files.createDirectory(others.path().resolve("logs"));
        Files.writeString(others.path().resolve("logs/two.log"), "why\n");
        others.writeProblem("p", new NpyFile(1, 1, new double[] {1}), Optional.empty());

        RunFolder union = RunUnion.of(List.of(some, others), false).write(folder.resolve("union"), Instant.EPOCH);
        assertThat(union.summaries()).extracting(Summary::caseId).containsExactly("one", "two", "three");
        assertThat(union.solution("one")).isPresent();
        assertThat(union.observed("p")).isPresent();
        assertThat(union.path().resolve("logs/two.log")).hasContent("why\n");
        assertThat(union.manifest().finished()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(union.manifest().backends()).containsEntry("java", Map.of("FFT", "JTransforms"));
        assertThat(union.manifest().warnings()).containsExactly("a warning");
        assertThat(some.has("one")).as("the parts stay as they are").isFalse();
    }

    @Test
    void of_a_case_in_several_runs_the_first_that_did_not_fail_is_taken() throws IOException {
        RunFolder one = run("a", "12", "cpu", JAVA_17);
        one.write("one", result("one", Outcome.OUT_OF_MEMORY));
        one.write("two", result("two", Outcome.CONVERGED));
        RunFolder other = run("b", "12", "cpu", JAVA_17);
        other.write("one", result("one", Outcome.CONVERGED));
        other.write("two", result("two", Outcome.STAGNATED));
        RunUnion runs = RunUnion.of(List.of(one, other), false);
        assertThat(runs.size()).isEqualTo(2);
        RunFolder union = runs.write(folder.resolve("union"), Instant.EPOCH);
        assertThat(union.summaries())
                .extracting(Summary::outcome)
                .containsExactly(Outcome.CONVERGED, Outcome.CONVERGED);
        assertThat(union.manifest().finished()).as("the third case is missing").isEmpty();
    }

    @Test
    void runs_of_different_experiments_are_not_joined() throws IOException {
        RunFolder one = run("a", "12", "cpu", JAVA_17);
        RunFolder other = run("b", "34", "cpu", JAVA_17);
        assertThatIOException()
                .isThrownBy(() -> RunUnion.of(List.of(one, other), true))
                .withMessage(
                        other.path() + " is not of the same experiment as " + one.path() + ": compare their plan.yml");
    }

    @Test
    void runs_of_different_machines_are_joined_only_when_asked_for_and_with_a_warning() throws IOException {
        RunFolder one = run("a", "12", "cpu", JAVA_17);
        RunFolder other = run("b", "12", "another cpu", JAVA_17.replace("17.0.15+6", "25+36"));
        assertThatIOException()
                .isThrownBy(() -> RunUnion.of(List.of(one, other), false))
                .withMessage(
                        "the runs are of different CPUs (cpu; another cpu), and of different versions of Java (17; "
                                + "25): their times cannot be compared; --anyway joins them all the same");
        assertThat(RunUnion.of(List.of(one, other), true)
                        .write(folder.resolve("union"), Instant.EPOCH)
                        .manifest()
                        .warnings())
                .hasSize(3)
                .first()
                .asString()
                .contains("different CPUs (cpu; another cpu)");
    }

    private RunFolder run(String name, String hash, String cpu, String jvm) throws IOException {
        RunFolder run = RunFolder.create(folder.resolve(name));
        run.write(RunFolderTest.manifest(hash, cpu, jvm));
        run.write("experiment.yml", "name: e\n");
        run.write("plan.yml", "name: e\n");
        run.writeCases(
                List.of(RunFolderTest.planned("one"), RunFolderTest.planned("two"), RunFolderTest.planned("three")));
        run.writeParameters(List.of(new ParameterRow("one", ParameterRow.Part.SOLVER, "restart", "20")));
        return run;
    }

    private static CaseResult result(String id, Outcome outcome) {
        return RunFolderTest.result(id, outcome);
    }
}
