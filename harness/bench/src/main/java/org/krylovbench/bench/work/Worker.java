package org.krylovbench.bench.work;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.machine.ProcessMemory;
import org.krylovbench.bench.record.Failure;
import org.krylovbench.results.RunFolder;

/**
 * The process that does the jobs of a run: it is told them on its standard input and tells on its standard output how they
 * go. When its input ends, its parent is no more, and it halts at once, whatever it is at.
 */
public final class Worker {

    /** The exit code of one that had no memory left to tell of it. */
    static final int TOO_FULL_TO_TELL = 97;

    /** What ends it in good order. */
    static final String END = "end";

    private static final long TELLING_NANOSECONDS = 100_000_000;

    private final PrintWriter out = new PrintWriter(
            new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
    private final PrintStream log =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private long told;

    private Worker() {}

    /**
     * Serves a parent until it is told to end.
     *
     * @param arguments the folder of the run
     */
    public static void main(String[] arguments) throws InvalidExperiment {
        var worker = new Worker();
        System.setOut(worker.log); // a library that prints must not disturb what is told
        worker.listen();
        worker.serve(Path.of(arguments[0]));
        System.exit(0); // whatever threads a library has left
    }

    private void listen() {
        var in = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        var thread = new Thread(
                () -> {
                    try {
                        for (String line = in.readLine(); line != null; line = in.readLine()) {
                            orders.add(line);
                        }
                    } catch (IOException e) {
                        Runtime.getRuntime().halt(1);
                    }
                    Runtime.getRuntime().halt(0);
                },
                "orders");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Path run) throws InvalidExperiment {
        try (WorkerLock lock = WorkerLock.take(run)) {
            var bench = new Workbench(RunFolder.open(run), this::iterated);
            tell(new Telling.Ready());
            String order = orders.take();
            while (lock.isHeld() && !order.equals(END)) {
                order = work(bench, Job.parse(order)) ? orders.take() : END;
            }
        } catch (IOException e) {
            tell(new Telling.Unwritten(ResultsNotWritten.reason(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether it can do more: what is worse than an exception may have left anything behind. */
    private boolean work(Workbench bench, Job job) throws ResultsNotWritten {
        ProcessMemory.forgetPeaks();
        try {
            bench.work(job);
            ended(Optional.empty(), true);
            return true;
        } catch (ResultsNotWritten e) {
            throw e;
        } catch (Throwable e) {
            tell(job, e);
            return e instanceof Exception;
        }
    }

    private void tell(Job job, Throwable thrown) throws ResultsNotWritten {
        try {
            Failure failure = Failure.of(thrown);
            if (ResultsNotWritten.isFull(failure.message())) {
                throw new ResultsNotWritten(Path.of(job.caseId()), failure.message());
            }
            thrown.printStackTrace(log);
            ended(Optional.of(failure), thrown instanceof Exception);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(TOO_FULL_TO_TELL);
        }
    }

    private void ended(Optional<Failure> failure, boolean lasts) {
        tell(new Telling.Ended(
                failure,
                lasts,
                ProcessMemory.peakHeapBytes(),
                ProcessMemory.peakBytes(),
                ProcessMemory.peakNativeBytes()));
    }

    private void iterated(int iteration, double relativeResidual) {
        long now = System.nanoTime();
        if (now - told > TELLING_NANOSECONDS) {
            told = now;
            tell(new Telling.Iterated(iteration, relativeResidual));
        }
    }

    private void tell(Telling telling) {
        out.print(telling.line());
        out.flush();
    }
}
