package org.krylovbench.bench.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krylovbench.bench.timing.Stamp;
import org.krylovbench.bench.timing.TimedFork;
import org.krylovbench.bench.timing.Timer;
import org.krylovbench.results.CaseFolder;
import org.krylovbench.results.ForkRow;
import org.krylovbench.results.ForkRow.Phase;
import org.krylovbench.results.InspectionFolder;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Table;
import org.krylovbench.results.Timing;
import org.krylovbench.results.WarmUp;

/**
 * What the jobs of unfinished cases have left in the folder of a run. A job writes beside its place; what it has written is
 * then moved in whole, together with the row that tells of it.
 *
 * <pre>
 * work/CASE/recorded/  as a case's folder, without times, and handover.csv
 * work/CASE/fork-N/    timings.csv  stamps.csv  warm-up.csv  forks.csv
 * work/CASE/prefixes-N/ likewise
 * work/references/     the decompositions that others are compared with
 * work/inspections/N/  a file for each inspection of A M that has ended
 * </pre>
 */
public final class WorkFolder {

    private static final Table<Handover> HANDOVER = Table.of(Handover.class);
    private static final Table<Timing> TIMINGS = Table.of(Timing.class);
    private static final Table<Stamp> STAMPS = Table.of(Stamp.class);
    private static final Table<WarmUp> WARM_UP = Table.of(WarmUp.class);
    private static final Table<ForkRow> FORKS = Table.of(ForkRow.class);

    /** What is written anew when a case is joined, or of no use then. */
    private static final Set<String> JOINED = Set.of(
            "summary.csv",
            "iterations.csv",
            "timings.csv",
            "rules.csv",
            "forks.csv",
            "implementations.csv",
            "spectra.csv",
            "subspaces.csv",
            "handover.csv");

    private final Path folder;

    public WorkFolder(RunFolder run) {
        this.folder = run.path().resolve("work");
    }

    /** A new empty folder for a job to write into, which nobody looks at until it has ended. */
    public Path begin(Job job) throws IOException {
        return CaseFolder.create(partial(job)).path();
    }

    void write(Job job, Handover handover) throws IOException {
        HANDOVER.write(partial(job).resolve("handover.csv"), List.of(handover));
    }

    void write(Job job, Timer.Samples samples) throws IOException {
        TIMINGS.write(partial(job).resolve("timings.csv"), samples.timings());
        STAMPS.write(partial(job).resolve(Timer.STAMPS), samples.stamps());
        WARM_UP.write(partial(job).resolve(Timer.WARM_UP), List.of(samples.warmUp()));
    }

    /** Puts what a job has written in its place, whole or not at all. */
    public void end(Job job, ForkRow row) throws IOException {
        FORKS.write(partial(job).resolve("forks.csv"), List.of(row));
        Files.move(partial(job), place(job), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Whether a job has ended, well or not. */
    public boolean has(Job job) {
        return Files.exists(place(job));
    }

    public CaseFolder recorded(String caseId) {
        return new CaseFolder(place(Job.record(caseId)));
    }

    Handover handover(String caseId) throws IOException {
        return HANDOVER.read(place(Job.record(caseId)).resolve("handover.csv")).get(0);
    }

    /** How many timings of a case have failed. */
    public int failures(String caseId, int atMost) throws IOException {
        return (int) forks(caseId, atMost).stream()
                .filter(fork -> !fork.row().done())
                .count();
    }

    /** Takes away the timings of a case whose end is such, so that they are done again. */
    public void remove(String caseId, int atMost, Predicate<ForkRow> such) throws IOException {
        for (Job job : timings(caseId, atMost)) {
            if (has(job)
                    && such.test(FORKS.read(place(job).resolve("forks.csv")).get(0))) {
                CaseFolder.delete(partial(job));
                Files.move(place(job), partial(job), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** The forks of a case that have ended, the first ones first; those of its beginnings come last. */
    public List<TimedFork> forks(String caseId, int atMost) throws IOException {
        List<TimedFork> forks = new ArrayList<>();
        for (Job job : timings(caseId, atMost)) {
            if (has(job)) {
                forks.add(fork(place(job)));
            }
        }
        return forks;
    }

    /** All that there may be. */
    private static List<Job> timings(String caseId, int atMost) {
        return Stream.of(Phase.TIMING, Phase.PREFIXES)
                .flatMap(phase -> IntStream.range(0, atMost).mapToObj(fork -> new Job(phase, caseId, fork)))
                .toList();
    }

    private static TimedFork fork(Path place) throws IOException {
        ForkRow row = FORKS.read(place.resolve("forks.csv")).get(0);
        return row.done()
                ? new TimedFork(
                        row.warmed(WARM_UP.read(place.resolve(Timer.WARM_UP)).get(0)),
                        TIMINGS.read(place.resolve("timings.csv")),
                        STAMPS.read(place.resolve(Timer.STAMPS)))
                : new TimedFork(row, List.of(), List.of());
    }

    /** What was recorded of a case besides the tables that are joined: arrays. */
    public List<Path> otherFiles(String caseId) throws IOException {
        try (Stream<Path> files = Files.list(place(Job.record(caseId)))) {
            return files.filter(file -> !JOINED.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    public void remove(String caseId) throws IOException {
        CaseFolder.delete(folder.resolve(caseId));
    }

    /** Where what several cases are compared with is kept. */
    Path references() {
        return folder.resolve("references");
    }

    /** What has been found out so far about an A M. */
    public InspectionFolder inspections(String pair) {
        return new InspectionFolder(folder.resolve("inspections").resolve(pair));
    }

    /** Leaves nothing behind when all cases are joined. */
    public void close() throws IOException {
        CaseFolder.delete(folder);
    }

    private Path place(Job job) {
        return folder.resolve(job.caseId()).resolve(name(job));
    }

    private Path partial(Job job) {
        return folder.resolve(job.caseId()).resolve("." + name(job));
    }

    private static String name(Job job) {
        return switch (job.phase()) {
            case RECORDING -> "recorded";
            case TIMING -> "fork-" + job.fork();
            case PREFIXES -> "prefixes-" + job.fork();
            case INSPECTION -> throw new IllegalArgumentException("an inspection belongs to no case");
        };
    }
}
