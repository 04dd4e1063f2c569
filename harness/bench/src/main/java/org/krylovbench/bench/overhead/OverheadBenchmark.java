package org.krylovbench.bench.overhead;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.timing.TimedCase;
import org.krylovbench.bench.timing.Timer;
import org.krylovbench.bench.timing.WatchedSolve;
import org.krylovbench.results.OverheadSample;
import org.krylovbench.results.OverheadWay;
import org.krylovbench.results.Table;
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
 * Times one solve as it is watched in several ways, by turns in one process: each iteration of JMH is a turn, and each round
 * of them begins with another way. The time is read next to the solve, for between JMH's own readings there is that of the
 * processor's clock too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class OverheadBenchmark {

    /** The experiment's file. */
    @Param("")
    public String experiment = "";

    /** Which of its cases. */
    @Param("")
    public String caseId = "";

    /** The number of this process. */
    @Param("0")
    public int fork;

    @Param("0")
    public int iterations;

    /** Ways of watching, as they are called in a table, separated by spaces. */
    @Param("")
    public String ways = "";

    /** Whether the backend has no threads but the one that calls it. */
    @Param("true")
    public boolean oneThread;

    /** Folder for what is noted. */
    @Param("")
    public String scratch = "";

    private final List<OverheadSample> samples = new ArrayList<>();
    private @Nullable TimedCase timed;
    private @Nullable WatchedSolve solve;
    private List<OverheadWay> turns = List.of();
    private int next;
    private long start;
    private boolean over;

    /** The ways that a text names. */
    static List<OverheadWay> ways(String names) {
        return Stream.of(OverheadWay.values())
                .filter(way -> List.of(names.split(" ", -1)).contains(way.toString()))
                .toList();
    }

    /** Makes ready and warm. */
    @Setup(Level.Trial)
    public void open() throws IOException, InvalidExperiment {
        turns = ways(ways);
        timed = new TimedCase(Path.of(experiment), caseId, iterations);
        solve = new WatchedSolve(timed, iterations, oneThread);
        WarmUp facts = solve.warmUp(fork).facts();
        Table.of(WarmUp.class).write(Path.of(scratch, Timer.WARM_UP), List.of(facts));
        start = System.nanoTime();
    }

    /** One turn, unless the rounds before have taken their time. */
    @Benchmark
    public Object turn() throws IOException {
        int round = next / turns.size();
        OverheadWay way = turns.get((next + round) % turns.size());
        if (next % turns.size() == 0 && round > 0) {
            over = (System.nanoTime() - start) * 1e-9
                    >= opened(timed).measurement().seconds();
        }
        next++;
        if (!over) {
            WatchedSolve.Spent spent = opened(solve).in(way);
            samples.add(new OverheadSample(caseId, -1, fork, round, way, spent.seconds(), spent.cpuSeconds()));
        }
        return way;
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        opened(timed).close();
        Table.of(OverheadSample.class).write(Path.of(scratch, OverheadTimer.SAMPLES), samples);
    }

    private static <T> T opened(@Nullable T made) {
        if (made == null) {
            throw new IllegalStateException("JMH calls open() first");
        }
        return made;
    }
}
