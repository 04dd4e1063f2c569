package org.krylovbench.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Has JMH time a case, and collects the raw samples. JMH's own statistics pool the processes, so they are not used. */
final class Timer {

    /**
     * All raw samples of a case.
     *
     * @param stamps of the stamped solves, one list for each process
     */
    record Samples(List<Timing> timings, List<List<Stamp>> stamps) {}

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
     * @param iterations how far it may go
     * @throws IllegalStateException if a process failed; the message says why
     */
    Samples time(String caseId, int iterations) throws IOException {
        Path scratch = Files.createTempDirectory("krylov-");
        try {
            List<Timing> timings = new ArrayList<>();
            for (RunResult result : run(caseId, iterations, scratch)) {
                timings.addAll(timings(caseId, result));
            }
            timings.sort(Comparator.comparing(Timing::kind));
            if (measurement.forks() > 0) { // in a process that has solved before, no solve is the first
                timings.addAll(0, firstSolves(caseId, scratch));
            }
            return new Samples(timings, stamps(scratch));
        } finally {
            delete(scratch);
        }
    }

    private Collection<RunResult> run(String caseId, int iterations, Path scratch) {
        Options options = new OptionsBuilder()
                .include(SolveBenchmark.class.getName() + ".*")
                .param("experiment", experiment.toString())
                .param("caseId", caseId)
                .param("iterations", Integer.toString(iterations))
                .param("scratch", scratch.toString())
                .forks(measurement.forks())
                .warmupIterations(measurement.warmUps())
                .measurementIterations(measurement.shots())
                .shouldDoGC(false)
                .shouldFailOnError(true)
                .build();
        return QuietJmh.run(options);
    }

    private static List<Timing> timings(String caseId, RunResult result) {
        String method = result.getParams().getBenchmark();
        Timing.Kind kind = Timing.Kind.valueOf(
                method.substring(method.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        List<Timing> timings = new ArrayList<>();
        int fork = 0;
        for (BenchmarkResult process : result.getBenchmarkResults()) {
            int shot = 0;
            for (IterationResult iteration : process.getIterationResults()) {
                timings.add(new Timing(
                        caseId, kind, fork, shot++, iteration.getPrimaryResult().getScore()));
            }
            fork++;
        }
        return timings;
    }

    private static List<Timing> firstSolves(String caseId, Path scratch) throws IOException {
        List<Timing> timings = new ArrayList<>();
        for (Path file : files(scratch, "first-")) {
            double seconds = Double.parseDouble(Files.readString(file));
            timings.add(new Timing(caseId, Timing.Kind.FIRST, timings.size(), 0, seconds));
        }
        return timings;
    }

    private static List<List<Stamp>> stamps(Path scratch) throws IOException {
        List<List<Stamp>> stamps = new ArrayList<>();
        for (Path file : files(scratch, "stamps-")) {
            stamps.add(Table.of(Stamp.class).read(file));
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
