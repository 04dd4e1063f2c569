package org.krylovbench.bench.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.krylovbench.bench.experiment.Limits;
import org.krylovbench.bench.machine.Machine;
import org.krylovbench.bench.record.Failure;
import org.krylovbench.bench.record.SolveListener;
import org.krylovbench.results.ForkRow;
import org.krylovbench.results.ForkRow.Ending;
import org.krylovbench.results.ForkRow.Phase;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.WarmUp;

/**
 * Has processes do jobs, one at a time, watches what they take, kills those that take too much, and finds out why those
 * that ended by themselves did.
 */
public final class Foreman implements AutoCloseable {

    /** How a job went. */
    public record Performance(ForkRow row, Optional<Failure> failure) {}

    private static final long WATCH_MILLISECONDS = 200;
    private static final long STARTING_SECONDS = 120;
    private static final long ENDING_SECONDS = 30;

    /** Hang-up, interrupt, terminate: what ends a worker so may be about to end this process too. */
    private static final Set<Integer> GENTLE_SIGNALS = Set.of(1, 2, 15);

    private static final int KILLED = 9;
    private static final int SIGNALLED = 128;

    private final RunFolder run;
    private final Limits limits;
    private final boolean keepsWorker;
    private final SolveListener listener;
    private final CaseLog log;
    private final Thread atExit = new Thread(this::abandon, "foreman");
    private Optional<WorkerProcess> worker = Optional.empty();
    private volatile boolean leaving;

