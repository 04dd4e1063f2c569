package org.krylovbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Shape;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/**
 * Carries out a plan, case by case, each recorded, then timed, then written. A case that fails is a row with its reason;
 * a run that was killed is taken up where it was.
 */
public final class Run {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss").withZone(ZoneOffset.UTC);

    private final Plan plan;
    private final RunFolder folder;
    private final FileChannel lock;
    private final Path experiment;
    private final RunListener listener;
    private final ReferenceSvds references;
    private String assembledId = "";
    private Optional<LinearProblem> assembled = Optional.empty();

    private Run(Plan plan, RunFolder folder, FileChannel lock, RunListener listener) {
        this.plan = plan;
        this.folder = folder;
        this.lock = lock;
        this.experiment = folder.path().resolve("plan.yml").toAbsolutePath();
        this.listener = listener;
        this.references = new ReferenceSvds(
                plan.experiment().referenceSvd().map(Choice::value),
                folder.path().resolve("references"));
    }

    /**
     * Takes up the latest unfinished run of the same experiment by the same build on the same data, or begins a new one.
     *
     * @param results folder of all results
     * @param sources folder of the project's sources, for the commit
     */
    public static Run begin(Plan plan, Path results, Path sources, RunListener listener, Clock clock)
            throws IOException {
        Manifest manifest = Provenance.of(plan, sources, clock);
        Path runs = results.resolve(plan.experiment().name());
        for (RunFolder unfinished : unfinished(runs, manifest)) {
            Optional<FileChannel> lock = unfinished.take();
            if (lock.isPresent()) { // else another process is at it
                return new Run(plan, unfinished, lock.get(), listener);
            }
        }
        RunFolder folder = RunFolder.create(newFolder(runs, clock));
        FileChannel lock = folder.take().orElseThrow();
        folder.write("experiment.yml", plan.experiment().text());
        folder.write("plan.yml", plan.resolved());
        folder.writeCases(plan.cases().stream().map(Plan.Planned::row).toList());
        folder.writeParameters(plan.cases().stream()
                .flatMap(planned -> CaseParameters.of(planned.combination()).stream())
                .toList());
        folder.write(manifest);
        return new Run(plan, folder, lock, listener);
    }

