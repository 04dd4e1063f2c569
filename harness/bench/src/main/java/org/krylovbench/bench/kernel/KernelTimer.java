package org.krylovbench.bench.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.krylovbench.bench.experiment.Choice;
import org.krylovbench.bench.timing.QuietJmh;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.results.Implementation;
import org.krylovbench.results.KernelSample;
import org.krylovbench.results.Table;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Has JMH time the kernels of one backend, in processes of their own, and collects the raw samples. */
public final class KernelTimer {

    /**
     * All raw samples of a backend.
     *
     * @param implementations which one did each primitive
     */
    public record Measured(List<KernelSample> samples, Map<String, String> implementations) {}

    private final KernelPlan plan;

    public KernelTimer(KernelPlan plan) {
        this.plan = plan;
    }

    /**
     * Times all kernels on one backend, in processes of their own.
     *
     * @throws IOException if a process failed; the message says why
     */
    public Measured time(Choice<BackendProvider> backend) throws IOException {
        Path implementations = Files.createTempFile("krylov-", ".csv");
        try {
            List<KernelSample> samples = new ArrayList<>();
            for (RunResult result : run(backend, implementations)) {
                samples.addAll(samples(backend, result));
            }
            Map<String, String> said = new TreeMap<>();
            Table.of(Implementation.class).read(implementations).forEach(one -> said.put(one.primitive(), one.way()));
            return new Measured(samples, said);
        } catch (IllegalStateException e) {
            throw new IOException("the kernels of " + backend.id() + " failed " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(implementations);
        }
    }

    private Collection<RunResult> run(Choice<BackendProvider> backend, Path implementations) {
        Rounds rounds = plan.rounds();
        int cases = plan.cases().size();
        TimeValue batch = TimeValue.milliseconds(rounds.batchMilliseconds());
        return QuietJmh.run(new OptionsBuilder()
                .include(KernelBenchmark.class.getName() + ".*")
                .param("backend", backend.flow())
                .param("cases", plan.cases().stream().map(KernelCase::id).collect(Collectors.joining(" ")))
                .param("implementations", implementations.toString())
                .forks(plan.forks())
                .warmupIterations(rounds.warmUps() * cases)
                .warmupTime(batch)
                .measurementIterations(rounds.rounds() * cases)
                .measurementTime(batch)
                .shouldDoGC(false)
                .shouldFailOnError(true)
                .build());
    }

    private List<KernelSample> samples(Choice<BackendProvider> backend, RunResult result) {
        List<KernelSample> samples = new ArrayList<>();
        int fork = 0;
        for (BenchmarkResult process : result.getBenchmarkResults()) {
            int batch = 0;
            for (IterationResult iteration : process.getIterationResults()) {
                KernelCase planned = plan.cases().get(batch % plan.cases().size());
                samples.add(new KernelSample(
                        backend.id(),
                        planned.kernel().name(),
                        planned.size(),
                        fork,
                        batch / plan.cases().size(),
                        iteration.getMetadata().getMeasuredOps(),
                        iteration.getPrimaryResult().getScore()));
                batch++;
            }
            fork++;
        }
        return samples;
    }
}
