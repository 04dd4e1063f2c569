package org.krylovbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.results.Table;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * Times a case and records nothing of it: its setup, that of its preconditioner, its solve with nobody watching (T1), and its solve with a time stamp
 * and the residual norm stored at each iteration (T2). JMH runs it, in the process of the run or in one of its own; what
 * JMH has no place for goes to a scratch folder, a file a process.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SolveBenchmark {

    /** The experiment's file. */
    @Param("")
    public String experiment = "";

    /** Which of its cases. */
    @Param("")
    public String caseId = "";

    /** How far it may go. */
    @Param("0")
    public int iterations;

    /** Folder for first solves and stamps. */
    @Param("")
    public String scratch = "";

    private final List<Stamp> stamps = new ArrayList<>();
    private @Nullable TimedCase timed;
    private double firstSeconds;
    private boolean stamping;
    private int shots;

    /** Makes ready, and solves once with everything cold. */
    @Setup(Level.Trial)
    public void open() throws IOException, InvalidExperiment {
        timed = new TimedCase(Path.of(experiment), caseId, iterations);
        timed.prepare();
        long start = System.nanoTime();
        timed.solve();
        firstSeconds = (System.nanoTime() - start) * 1e-9;
    }

    @Setup(Level.Iteration)
    public void prepare() {
        timed().prepare();
        stamping = false;
    }

    /** A and b brought to the backend. */
    @Benchmark
    public Object setup() {
        return timed().bring();
    }

    /** M made, with A on the backend. */
    @Benchmark
    public ApproximateInverse preconditioner() {
        return timed().makePreconditioner();
    }

    /** T1. */
    @Benchmark
    public Vector solve() {
        return timed().solve();
    }

    /** T2. */
    @Benchmark
    public Vector stamped() {
        stamping = true;
        return timed().solveStamped();
    }

    @TearDown(Level.Iteration)
    public void keep(IterationParams shot) {
        if (stamping && shot.getType() == IterationType.MEASUREMENT) {
            stamps.addAll(List.of(timed().stamps(shots++)));
        }
    }

    /** Leaves what was noted in files that sort by the time at which they were written. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        timed().close();
        String process = "%013d-%d.csv"
                .formatted(System.currentTimeMillis(), ProcessHandle.current().pid());
        if (stamps.isEmpty()) {
            Files.writeString(Path.of(scratch, "first-" + process), Double.toString(firstSeconds));
        } else {
            Table.of(Stamp.class).write(Path.of(scratch, "stamps-" + process), stamps);
        }
    }

    private TimedCase timed() {
        if (timed == null) {
            throw new IllegalStateException("JMH calls open() first");
        }
        return timed;
    }
}
