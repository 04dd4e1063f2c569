package org.krylovbench.bench.timing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.machine.DisturbanceMeter;
import org.krylovbench.results.Disturbances;
import org.krylovbench.results.Table;
import org.krylovbench.results.Timing;
import org.krylovbench.results.WarmUp;
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

/**
 * Times a case and records nothing of it: each iteration of JMH is a shot of the next {@link Turn}. Its setup, that of its
 * preconditioner, its solve with nobody watching (T1), and its solve with a time stamp and the residual norm stored at each
 * iteration (T2); or prefixes of its solve. All are of one process, which is JMH's own and the fork, and which warms
 * itself up, for JMH knows no steady state. What JMH has no place for goes to a scratch folder.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class SolveBenchmark {

    /** Solves shorter than this are done again just before they are timed: longer ones warm the caches themselves. */
    private static final double SHORT_SECONDS = 0.05;

    /** The experiment's file. */
    @Param("")
    public String experiment = "";

    /** Which of its cases. */
    @Param("")
    public String caseId = "";

    /** The number of this process. */
    @Param("0")
    public int fork;

    /** How far it may go. */
    @Param("0")
    public int iterations;

    /** Whether prefixes are timed, and nothing else. */
    @Param("false")
    public boolean prefixes;

    /** Folder for what is noted besides the times. */
    @Param("")
    public String scratch = "";

    private final DisturbanceMeter meter = new DisturbanceMeter();
    private final List<Shot> shots = new ArrayList<>();
    private final List<Stamp> stamps = new ArrayList<>();
    private @Nullable TimedCase timed;
    private List<Turn> turns = List.of();
    private Turn turn = new Turn(Timing.Kind.FIRST, 0, true, 0);
    private int next;
    private boolean shortSolves;
    private long partStart;
    private boolean passedOver;
    private Disturbances before = Disturbances.UNKNOWN;

    /** Makes ready and warm. */
    @Setup(Level.Trial)
    public void open() throws IOException, InvalidExperiment {
        timed = new TimedCase(Path.of(experiment), caseId, iterations);
        turns = Turn.of(timed.measurement(), timed.iterates(), iterations, prefixes);
        WarmingUp.Warm warm = WarmingUp.up(timed, fork, turns);
        shortSolves = warm.secondsPerSolve() < SHORT_SECONDS;
        warm.first().ifPresent(first -> shots.add(new Shot(-1, first)));
        Table.of(WarmUp.class).write(Path.of(scratch, Timer.WARM_UP), List.of(warm.facts()));
    }

    /** The next turn, unless those of its part have taken their time. */
    @Setup(Level.Iteration)
    public void prepare() {
        turn = turns.get(next++);
        if (turn.beginsRound()) {
            partStart = turn.shot() == 0 ? System.nanoTime() : partStart;
            passedOver = turn.shot() > 0
                    && (System.nanoTime() - partStart) * 1e-9
                            >= timed().measurement().seconds();
        }
        if (passedOver) {
            return;
        }
        if (turn.solves() && shortSolves) {
            timed().lap(turn);
        }
        timed().prepare(turn);
        before = meter.read();
    }

    /** One shot. */
    @Benchmark
    public Object shot() {
        return passedOver ? turn : timed().shoot(turn);
    }

    /** Notes what JMH does not; the time is JMH's. */
    @TearDown(Level.Iteration)
    public void note() {
        Disturbances besides = meter.read().since(before);
        if (!passedOver) {
            shots.add(new Shot(next - 1, timed().timing(turn, fork, Double.NaN, besides)));
            if (turn.kind() == Timing.Kind.STAMPED) {
                stamps.addAll(timed().stamps(turn.shot()));
            }
        }
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        timed().close();
        Table.of(Shot.class).write(Path.of(scratch, Timer.SHOTS), shots);
        Table.of(Stamp.class).write(Path.of(scratch, Timer.STAMPS), stamps);
    }

    private TimedCase timed() {
        if (timed == null) {
            throw new IllegalStateException("JMH calls open() first");
        }
        return timed;
    }
}