    /** A name for a run that begins now, which no other has. */
    static Path newFolder(Path runs, Clock clock) {
        String name = NAME.format(clock.instant());
        Path folder = runs.resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = runs.resolve(name + "-" + i);
        }
        return folder;
    }

    /** Runs of the same experiment that have not come to their end, the latest first. */
    private static List<RunFolder> unfinished(Path runs, Manifest wanted) throws IOException {
        List<RunFolder> unfinished = new ArrayList<>();
        if (Files.isDirectory(runs)) {
            try (Stream<Path> folders = Files.list(runs)) {
                for (Path folder : folders.sorted(Comparator.reverseOrder()).toList()) {
                    if (canBeTakenUp(folder, wanted)) {
                        unfinished.add(RunFolder.open(folder));
                    }
                }
            }
        }
        return unfinished;
    }

    private static boolean canBeTakenUp(Path folder, Manifest wanted) {
        try {
            Manifest manifest = RunFolder.open(folder).manifest();
            return manifest.finished().isEmpty()
                    && manifest.experimentSha256().equals(wanted.experimentSha256())
                    && manifest.buildSha256().equals(wanted.buildSha256())
                    && manifest.jvm().equals(wanted.jvm())
                    && manifest.data().equals(wanted.data());
        } catch (IOException e) {
            return false; // no run, or one of another version of this program
        }
    }

    public RunFolder folder() {
        return folder;
    }

    /** How many cases have been done already, by the run that this one takes up. */
    public int done() {
        return (int) plan.cases().stream()
                .filter(planned -> planned.runs() && folder.has(planned.row().caseId()))
                .count();
    }

    /** Does what is missing, then merges the tables and closes the manifest. */
    public void complete(Clock clock) throws IOException {
        try (lock) {
            doWhatIsMissing(clock);
        }
    }

    private void doWhatIsMissing(Clock clock) throws IOException {
        List<Plan.Planned> missing = plan.cases().stream()
                .filter(planned -> !folder.has(planned.row().caseId()))
                .toList();
        int total = (int) missing.stream().filter(Plan.Planned::runs).count();
        int index = 0;
        Map<String, Map<String, String>> backends =
                new TreeMap<>(folder.manifest().backends());
        for (Plan.Planned planned : missing) {
            if (planned.runs()) {
                listener.started(++index, total, planned.row());
                CaseResult result = attempt(planned, backends);
                folder.write(planned.row().caseId(), result);
                listener.finished(result.summary());
            } else {
                folder.write(planned.row().caseId(), skipped(planned.row()));
            }
        }
        folder.merge();
        references.forget();
        folder.write(folder.manifest().finished(clock.instant().truncatedTo(ChronoUnit.SECONDS), backends));
    }

    private static CaseResult skipped(CaseRow row) {
        return unrecorded(Join.unrecorded(row.caseId(), Outcome.SKIPPED, row.skipped()));
    }

    private static CaseResult unrecorded(Summary summary) {
        return new CaseResult(summary, List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Whatever goes wrong in a case becomes its row, and the run goes on. */
    private CaseResult attempt(Plan.Planned planned, Map<String, Map<String, String>> backends) throws IOException {
        String caseId = planned.row().caseId();
        try {
            return measure(planned, backends);
        } catch (FactorizationException e) {
            return unrecorded(Join.unrecorded(caseId, Outcome.BREAKDOWN, "no preconditioner: " + words(e)));
        } catch (OutOfMemoryError e) {
            log(caseId, e);
            return unrecorded(Join.unrecorded(caseId, Outcome.OUT_OF_MEMORY, String.valueOf(e.getMessage())));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            log(caseId, e);
            return unrecorded(Join.unrecorded(caseId, Outcome.CRASHED, words(e)));
        }
    }

    private CaseResult measure(Plan.Planned planned, Map<String, Map<String, String>> backends) throws IOException {
        Case combination = planned.combination();
        Experiment settings = plan.experiment();
        String caseId = planned.row().caseId();
        LinearProblem problem = assemble(combination.problem());
        RecordedRun.Recording recording;
        try (Backend backend = combination.backend().value().open()) {
            recording =
                    new RecordedRun(combination, problem, settings.stopping(), backend, listener, references).record();
            backends.merge(combination.backend().id(), backend.implementations(), Run::union);
        }
        listener.timing();
        Measurement measurement = settings.measurement().within(recording.seconds());
        Timer.Samples samples = new Timer(experiment, measurement).time(caseId, recording.timedIterations());
        return Join.of(caseId, problem, recording, Reference.norm(problem.rightHandSide()), measurement, samples);
    }

    /** What did each primitive, over all cases: an operator may choose another way for another size. */
    private static Map<String, String> union(Map<String, String> before, Map<String, String> now) {
        Map<String, String> both = new TreeMap<>(before);
        now.forEach((primitive, way) ->
                both.merge(primitive, way, (one, other) -> one.contains(other) ? one : one + "; " + other));
        return both;
    }

    /** Keeps the problem of the case before: the cases of a problem follow each other. */
    private LinearProblem assemble(Choice<Problem> choice) throws IOException {
        if (!assembledId.equals(choice.id()) || assembled.isEmpty()) {
            assembled = Optional.of(choice.value().assemble(plan.experiment().seed()));
            assembledId = choice.id();
            keepImages(choice.id(), assembled.get());
        }
        return assembled.get();
    }

    private void keepImages(String problemId, LinearProblem problem) throws IOException {
        if (problem.shape().isPresent()) {
            folder.writeProblem(
                    problemId,
                    array(problem.rightHandSide(), problem.dataShape()),
                    problem.exactSolution().map(exact -> array(exact, problem.shape())));
        }
    }

    private static NpyFile array(double[] values, Optional<Shape> shape) {
        Shape grid = shape.orElse(new Shape(values.length, 1));
        return new NpyFile(grid.rows(), grid.columns(), values);
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    private void log(String caseId, Throwable failure) throws IOException {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Files.writeString(
                folder.path().resolve("log.txt"),
                Instant.now() + " " + caseId + "\n" + trace + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
