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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.ForkRow;
import org.krylovbench.results.ForkRow.Ending;
import org.krylovbench.results.Implementation;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.RunFolder;

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
    private final WorkFolder work;
    private final RunListener listener;

    private Run(Plan plan, RunFolder folder, FileChannel lock, RunListener listener) {
        this.plan = plan;
        this.folder = folder;
        this.lock = lock;
        this.work = new WorkFolder(folder);
        this.listener = listener;
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
    public void complete(Clock clock) throws IOException, InvalidExperiment {
        try (lock) {
            for (Plan.Planned planned : plan.cases()) {
                String caseId = planned.row().caseId();
                if (!planned.runs() && !folder.has(caseId)) {
                    folder.write(
                            caseId, RecordedTables.skipped(caseId, planned.row().skipped()));
                }
            }
            Set<Job> pending = new LinkedHashSet<>(Schedule.of(plan));
            pending.removeIf(job -> folder.has(job.caseId()) || work.has(job));
            var bench = new Workbench(folder, listener);
            int index = 0;
            while (!pending.isEmpty()) {
                Job job = pending.iterator().next();
                listener.started(++index, index - 1 + pending.size(), planned(job.caseId()));
                attempt(bench, job);
                pending.remove(job);
                if (folder.has(job.caseId())) {
                    pending.removeIf(other -> other.caseId().equals(job.caseId()));
                } else if (pending.stream().noneMatch(other -> other.caseId().equals(job.caseId()))) {
                    join(job.caseId());
                }
            }
            work.close();
            folder.merge();
            folder.write(folder.manifest().finished(clock.instant().truncatedTo(ChronoUnit.SECONDS), backends()));
        }
    }

    /** Whatever goes wrong in a job becomes a row, and the run goes on. */
    private void attempt(Workbench bench, Job job) throws IOException {
        if (!job.records()) {
            listener.timing();
        }
        long start = System.nanoTime();
        double load = Machine.loadAverage();
        try {
            bench.work(job);
            work.end(job, row(job, start, load, Ending.DONE, ""));
        } catch (ResultsNotWritten e) {
            throw e;
        } catch (Exception | OutOfMemoryError | LinkageError | AssertionError | StackOverflowError e) {
            log(job.caseId(), e);
            Failure failure = Failure.of(e);
            ForkRow row = row(job, start, load, failure.ending(), failure.message());
            if (job.records()) {
                write(RecordedTables.none(failure, job.caseId()));
            } else {
                work.begin(job);
                work.end(job, row);
            }
        }
    }

    private static ForkRow row(Job job, long start, double load, Ending ending, String message) {
        double seconds = (System.nanoTime() - start) * 1e-9;
        return new ForkRow(
                job.caseId(), job.fork(), job.phase(), seconds, load, Machine.loadAverage(), 0, 0, ending, message);
    }

    private CaseRow planned(String caseId) {
        return plan.cases().stream()
                .map(Plan.Planned::row)
                .filter(row -> row.caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private void join(String caseId) throws IOException {
        int processes = plan.experiment().measurement().forks();
        CaseResult result = Join.of(
                work.recorded(caseId).read(),
                work.handover(caseId),
                processes,
                work.forks(caseId, Math.max(1, processes)));
        folder.write(caseId, result, work.otherFiles(caseId));
        work.remove(caseId);
        listener.finished(result.summary());
    }

    private void write(CaseResult result) throws IOException {
        folder.write(result.summary().caseId(), result);
        listener.finished(result.summary());
    }

    /** What did each primitive, over all cases: an operator may choose another way for another size. */
    private Map<String, Map<String, String>> backends() throws IOException {
        Map<String, Map<String, String>> backends = new TreeMap<>();
        for (Plan.Planned planned : plan.cases()) {
            for (Implementation one : folder.caseFolder(planned.row().caseId()).implementations()) {
                backends.computeIfAbsent(one.backend(), name -> new TreeMap<>())
                        .merge(
                                one.primitive(),
                                one.way(),
                                (some, way) -> some.contains(way) ? some : some + "; " + way);
            }
        }
        return backends;
    }

    private void log(String caseId, Throwable failure) throws IOException {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Files.writeString(
                Files.createDirectories(folder.path().resolve("logs")).resolve(caseId + ".log"),
                Instant.now() + "\n" + trace + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
