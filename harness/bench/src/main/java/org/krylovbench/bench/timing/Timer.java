package org.krylovbench.bench.timing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.krylovbench.bench.experiment.Measurement;
import org.krylovbench.results.ForkRow.Phase;
import org.krylovbench.results.Table;
import org.krylovbench.results.Timing;
import org.krylovbench.results.WarmUp;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Has JMH time a case in this process, and collects the raw samples. JMH's own statistics pool the processes, so they are not used. */
public final class Timer {

    static final String SHOTS = "shots.csv";
    public static final String STAMPS = "stamps.csv";
    public static final String WARM_UP = "warm-up.csv";

    /**
     * All raw samples of a case in one process.
     *
     * @param stamps of its stamped solves
     */
    public record Samples(List<Timing> timings, List<Stamp> stamps, WarmUp warmUp) {}

    private final Path experiment;
    private final Measurement measurement;
    private final List<Integer> iterates;

    /**
     * A timer of the cases of an experiment.
     *
     * @param experiment the file that the benchmark reads to find the case
     * @param measurement as it stands in that file
     * @param iterates likewise
     */
    public Timer(Path experiment, Measurement measurement, List<Integer> iterates) {
        this.experiment = experiment;
        this.measurement = measurement;
        this.iterates = iterates;
    }

    /**
     * Times a case: setups, solves, solves with time stamps; or solves that are stopped after some iterations.
     *
     * @param phase which of the two
     * @param fork of the case, 0-based
     * @param iterations how far it may go
     * @param scratch an empty folder
     * @throws IllegalStateException if it failed; the message says why
     */
    public Samples time(Phase phase, String caseId, int fork, int iterations, Path scratch) throws IOException {
        boolean prefixes = phase == Phase.PREFIXES;
        RunResult result = QuietJmh.run(new OptionsBuilder()
                        .include(SolveBenchmark.class.getName() + ".*")
                        .param("experiment", experiment.toString())
                        .param("caseId", caseId)
                        .param("fork", Integer.toString(fork))
                        .param("iterations", Integer.toString(iterations))
                        .param("prefixes", Boolean.toString(prefixes))
                        .param("scratch", scratch.toString())
                        .forks(0) // this process is the fork
                        .warmupIterations(0)
                        .measurementIterations(Turn.of(measurement, iterates, iterations, prefixes)
                                .size())
                        .timeout(TimeValue.days(1)) // JMH would only interrupt, which native code does not heed
                        .shouldDoGC(false)
                        .shouldFailOnError(true)
                        .build())
                .iterator()
                .next();
        return new Samples(
                timings(scratch, seconds(result), measurement.forks() > 0 && !prefixes),
                Table.of(Stamp.class).read(scratch.resolve(STAMPS)),
                Table.of(WarmUp.class).read(scratch.resolve(WARM_UP)).get(0));
    }

    /** Of each turn. */
    private static double[] seconds(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(process -> process.getIterationResults().stream())
                .map(IterationResult::getPrimaryResult)
                .mapToDouble(turn -> turn.getScore())
                .toArray();
    }

    /** @param first whether the first solve counts: not in a process that has solved before */
    private static List<Timing> timings(Path scratch, double[] seconds, boolean first) throws IOException {
        List<Timing> timings = new ArrayList<>();
        for (Shot shot : Table.of(Shot.class).read(scratch.resolve(SHOTS))) {
            if (shot.turn() >= 0) {
                timings.add(shot.timing().withSeconds(seconds[shot.turn()]));
            } else if (first) {
                timings.add(shot.timing());
            }
        }
        return timings;
    }
}
