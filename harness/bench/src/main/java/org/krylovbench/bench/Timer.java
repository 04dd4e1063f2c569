package org.krylovbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.krylovbench.results.Table;
import org.krylovbench.results.Timing;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Has JMH time a case in this process, and collects the raw samples. JMH's own statistics pool the processes, so they are not used. */
final class Timer {

    /** All raw samples of a case in one process. */
    record Samples(List<Timing> timings, List<Stamp> stamps) {}

    private final Path experiment;
    private final Measurement measurement;

    /** @param experiment the file that a process reads to find the case */
    Timer(Path experiment, Measurement measurement) {
        this.experiment = experiment;
        this.measurement = measurement;
    }

    /**
     * Times a case.
     *
     * @param job which case, and which fork of it
     * @param iterations how far it may go
     * @param scratch an empty folder
     * @throws IllegalStateException if it failed; the message says why
     */
    Samples time(Job job, int iterations, Path scratch) throws IOException {
        List<Timing> timings = new ArrayList<>();
        for (RunResult result : run(job.caseId(), iterations, scratch)) {
            timings.addAll(timings(job, result));
        }
        timings.sort(Comparator.comparing(Timing::kind));
        if (measurement.forks() > 0) { // in a process that has solved before, no solve is the first
            timings.add(0, firstSolve(job, scratch));
        }
        return new Samples(timings, stamps(scratch));
    }

    private Collection<RunResult> run(String caseId, int iterations, Path scratch) {
        Options options = new OptionsBuilder()
                .include(SolveBenchmark.class.getName() + ".*")
                .param("experiment", experiment.toString())
                .param("caseId", caseId)
                .param("iterations", Integer.toString(iterations))
                .param("scratch", scratch.toString())
                .forks(0) // this process is the fork
                .warmupIterations(measurement.warmUps())
                .measurementIterations(measurement.shots())
                .shouldDoGC(false)
                .shouldFailOnError(true)
                .build();
        return QuietJmh.run(options);
    }

    private static List<Timing> timings(Job job, RunResult result) {
        String method = result.getParams().getBenchmark();
        Timing.Kind kind = Timing.Kind.valueOf(
                method.substring(method.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        List<Timing> timings = new ArrayList<>();
        for (BenchmarkResult process : result.getBenchmarkResults()) {
            for (IterationResult iteration : process.getIterationResults()) {
                timings.add(new Timing(
                        job.caseId(),
                        kind,
                        job.fork(),
                        timings.size(),
                        iteration.getPrimaryResult().getScore()));
            }
        }
        return timings;
    }

    /** Of the benchmark that came first. */
    private static Timing firstSolve(Job job, Path scratch) throws IOException {
        Path file = files(scratch, "first-").get(0);
        return new Timing(job.caseId(), Timing.Kind.FIRST, job.fork(), 0, Double.parseDouble(Files.readString(file)));
    }

    private static List<Stamp> stamps(Path scratch) throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        for (Path file : files(scratch, "stamps-")) {
            stamps.addAll(Table.of(Stamp.class).read(file));
        }
        return stamps;
    }

    private static List<Path> files(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }
}
