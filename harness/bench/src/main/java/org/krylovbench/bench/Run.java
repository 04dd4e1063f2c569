package org.krylovbench.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krylovbench.bench.experiment.CaseParameters;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Measurement;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.experiment.Selection;
import org.krylovbench.bench.record.RecordedTables;
import org.krylovbench.bench.timing.Agreement;
import org.krylovbench.bench.timing.Join;
import org.krylovbench.bench.timing.StampAcceptance;
import org.krylovbench.bench.timing.TimedSamples;
import org.krylovbench.bench.work.Foreman;
import org.krylovbench.bench.work.Job;
import org.krylovbench.bench.work.ResultsNotWritten;
import org.krylovbench.bench.work.Schedule;
import org.krylovbench.bench.work.WorkFolder;
import org.krylovbench.bench.work.WorkerNotStarted;
import org.krylovbench.results.CaseFolder;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.ForkRow.Phase;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.RunFolder;

/**
 * Carries out a plan by {@linkplain Job jobs}, each done by a process that can be killed, and joins a case when all its jobs
 * have ended. Whatever goes wrong in a process becomes a row, and the run goes on; a run that was killed is taken up where it
 * was.
 */
public final class Run {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss").withZone(ZoneOffset.UTC);

    /** A case whose timing has failed so often is not timed any more. */
    private static final int FAILURES = 2;

    /** So many runs may begin in the same moment. */
    private static final int MOST_AT_ONCE = 100;

    private final Plan plan;
    private final Set<String> chosen;
    private final RunFolder folder;
    private final FileChannel lock;
    private final WorkFolder work;
    private final InspectionWork inspections;
    private final RunListener listener;

    private Run(Plan plan, Set<String> chosen, RunFolder folder, FileChannel lock, RunListener listener) {
        this.plan = plan;
        this.chosen = chosen;
        this.folder = folder;
        this.lock = lock;
        this.work = new WorkFolder(folder);
        this.inspections = new InspectionWork(plan, folder, work);
        this.listener = listener;
    }

    /**
     * Takes up the latest unfinished run of the same experiment by the same build on the same data, or begins a new one. If
     * cases are to be run again, the latest run is taken up though it is finished.
     *
     * @param results folder of all results
     * @param sources folder of the project's sources, for the commit
     * @throws InvalidExperiment if the selection does not fit the plan
     */
    public static Run begin(
            Plan plan, Selection selection, Path results, Path sources, RunListener listener, Clock clock)
            throws IOException, InvalidExperiment {
        Set<String> chosen = selection.cases(plan);
        Manifest manifest = Provenance.of(plan, sources, clock);
        Path runs = results.resolve(plan.experiment().name());
        try {
            for (RunFolder earlier : selection.anew() ? List.<RunFolder>of() : earlier(runs, manifest, selection)) {
                Optional<FileChannel> lock = earlier.take();
                if (lock.isPresent()) { // else another process is at it
                    var run = new Run(plan, chosen, earlier, lock.get(), listener);
                    run.takeUp(selection);
                    return run;
                }
            }
            RunFolder folder = create(runs, clock);
            FileChannel lock = folder.take().orElseThrow();
            var run = new Run(plan, chosen, folder, lock, listener);
            run.writePlan();
            folder.writeCases(plan.cases().stream().map(Plan.Planned::row).toList());
            folder.writeParameters(plan.cases().stream()
                    .flatMap(planned -> CaseParameters.of(planned.combination()).stream())
                    .toList());
            folder.write(manifest);
            return run;
        } catch (IOException e) {
            throw ResultsNotWritten.because(runs, e);
        }
    }

    /** A new folder; another run may begin in the same second and take its name before it is made. */
    private static RunFolder create(Path runs, Clock clock) throws IOException {
        for (int tries = 0; ; tries++) {
            try {
                return RunFolder.create(newFolder(runs, clock));
            } catch (FileAlreadyExistsException e) {
                if (tries == MOST_AT_ONCE) {
                    throw e;
                }
            }
        }
    }

    /** A name for a run that begins now, which no other has. */
    public static Path newFolder(Path runs, Clock clock) {
        String name = NAME.format(clock.instant());
        Path folder = runs.resolve(name);
        for (int i = 2; Files.exists(folder); i++) {
            folder = runs.resolve(name + "-" + i);
        }
        return folder;
    }

    /** Runs of the same experiment that can be taken up, the latest first. */
    private static List<RunFolder> earlier(Path runs, Manifest wanted, Selection selection) throws IOException {
        List<RunFolder> earlier = new ArrayList<>();
        if (Files.isDirectory(runs)) {
            try (Stream<Path> folders = Files.list(runs)) {
                for (Path folder : folders.sorted(Comparator.reverseOrder()).toList()) {
                    if (canBeTakenUp(folder, wanted, selection)) {
                        earlier.add(RunFolder.open(folder));
                    }
                }
            }
        }
        return earlier;
    }

    private static boolean canBeTakenUp(Path folder, Manifest wanted, Selection selection) {
        try {
            Manifest manifest = RunFolder.open(folder).manifest();
            return (manifest.finished().isEmpty() || !selection.retry().isEmpty())
                    && manifest.experimentSha256().equals(wanted.experimentSha256())
                    && manifest.buildSha256().equals(wanted.buildSha256())
                    && manifest.jvm().equals(wanted.jvm())
                    && manifest.data().equals(wanted.data());
        } catch (IOException e) {
            return false; // no run, or one of another version of this program
        }
    }

