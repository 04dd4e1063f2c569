package org.krylovbench.bench;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.krylovbench.results.Table;
import org.krylovbench.results.Timing;
import org.krylovbench.results.WarmUp;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Has JMH time a case, and collects the raw samples. JMH's own statistics pool the processes, so they are not used. */
final class Timer {

    static final String SHOTS = "shots.csv";
    static final String STAMPS = "stamps.csv";
    static final String WARM_UP = "warm-up.csv";

    /**
     * All that a process left behind.
     *
     * @param stamps of its stamped solves
     */
    record Fork(List<Timing> timings, List<Stamp> stamps, WarmUp warmUp) {}

    private final Path experiment;
    private final Measurement measurement;

    /**
     * A timer of the cases of an experiment.
     *
     * @param experiment the file that a process reads to find the case
     * @param measurement as it stands in that file
     */
    Timer(Path experiment, Measurement measurement) {
        this.experiment = experiment;
        this.measurement = measurement;
    }

    /**
     * Times a case in all processes, one after the other; and its prefixes, if they are wanted and its stamps not accepted.
     *
     * @param iterations how far it may go
     * @throws IllegalStateException if a process failed; the message says why
     */
    TimedSamples time(String caseId, int iterations) throws IOException {
        List<Fork> forks = new ArrayList<>();
        for (int fork = 0; fork < Math.max(1, measurement.forks()); fork++) {
            forks.add(time(caseId, fork, iterations));
        }
        if (measurement.prefixes()
                && !StampAcceptance.of(TimedSamples.of(forks), measurement).accepted()) {
            for (int fork = 0; fork < Math.max(1, measurement.forks()); fork++) {
                forks.add(timePrefixes(caseId, fork, iterations));
            }
        }
        return TimedSamples.of(forks);
    }

    /** Times a case in one process: setups, solves, solves with time stamps. */
    Fork time(String caseId, int fork, int iterations) throws IOException {
        return time(caseId, fork, iterations, false);
    }

    /** Times solves of a case that are stopped after some iterations, in one process. */
    Fork timePrefixes(String caseId, int fork, int iterations) throws IOException {
        return time(caseId, fork, iterations, true);
    }

    private Fork time(String caseId, int fork, int iterations, boolean prefixes) throws IOException {
        Path scratch = Files.createTempDirectory("krylov-");
        try {
            RunResult result = QuietJmh.run(new OptionsBuilder()
                            .include(SolveBenchmark.class.getName() + ".*")
                            .param("experiment", experiment.toString())
                            .param("caseId", caseId)
                            .param("fork", Integer.toString(fork))
                            .param("iterations", Integer.toString(iterations))
                            .param("prefixes", Boolean.toString(prefixes))
                            .param("scratch", scratch.toString())
                            .forks(Math.min(1, measurement.forks()))
                            .jvmArgsAppend(DisturbanceMeter.FLAG, "-Xms" + heap(), "-Xmx" + heap())
                            .warmupIterations(0)
                            .measurementIterations(
                                    Turn.of(measurement, iterations, prefixes).size())
                            .timeout(TimeValue.days(1)) // JMH would only interrupt, which native code does not heed
                            .shouldDoGC(false)
                            .shouldFailOnError(true)
                            .build())
                    .iterator()
                    .next();
            return new Fork(
                    timings(scratch, seconds(result), measurement.forks() > 0 && !prefixes),
                    Table.of(Stamp.class).read(scratch.resolve(STAMPS)),
                    Table.of(WarmUp.class).read(scratch.resolve(WARM_UP)).get(0));
        } finally {
            delete(scratch);
        }
    }

    /** The heap's limit of this JVM, in bytes: that of a process is as large, and does not grow while it measures. */
    private static String heap() {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("MaxHeapSize")
                .getValue();
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