    /**
     * Has the jobs of a run done within limits.
     *
     * @param keepsWorker whether one process is to do as many jobs as it survives
     */
    public Foreman(RunFolder run, Limits limits, boolean keepsWorker, SolveListener listener) {
        this.run = run;
        this.limits = limits;
        this.keepsWorker = keepsWorker;
        this.listener = listener;
        this.log = new CaseLog(run.path());
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Has a job done.
     *
     * @throws ResultsNotWritten if what was done cannot be kept
     * @throws WorkerNotStarted if there is no process to do it
     */
    public Performance perform(Job job, double mostSeconds) throws IOException, InterruptedException {
        double loadBefore = Machine.loadAverage();
        long start = System.nanoTime();
        log.turnTo(job.caseId());
        var watch = new Watch(job, mostSeconds);
        Telling.Ended ended = watch.end();
        double seconds = (System.nanoTime() - start) * 1e-9;
        ended.failure().ifPresent(failure -> log.add(failure.message()));
        if (!ended.lasts() || !keepsWorker) {
            dismiss();
        }
        var row = new ForkRow(
                job.caseId(),
                job.fork(),
                job.phase(),
                seconds,
                loadBefore,
                Machine.loadAverage(),
                ended.peakHeapBytes(),
                Math.max(ended.peakProcessBytes(), watch.peakBytes),
                ended.peakNativeBytes(),
                WarmUp.NONE,
                ended.failure().map(Failure::ending).orElse(Ending.DONE),
                ended.failure().map(Failure::message).orElse(""));
        return new Performance(row, ended.failure());
    }

    /** One job, from the order to its end. */
    private final class Watch {

        private final Job job;
        private final double mostSeconds;
        private long start;
        private long peakBytes;
        private int iteration = -1;

        Watch(Job job, double mostSeconds) {
            this.job = job;
            this.mostSeconds = mostSeconds;
        }

        Telling.Ended end() throws IOException, InterruptedException {
            WorkerProcess process = worker.isPresent() ? worker.get() : begin();
            start = System.nanoTime();
            process.order(job.line());
            while (true) {
                Optional<Telling> telling = process.hear(WATCH_MILLISECONDS);
                if (telling.isPresent()) {
                    Optional<Telling.Ended> ended = understand(telling.get());
                    if (ended.isPresent()) {
                        return ended.get();
                    }
                }
                Optional<Failure> failure = process.isOver() ? Optional.of(autopsy(process)) : excess(process);
                if (failure.isPresent()) {
                    process.kill();
                    worker = Optional.empty();
                    return new Telling.Ended(failure, false, 0, peakBytes, 0);
                }
            }
        }

        private Optional<Telling.Ended> understand(Telling telling) throws ResultsNotWritten {
            if (telling instanceof Telling.Ended ended) {
                return Optional.of(ended);
            } else if (telling instanceof Telling.Iterated iterated) {
                iteration = iterated.iteration();
                listener.iterated(iteration, iterated.relativeResidual());
            } else if (telling instanceof Telling.Unwritten unwritten) {
                throw new ResultsNotWritten(run.path(), unwritten.reason());
            }
            return Optional.empty();
        }

        private Optional<Failure> excess(WorkerProcess process) {
            double seconds = (System.nanoTime() - start) * 1e-9;
            if (seconds > mostSeconds) {
                return Optional.of(new Failure(
                        Outcome.TIME_LIMIT,
                        String.format(Locale.ROOT, "killed after %.0f s, the time limit, ", seconds) + phase()));
            }
            long bytes = process.residentBytes();
            peakBytes = Math.max(peakBytes, bytes);
            if (bytes > limits.memoryBytes()) {
                return Optional.of(new Failure(
                        Outcome.OUT_OF_MEMORY,
                        "killed at " + (bytes >> 20) + " MB of memory, the limit being " + (limits.memoryBytes() >> 20)
                                + " MB, " + phase()));
            }
            return Optional.empty();
        }

        private String phase() {
            if (job.phase() == Phase.INSPECTION) {
                return "while A M was inspected";
            }
            if (!job.records()) {
                return "while it was timed";
            }
            return iteration < 0
                    ? "before its first iteration"
                    : "while it was recorded, last heard of at iteration " + iteration;
        }

        private WorkerProcess begin() throws IOException, InterruptedException {
            Files.createDirectories(log.folder());
            Files.deleteIfExists(crashLog());
            WorkerProcess process = WorkerProcess.start(WorkerCommand.of(run, limits, crashLog()), log);
            worker = Optional.of(process);
            for (long since = System.nanoTime();
                    System.nanoTime() - since < TimeUnit.SECONDS.toNanos(STARTING_SECONDS); ) {
                Optional<Telling> telling = process.hear(WATCH_MILLISECONDS);
                if (telling.isPresent()) {
                    understand(telling.get());
                    return process;
                }
                if (process.isOver()) {
                    if (process.exitCode() < SIGNALLED) {
                        throw new WorkerNotStarted("see " + log.folder().resolve(job.caseId() + ".log"));
                    }
                    return process; // killed, which is found out when it is watched
                }
            }
            throw new WorkerNotStarted("it says nothing for " + STARTING_SECONDS + " s");
        }

        private Path crashLog() {
            return log.folder().resolve(".hs_err.log");
        }

        private Failure autopsy(WorkerProcess process) throws IOException, InterruptedException {
            int code = process.exitCode();
            int signal = code - SIGNALLED;
            if (GENTLE_SIGNALS.contains(signal)) {
                TimeUnit.SECONDS.sleep(1);
            }
            stayIfLeaving();
            Optional<Failure> crash = CrashReport.read(crashLog(), log.folder().resolve(job.caseId() + ".hs_err.log"));
            if (crash.isPresent()) {
                return crash.get();
            } else if (code == Worker.TOO_FULL_TO_TELL) {
                return new Failure(Outcome.OUT_OF_MEMORY, "Java heap space, " + phase());
            } else if (signal > 0) {
                String guess = signal == KILLED ? "; the system may have run out of memory" : "";
                return new Failure(Outcome.CRASHED, "killed by signal " + signal + " " + phase() + guess);
            }
            return new Failure(Outcome.CRASHED, "its process ended with exit code " + code + " " + phase());
        }
    }

    /** The worker was killed because this process ends: that is no result of the case. */
    private void stayIfLeaving() throws InterruptedException {
        while (leaving) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void abandon() {
        leaving = true;
        worker.ifPresent(WorkerProcess::abandon);
    }

    private void dismiss() throws InterruptedException {
        if (worker.isPresent()) {
            worker.get().end(ENDING_SECONDS);
            worker = Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            dismiss();
        } catch (InterruptedException e) {
            worker.ifPresent(WorkerProcess::abandon);
            Thread.currentThread().interrupt();
        }
        if (!leaving) {
            Runtime.getRuntime().removeShutdownHook(atExit);
        }
        log.close();
    }
}
