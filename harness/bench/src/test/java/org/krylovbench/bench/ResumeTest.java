package org.krylovbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Selection;
import org.krylovbench.bench.trial.Trial;
import org.krylovbench.bench.trial.TrialProcess;
import org.krylovbench.bench.work.ResultsNotWritten;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.ForkRow;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/** A run that is ended at any moment, or done in parts, comes to the same as one that is not. */
final class ResumeTest {

    /** How many times a run is killed, and about half as often its worker before; more by {@code -Dkrylov.kills=20}. */
    private static final int KILLS = Integer.getInteger("krylov.kills", 3);

    private static final String FORKED = """
            name: killed
            problems: {prescribed-spectrum: {n: 20}}
            solvers: [cg, {gmres: 30}]
            backends: java
            measure: {forks: 2, warm-ups: 1, shots: 2}
            """;

    private static final String FAULTY = """
            name: faulty
            problems: {prescribed-spectrum: {n: 12}}
            solvers: {gmres: 12}
            backends: {faulty: {fault: [exception, none]}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_run_that_is_killed_at_any_moment_loses_and_doubles_nothing() throws Exception {
        int forks = 2 * KILLS;
        String experiment = FORKED.replace("forks: 2", "forks: " + forks);
        RunFolder whole = Trial.run(Files.createDirectory(folder.resolve("whole")), experiment);
        Path place = Files.createDirectory(folder.resolve("killed"));
        Files.writeString(place.resolve("experiment.yml"), experiment);
        var random = new Random(3);
        int kills = 0;
        while (kills < KILLS && !isFinished(place)) {
            Process run = start(place);
            run.waitFor(500 + random.nextInt(2500), TimeUnit.MILLISECONDS);
            List<ProcessHandle> workers = run.children().toList();
            if (random.nextBoolean() && !workers.isEmpty()) {
                workers.get(0).destroyForcibly();
                run.waitFor(random.nextInt(1500), TimeUnit.MILLISECONDS);
            }
            if (run.isAlive()) {
                run.destroyForcibly().waitFor();
                kills++;
            }
        }
        assertThat(kills).as("moments at which the run was still at work").isEqualTo(KILLS);
        Set<Outcome> failed = EnumSet.of(Outcome.CRASHED); // what a killed worker leaves
        RunFolder killed = Trial.run(place, experiment, new Selection(List.of(), List.of(), failed, false));
        assertThat(killed.manifest().finished()).isNotEmpty();
        assertThat(killed.iterations().stream().map(ResumeTest::untimed))
                .containsExactlyElementsOf(
                        whole.iterations().stream().map(ResumeTest::untimed).toList());
        assertThat(killed.iterations()).noneMatch(row -> Double.isNaN(row.seconds()));
        assertThat(killed.forks()).hasSize(2 * (1 + forks)).allMatch(ForkRow::done);
        assertThat(killed.path().resolve("work")).doesNotExist();
        assertThat(runs(place)).containsExactly(killed.path());
    }

    private static boolean isFinished(Path place) throws IOException {
        for (Path run : runs(place)) {
            if (!RunFolder.open(run).manifest().finished().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A run in a process of its own, which can be killed. */
    private static Process start(Path place) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djmh.ignoreLock=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrialProcess.class.getName(),
                        place.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(place.toFile(), "output.txt"))
                .start();
    }

    private static Iteration untimed(Iteration row) {
        return row.at(0, 0, 0);
    }

    @Test
    void a_run_goes_on_after_the_jobs_that_have_ended() throws Exception {
        RunFolder run = Trial.run(folder, FORKED);
        List<String> ids = run.cases().stream().map(CaseRow::caseId).toList();
        List<ForkRow> before = run.forks();
        // as after a kill when all forks but one of the first case had ended
        run.write(run.manifest().unfinished(run.manifest().backends()));
        Path work = Files.createDirectories(run.path().resolve("work").resolve(ids.get(0)));
        Path first = run.path().resolve("cases").resolve(ids.get(0));
        Files.move(first, work.resolve("recorded"));
        Files.writeString(work.resolve("recorded/handover.csv"), "timed_iterations,seconds,norm_b\n100,0.001,1.0\n");
        Files.createDirectory(work.resolve(".fork-0"));

        RunFolder again = Trial.run(folder, FORKED);
        assertThat(again.path()).isEqualTo(run.path());
        assertThat(again.forks().stream().filter(row -> !row.caseId().equals(ids.get(0))))
                .containsExactlyElementsOf(before.stream()
                        .filter(row -> !row.caseId().equals(ids.get(0)))
                        .toList());
        assertThat(again.timings().stream()
                        .map(timing -> timing.caseId() + timing.kind() + timing.fork() + timing.shot()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_failed_is_done_again_when_asked_and_nothing_else() throws Exception {
        RunFolder run = Trial.run(folder, FAULTY);
        assertThat(run.summaries()).extracting(Summary::outcome).containsExactly(Outcome.CRASHED, Outcome.CONVERGED);
        Summary sound = run.summaries().get(1);
        List<ForkRow> first = run.forks();
        RunFolder again = Trial.run(folder, FAULTY, Selection.of(List.of(), List.of(), List.of("failed"), false));
        assertThat(again.path()).isEqualTo(run.path());
        assertThat(again.summaries().get(1)).isEqualTo(sound);
        assertThat(again.forks().get(0)).isNotEqualTo(first.get(0));
        assertThat(again.forks().subList(1, 3)).isEqualTo(first.subList(1, 3));
        assertThat(Trial.run(folder, FAULTY, Selection.of(List.of(), List.of(), List.of("timeout"), false))
                        .forks())
                .isEqualTo(again.forks());
    }

    @Test
    void parts_that_are_chosen_make_up_the_whole() throws Exception {
        RunFolder part = Trial.run(folder, FORKED, new Selection(List.of("*--cg--*"), List.of(), Set.of(), false));
        assertThat(part.summaries()).hasSize(1).allMatch(row -> row.caseId().contains("--cg--"));
        assertThat(part.manifest().finished()).isEmpty();
        RunFolder rest = Trial.run(folder, FORKED, new Selection(List.of(), List.of("*--cg--*"), Set.of(), false));
        assertThat(rest.path()).isEqualTo(part.path());
        assertThat(rest.summaries()).hasSize(2);
        assertThat(rest.manifest().finished()).isNotEmpty();
    }

    @Test
    void a_choice_that_matches_nothing_is_told() {
        assertThatExceptionOfType(InvalidExperiment.class)
                .isThrownBy(() ->
                        Trial.begin(folder, FORKED, new Selection(List.of("*--cq--*"), List.of(), Set.of(), false)))
                .withMessageStartingWith("--only '*--cq--*' matches no case that is run, such as prescribed-spectrum");
        assertThatExceptionOfType(InvalidExperiment.class)
                .isThrownBy(() -> Trial.begin(folder, FORKED, new Selection(List.of(), List.of("*"), Set.of(), false)))
                .withMessage("--except leaves no case of killed to run");
        assertThatExceptionOfType(InvalidExperiment.class)
                .isThrownBy(() -> Selection.of(List.of(), List.of(), List.of("crahsed"), false))
                .withMessageStartingWith("--retry: unknown class of outcome 'crahsed'; did you mean 'crashed'?");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void two_runs_side_by_side_have_folders_of_their_own() throws Exception {
        Run one = Trial.begin(folder, FAULTY, Selection.ALL);
        Run other = Trial.begin(folder, FAULTY, Selection.ALL);
        assertThat(other.folder().path()).isNotEqualTo(one.folder().path());
        var thread = new Thread(() -> complete(other));
        thread.start();
        complete(one);
        thread.join();
        for (Run run : List.of(one, other)) {
            assertThat(run.folder().summaries()).hasSize(2);
            assertThat(run.folder().manifest().finished()).isNotEmpty();
        }
    }

    private static void complete(Run run) {
        try {
            run.complete(Clock.systemUTC());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void limits_that_only_end_what_fails_can_be_raised_in_the_same_run() throws Exception {
        RunFolder run = Trial.run(folder, FAULTY + "limits: {seconds: 50}\n");
        Selection retry = new Selection(List.of(), List.of(), EnumSet.of(Outcome.CRASHED), false);
        assertThat(Trial.run(folder, FAULTY + "limits: {seconds: 60}\n", retry).path())
                .isEqualTo(run.path());
        assertThat(Files.readString(run.path().resolve("plan.yml"))).contains("seconds: 60");
        assertThat(Trial.run(folder, FAULTY + "limits: {heap-megabytes: 100}\n", retry)
                        .path())
                .as("a heap of another size may change times")
                .isNotEqualTo(run.path());
    }

    @Test
    void what_cannot_be_written_ends_the_run_and_is_no_result() throws Exception {
        for (String taken : List.of("work", "cases")) { // by a file, where the worker or its parent needs a folder
            Run run = Trial.begin(folder, FAULTY, Selection.ALL);
            Path place = run.folder().path().resolve(taken);
            Path aside = folder.resolve("aside");
            if (Files.exists(place)) {
                Files.move(place, aside);
            }
            Files.createFile(place);
            assertThatExceptionOfType(ResultsNotWritten.class)
                    .isThrownBy(() -> run.complete(Clock.systemUTC()))
                    .withMessageStartingWith(
                            "cannot write results to " + run.folder().path() + ": ")
                    .withMessageEndingWith("the same command goes on from there");
            Files.delete(place);
            if (Files.exists(aside)) {
                Files.move(aside, place);
            }
            RunFolder again = Trial.run(folder, FAULTY);
            assertThat(again.path()).isEqualTo(run.folder().path());
            assertThat(again.summaries())
                    .extracting(Summary::outcome)
                    .containsExactly(Outcome.CRASHED, Outcome.CONVERGED);
        }
    }

    private static List<Path> runs(Path place) throws IOException {
        Path runs = place.resolve("results/killed");
        if (!Files.exists(runs)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(runs)) {
            return all.filter(run -> Files.exists(run.resolve("manifest.json"))) // else it was killed before it began
                    .toList();
        }
    }
}