    private void takeUp(Selection selection) throws IOException {
        writePlan(); // limits, claims and comments may have changed
        for (String caseId : chosen) {
            CaseFolder ended = folder.caseFolder(caseId);
            if (folder.has(caseId) && selection.again(ended.summary(), ended.forks())) {
                folder.write(folder.manifest().unfinished(folder.backends()));
                folder.remove(caseId);
            }
            work.remove(caseId, plan.experiment().measurement().forks(), selection::again);
        }
    }

    private void writePlan() throws IOException {
        folder.write("experiment.yml", plan.experiment().text());
        folder.write("plan.yml", plan.resolved());
        folder.writeClaims(plan.experiment().claims());
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

    /** How many cases are now to be done. */
    public int missing() {
        return (int) chosen.stream().filter(caseId -> !folder.has(caseId)).count();
    }

    /**
     * Does what is missing, then merges the tables, and closes the manifest if all is there.
     *
     * @throws ResultsNotWritten if the disk is full; what is there is whole
     */
    public void complete(Clock clock) throws IOException {
        try (lock) {
            doWhatIsMissing();
            folder.merge();
            Manifest manifest = folder.manifest();
            boolean whole = plan.cases().stream()
                            .allMatch(planned -> folder.has(planned.row().caseId()))
                    && inspections.isWhole();
            folder.write(
                    whole
                            ? manifest.finished(clock.instant().truncatedTo(ChronoUnit.SECONDS), folder.backends())
                            : manifest.unfinished(folder.backends()));
            if (whole) {
                work.close();
            }
        } catch (WorkerNotStarted e) {
            throw e;
        } catch (IOException e) {
            throw ResultsNotWritten.because(folder.path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void doWhatIsMissing() throws IOException, InterruptedException {
        for (Plan.Planned planned : plan.cases()) {
            String caseId = planned.row().caseId();
            if (!planned.runs() && !folder.has(caseId)) {
                folder.write(
                        caseId, RecordedTables.skipped(caseId, planned.row().skipped()));
            }
        }
        for (String caseId : chosen) { // a run may have been killed between two steps
            if (folder.has(caseId)) {
                work.remove(caseId);
            }
        }
        Set<Job> pending = new LinkedHashSet<>(Schedule.of(plan));
        pending.removeIf(job -> !chosen.contains(job.caseId()) || folder.has(job.caseId()));
        boolean quick = plan.experiment().measurement().forks() == 0;
        try (var foreman = new Foreman(folder, plan.experiment().limits(), quick, listener)) {
            int index = 1;
            while (!pending.isEmpty()) {
                Job job = pending.iterator().next();
                listener.started(
                        index, index - 1 + pending.size(), planned(job.caseId()).row());
                if (!work.has(job)) {
                    perform(foreman, job);
                    index++;
                }
                pending.remove(job);
                settle(job, pending);
            }
            inspections.complete(chosen, foreman, listener);
        }
    }

    private void perform(Foreman foreman, Job job) throws IOException, InterruptedException {
        if (!job.records()) {
            listener.timing();
        }
        Foreman.Performance performance = foreman.perform(job, mostSeconds(job));
        if (performance.failure().isEmpty()) {
            work.end(job, performance.row());
            if (job.records() && plan.experiment().measurement().forks() > 0) {
                listener.recorded(work.recorded(job.caseId()).summary());
            }
        } else if (job.records()) {
            CaseResult none = RecordedTables.none(performance.failure().get(), performance.row());
            folder.write(job.caseId(), none);
            work.remove(job.caseId());
            listener.finished(none.summary());
        } else {
            work.begin(job);
            work.end(job, performance.row());
        }
    }

    private double mostSeconds(Job job) throws IOException {
        Experiment experiment = plan.experiment();
        if (job.records()) {
            return experiment.limits().recordingSeconds(experiment.stopping());
        }
        double recordingSeconds = work.recorded(job.caseId()).forks().get(0).seconds();
        return experiment.limits().timingSeconds(experiment.measurement(), recordingSeconds);
    }

    /** Joins the case of a job that has ended, if it was the last. */
    private void settle(Job job, Set<Job> pending) throws IOException {
        String caseId = job.caseId();
        int forks = Math.max(1, plan.experiment().measurement().forks());
        if (folder.has(caseId) || work.failures(caseId, forks) >= FAILURES) {
            pending.removeIf(other -> other.caseId().equals(caseId));
        }
        boolean last = pending.stream().noneMatch(other -> other.caseId().equals(caseId));
        if (!folder.has(caseId) && last) {
            if (job.phase() == Phase.TIMING && wantsPrefixes(caseId, forks)) {
                IntStream.range(0, forks).forEach(fork -> pending.add(Job.prefixes(caseId, fork)));
            } else {
                join(caseId, forks);
            }
        }
    }

    /** Where stamps are not shown to cost nothing, the curve is made of the times of beginnings. */
    private boolean wantsPrefixes(String caseId, int forks) throws IOException {
        Measurement measurement = plan.experiment().measurement();
        StampAcceptance stamps = StampAcceptance.of(TimedSamples.of(work.forks(caseId, forks)), measurement);
        return measurement.prefixes() && stamps.ratio().isPresent() && !stamps.accepted();
    }

    private void join(String caseId, int forks) throws IOException {
        CaseResult result = Join.of(
                work.recorded(caseId).read(),
                Agreement.of(planned(caseId).combination().backend().value()),
                plan.experiment().measurement(),
                work.forks(caseId, forks));
        folder.write(caseId, result, work.otherFiles(caseId));
        work.remove(caseId);
        listener.finished(result.summary());
    }

    private Plan.Planned planned(String caseId) {
        return plan.cases().stream()
                .filter(planned -> planned.row().caseId().equals(caseId))
                .findFirst()
                .orElseThrow();
    }
}
