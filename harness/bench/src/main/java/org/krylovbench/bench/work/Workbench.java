package org.krylovbench.bench.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.krylovbench.bench.experiment.Case;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.Choice;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Pair;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.record.BlurSpectrum;
import org.krylovbench.bench.record.Inspector;
import org.krylovbench.bench.record.RecordedRun;
import org.krylovbench.bench.record.RecordedTables;
import org.krylovbench.bench.record.ReferenceSvds;
import org.krylovbench.bench.record.SolveListener;
import org.krylovbench.bench.timing.Timer;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Shape;
import org.krylovbench.results.CaseFolder;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.ForkRow.Phase;
import org.krylovbench.results.Implementation;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.RunFolder;

/** Does the jobs of a run in the process that it is in, each into a folder that is not looked at before it has ended. */
final class Workbench {

    private final RunFolder folder;
    private final WorkFolder work;
    private final Path plan;
    private final Experiment experiment;
    private final Map<String, Case> cases;
    private final ReferenceSvds references;
    private final SolveListener listener;
    private String assembledId = "";
    private Optional<LinearProblem> assembled = Optional.empty();

    /** @param folder of a run whose plan is there */
    Workbench(RunFolder folder, SolveListener listener) throws IOException, InvalidExperiment {
        this.folder = folder;
        this.work = new WorkFolder(folder);
        this.plan = folder.path().resolve("plan.yml").toAbsolutePath();
        this.experiment = Experiment.read(plan, Catalogs.with(Set.of()));
        this.cases = Plan.combinations(experiment).stream().collect(Collectors.toMap(Case::id, Function.identity()));
        this.references = new ReferenceSvds(experiment.referenceSvd().map(Choice::value), work.references());
        this.listener = listener;
    }

    /**
     * Does a job.
     *
     * @throws ResultsNotWritten if it was done, but could not be written down
     * @throws IOException if its problem cannot be read
     */
    void work(Job job) throws IOException {
        if (job.phase() == Phase.INSPECTION) {
            inspect(job);
        } else if (job.records()) {
            record(job);
        } else {
            time(job);
        }
    }

    private void record(Job job) throws IOException {
        Case combination = wanted(job);
        LinearProblem problem = assemble(combination.problem());
        RecordedRun.Recording recording;
        List<Implementation> implementations;
        try (Backend backend = combination.backend().value().open()) {
            recording = new RecordedRun(
                            combination,
                            problem,
                            experiment.stopping(),
                            experiment.iterates(),
                            backend,
                            listener,
                            references)
                    .record();
            implementations = Implementation.of(combination.backend().id(), backend.implementations());
        }
        CaseResult tables = RecordedTables.of(job.caseId(), problem, recording, implementations);
        var handover = new Handover(recording.timedIterations());
        write(() -> {
            var place = new CaseFolder(work.begin(job));
            place.write(tables);
            for (Map.Entry<Integer, double[]> kept : recording.iterates().entrySet()) {
                place.writeIterate(kept.getKey(), array(kept.getValue(), problem.shape()));
            }
            work.write(job, handover);
        });
    }

    private void inspect(Job job) throws IOException {
        Case combination = wanted(job);
        LinearProblem problem = assemble(combination.problem());
        var inspector = new Inspector(experiment.inspections(), work.inspections(Pair.name(experiment, combination)));
        inspector.inspect(combination, problem);
    }

    private void time(Job job) throws IOException {
        Handover handover = work.handover(job.caseId());
        Path scratch = work.begin(job);
        Timer.Samples samples = new Timer(plan, experiment.measurement(), experiment.iterates())
                .time(job.phase(), job.caseId(), job.fork(), handover.timedIterations(), scratch);
        write(() -> {
            work.begin(job);
            work.write(job, samples);
        });
    }

    private Case wanted(Job job) {
        Case combination = cases.get(job.caseId());
        if (combination == null) {
            throw new IllegalStateException(plan + " has no case " + job.caseId());
        }
        return combination;
    }

    /** Keeps the problem of the case before: the cases of a problem follow each other. */
    private LinearProblem assemble(Choice<Problem> choice) throws IOException {
        if (assembled.isEmpty() || !assembledId.equals(choice.id())) {
            LinearProblem problem = choice.value().assemble(experiment.seed());
            assembled = Optional.of(problem);
            assembledId = choice.id();
            write(() -> keep(choice.id(), problem));
        }
        return assembled.get();
    }

    private void keep(String problemId, LinearProblem problem) throws IOException {
        folder.writeProblem(
                problemId,
                array(problem.rightHandSide(), problem.dataShape()),
                problem.exactSolution().map(exact -> array(exact, problem.shape())),
                BlurSpectrum.of(problem.operator()));
    }

    private static NpyFile array(double[] values, Optional<Shape> shape) {
        Shape grid = shape.orElse(new Shape(values.length, 1));
        return new NpyFile(grid.rows(), grid.columns(), values);
    }

    private void write(Writing writing) throws ResultsNotWritten {
        try {
            writing.write();
        } catch (IOException e) {
            throw ResultsNotWritten.because(folder.path(), e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
