package org.krylovbench.bench.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Plan;

/** The order in which the work of a run is done. */
final class ScheduleTest {

    private static final int CASES = 4;
    private static final int FORKS = 6;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void rounds_have_a_fork_of_each_case_in_an_order_of_their_own() throws Exception {
        List<Job> jobs = schedule("rounds");
        assertThat(jobs).hasSize(CASES * (1 + FORKS)).doesNotHaveDuplicates();
        assertThat(jobs.subList(0, CASES)).allMatch(Job::records);
        Set<List<String>> orders = new HashSet<>();
        for (int fork = 0; fork < FORKS; fork++) {
            List<Job> round = jobs.subList(CASES * (1 + fork), CASES * (2 + fork));
            assertThat(round).extracting(Job::fork).containsOnly(fork);
            orders.add(round.stream().map(Job::caseId).toList());
        }
        assertThat(orders).hasSizeGreaterThan(1);
        assertThat(schedule("rounds")).as("the same when a run is taken up").isEqualTo(jobs);
    }

    @Test
    void cases_are_done_one_after_the_other_where_asked() throws Exception {
        List<Job> jobs = schedule("cases");
        List<String> cases = jobs.subList(0, CASES).stream().map(Job::caseId).toList();
        List<Job> timings = cases.stream()
                .flatMap(caseId -> IntStream.range(0, FORKS).mapToObj(fork -> Job.time(caseId, fork)))
                .toList();
        assertThat(jobs.subList(CASES, jobs.size())).isEqualTo(timings);
    }

    private List<Job> schedule(String order) throws IOException, InvalidExperiment {
        Path file = folder.resolve("ordered.yml");
        Files.writeString(file, """
                name: ordered
                problems: {prescribed-spectrum: {n: 12}}
                solvers: [cg, minres, {gmres: [5, 10]}]
                backends: java
                measure: {forks: %d, order: %s}
                """.formatted(FORKS, order));
        return Schedule.of(Plan.of(Experiment.read(file, Catalogs.with(Set.of()))));
    }
}
