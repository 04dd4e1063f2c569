package org.krylovbench.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.krylovbench.bench.experiment.Case;
import org.krylovbench.bench.experiment.Choice;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.Pair;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.record.Failure;
import org.krylovbench.bench.work.Foreman;
import org.krylovbench.bench.work.Job;
import org.krylovbench.bench.work.WorkFolder;
import org.krylovbench.results.InspectionFolder;
import org.krylovbench.results.InspectionRow;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.RunFolder;

/** What is to be found out about each A M of a plan, once. Whatever goes wrong is a row with its reason. */
final class InspectionWork {

    private final Plan plan;
    private final RunFolder folder;
    private final WorkFolder work;

    InspectionWork(Plan plan, RunFolder folder, WorkFolder work) {
        this.plan = plan;
        this.folder = folder;
        this.work = work;
    }

    /** Whether all is there. */
    boolean isWhole() {
        return pairs(plan.cases()).stream().allMatch(this::isThere);
    }

    /** Does what is missing for some cases. */
    void complete(Set<String> chosen, Foreman foreman, RunListener listener) throws IOException, InterruptedException {
        List<Plan.Planned> cases = plan.cases().stream()
                .filter(planned -> chosen.contains(planned.row().caseId()))
                .toList();
        for (Pair pair : pairs(cases)) {
            if (!isThere(pair)) {
                listener.inspecting(pair.by().row());
                perform(pair, foreman);
                folder.inspectionFolder().write(pair.name(), rows(pair));
            }
        }
    }

    private List<Pair> pairs(List<Plan.Planned> cases) {
        Experiment experiment = plan.experiment();
        return experiment.inspections().isEmpty()
                ? List.of()
                : Pair.of(experiment, cases.stream().filter(Plan.Planned::runs).toList());
    }

    private boolean isThere(Pair pair) {
        return folder.inspectionFolder().has(pair.name());
    }

    /** Each process that fails settles the inspection that it was at; one that is out of time, all that are left. */
    private void perform(Pair pair, Foreman foreman) throws IOException, InterruptedException {
        Experiment experiment = plan.experiment();
        double seconds = experiment.limits().recordingSeconds(experiment.stopping());
        InspectionFolder found = work.inspections(pair.name());
        Job job = Job.inspect(pair.by().row().caseId());
        for (List<String> missing = missing(found); !missing.isEmpty(); missing = missing(found)) {
            Optional<Failure> failure = foreman.perform(job, seconds).failure();
            if (failure.isPresent()) {
                List<String> left = missing(found);
                int settled = failure.get().outcome() == Outcome.TIME_LIMIT ? left.size() : Math.min(1, left.size());
                for (String name : left.subList(0, settled)) {
                    found.write(name, List.of(none(pair, name, failure.get().message())));
                }
            }
        }
    }

    private List<String> missing(InspectionFolder found) {
        return plan.experiment().inspections().stream()
                .map(Choice::name)
                .filter(name -> !found.has(name))
                .toList();
    }

    private static InspectionRow none(Pair pair, String inspection, String why) {
        Case combination = pair.by().combination();
        return InspectionRow.none(
                combination.problem().id(), combination.preconditioner().id(), inspection, why);
    }

    private List<InspectionRow> rows(Pair pair) throws IOException {
        List<InspectionRow> rows = new ArrayList<>();
        for (Choice<?> inspection : plan.experiment().inspections()) {
            rows.addAll(work.inspections(pair.name()).read(inspection.name()));
        }
        return rows;
    }
}
