package org.krylovbench.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.bench.trial.Trial;
import org.krylovbench.results.ForkRow;
import org.krylovbench.results.ForkRow.Ending;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/** Whatever happens to the process of a case becomes its row, and the run goes on. */
final class FaultTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_exception_and_an_error_are_rows_with_their_words() throws Exception {
        RunFolder run = run("fault: [exception, endless-recursion, none]", "{}", "quick");
        assertThat(run.summaries())
                .extracting(Summary::outcome)
                .containsExactly(Outcome.CRASHED, Outcome.CRASHED, Outcome.CONVERGED);
        assertThat(message(run, 0)).isEqualTo("the operator is out of order");
        assertThat(message(run, 1)).contains("StackOverflowError");
        assertThat(log(run, 0)).contains("IllegalStateException", "FaultyBackend");
        assertThat(log(run, 1)).contains("StackOverflowError");
        assertThat(logs(run, 2)).isEmpty();
    }

    @Test
    void a_process_that_ends_by_itself_is_a_row() throws Exception {
        RunFolder run = run("fault: [halt, kill, none]", "{}", "quick");
        assertThat(run.summaries())
                .extracting(Summary::outcome)
                .containsExactly(Outcome.CRASHED, Outcome.CRASHED, Outcome.CONVERGED);
        assertThat(message(run, 0)).startsWith("its process ended with exit code 3 while it was recorded");
        assertThat(message(run, 1)).startsWith("killed by signal 9").contains("may have run out of memory");
        assertThat(log(run, 1)).contains("killed by signal 9");
    }

    @Test
    void a_crash_of_the_jvm_is_told_with_its_signal_and_frame() throws Exception {
        RunFolder run = run("fault: [crash, none]", "{}", "quick");
        assertThat(run.summaries()).extracting(Summary::outcome).containsExactly(Outcome.CRASHED, Outcome.CONVERGED);
        assertThat(message(run, 0)).containsPattern("the JVM crashed: SIG[A-Z]+ in [VCJjvA] .+; see logs/.*hs_err.log");
        assertThat(logs(run, 0)).anyMatch(name -> name.endsWith(".hs_err.log"));
        assertThat(log(run, 0)).contains("fatal error");
    }

    @Test
    void a_full_heap_is_out_of_memory_and_the_next_case_has_one_of_its_own() throws Exception {
        RunFolder run = run("fault: [heap, none]", "{heap-megabytes: 64}", "quick");
        assertThat(run.summaries())
                .extracting(Summary::outcome)
                .containsExactly(Outcome.OUT_OF_MEMORY, Outcome.CONVERGED);
        assertThat(message(run, 0)).contains("Java heap space");
        assertThat(run.forks().get(0).peakHeapBytes())
                .isBetween(32L << 20, 64L << 20); // what was hoarded is most of it
        assertThat(run.forks().get(0).ending()).isEqualTo(Ending.OUT_OF_MEMORY);
        assertThat(run.manifest().maxHeapBytes()).isEqualTo(64L << 20);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void memory_beyond_the_limit_is_out_of_memory() throws Exception {
        RunFolder run = run("fault: [native-memory, none]", "{heap-megabytes: 64, memory-megabytes: 500}", "quick");
        assertThat(run.summaries())
                .extracting(Summary::outcome)
                .containsExactly(Outcome.OUT_OF_MEMORY, Outcome.CONVERGED);
        assertThat(message(run, 0)).containsPattern("killed at \\d+ MB of memory, the limit being 500 MB, ");
        assertThat(run.forks().get(0).peakProcessBytes()).isGreaterThan(500L << 20);
    }

    @Test
    void what_takes_too_long_is_killed_with_all_that_it_has_started() throws Exception {
        RunFolder run = run("fault: [sleep-with-child, none]", "{seconds: 8}", "quick");
        assertThat(run.summaries()).extracting(Summary::outcome).containsExactly(Outcome.TIME_LIMIT, Outcome.CONVERGED);
        assertThat(message(run, 0))
                .containsPattern("killed after \\d+ s, the time limit, while it was recorded, last heard of at");
        Matcher child = Pattern.compile("child (\\d+)").matcher(log(run, 0));
        assertThat(child.find()).isTrue();
        Optional<ProcessHandle> left = ProcessHandle.of(Long.parseLong(child.group(1)));
        if (left.isPresent()) { // the system may take a moment to forget it
            assertThat(left.get().onExit()).succeedsWithin(Duration.ofSeconds(30));
        }
    }

    @Test
    void a_library_that_prints_disturbs_nothing_and_is_found_in_the_log() throws Exception {
        RunFolder run = run("fault: chatter", "{}", "quick");
        assertThat(run.summaries().get(0).outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(log(run, 0)).contains("a library speaks", "ended\ttrue");
    }

    @Test
    void a_failure_in_timing_leaves_what_was_recorded_and_is_told() throws Exception {
        // recording applies A some 20 times, timing more often, so that the fault happens there
        RunFolder run = run("fault: [halt, none], after: 60", "{}", "{forks: 3, warm-ups: 5, shots: 20}");
        Summary failed = run.summaries().get(0);
        assertThat(failed.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(failed.message())
                .contains("fork 0 was not timed: its process ended with exit code 3 while it was timed")
                .contains("fork 1 was not timed")
                .doesNotContain("fork 2"); // it was given up
        assertThat(failed.times().solveSeconds()).isNaN();
        assertThat(run.solution(failed.caseId())).isPresent();
        Summary sound = run.summaries().get(1);
        assertThat(sound.times().forks()).isEqualTo(3);
        assertThat(run.forks().stream().filter(row -> row.caseId().equals(sound.caseId())))
                .extracting(ForkRow::fork)
                .containsExactly(-1, 0, 1, 2);
        assertThat(run.forks().stream().filter(row -> row.caseId().equals(sound.caseId())))
                .allSatisfy(row -> {
                    assertThat(row.ending()).isEqualTo(Ending.DONE);
                    assertThat(row.peakHeapBytes()).isPositive();
                    assertThat(row.seconds()).isPositive();
                });
    }

    private RunFolder run(String backend, String limits, String measure) throws Exception {
        return Trial.run(folder, """
                name: faults
                problems: {prescribed-spectrum: {n: 12}}
                solvers: {gmres: 12}
                backends: {faulty: {%s}}
                limits: %s
                measure: %s
                """.formatted(backend, limits, measure));
    }

    private static String message(RunFolder run, int index) throws IOException {
        return run.summaries().get(index).message();
    }

    private static String log(RunFolder run, int index) throws IOException {
        return Files.readString(
                run.path().resolve("logs/" + run.summaries().get(index).caseId() + ".log"));
    }

    private static List<String> logs(RunFolder run, int index) throws IOException {
        String caseId = run.summaries().get(index).caseId();
        try (var files = Files.list(run.path().resolve("logs"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(caseId + "."))
                    .toList();
        }
    }
}
