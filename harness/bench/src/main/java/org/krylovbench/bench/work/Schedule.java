package org.krylovbench.bench.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.krylovbench.bench.experiment.Measurement;
import org.krylovbench.bench.experiment.Order;
import org.krylovbench.bench.experiment.Plan;

/**
 * In which order the work of a run is done. Where one process does all, case after case; else all cases are recorded and
 * then timed, in the {@link Order} that the experiment asks for.
 */
public final class Schedule {

    private Schedule() {}

    /** All jobs of a plan; the order depends on nothing but the plan, so that it is the same when a run is taken up. */
    public static List<Job> of(Plan plan) {
        List<String> cases = plan.cases().stream()
                .filter(Plan.Planned::runs)
                .map(planned -> planned.row().caseId())
                .toList();
        List<Job> jobs = new ArrayList<>();
        Measurement measurement = plan.experiment().measurement();
        if (measurement.forks() == 0) {
            for (String caseId : cases) {
                jobs.add(Job.record(caseId));
                if (measurement.times()) {
                    jobs.add(Job.time(caseId, 0));
                }
            }
            return jobs;
        }
        cases.forEach(caseId -> jobs.add(Job.record(caseId)));
        switch (measurement.order()) {
            case ROUNDS ->
                jobs.addAll(rounds(
                        cases, measurement.forks(), new Random(plan.experiment().seed())));
            case CASES ->
                cases.forEach(caseId ->
                        IntStream.range(0, measurement.forks()).forEach(fork -> jobs.add(Job.time(caseId, fork))));
        }
        return jobs;
    }

    private static List<Job> rounds(List<String> cases, int forks, Random random) {
        List<Job> jobs = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            List<String> round = new ArrayList<>(cases);
            Collections.shuffle(round, random);
            for (String caseId : round) {
                jobs.add(Job.time(caseId, fork));
            }
        }
        return jobs;
    }
}
