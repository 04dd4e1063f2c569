package org.krylovbench.bench.overhead;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.krylovbench.bench.experiment.Case;
import org.krylovbench.bench.machine.Machine;
import org.krylovbench.bench.timing.QuietJmh;
import org.krylovbench.bench.timing.Timer;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.results.OverheadSample;
import org.krylovbench.results.OverheadWay;
import org.krylovbench.results.Table;
import org.krylovbench.results.WarmUp;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Has JMH time a case in one process, watched in some ways, and reads what it noted. */
public final class OverheadTimer {

    static final String SAMPLES = "samples.csv";

    /** What one process has told. */
    public record Fork(List<OverheadSample> samples, boolean steady, double highestLoad) {}

    private final OverheadPlan plan;
    private final Path experiment;
    private final Path scratch;

    /**
     * A timer of the cases of a plan.
     *
     * @param experiment the plan as a file
     * @param scratch a folder for what a process leaves
     */
    public OverheadTimer(OverheadPlan plan, Path experiment, Path scratch) {
        this.plan = plan;
        this.experiment = experiment;
        this.scratch = scratch;
    }

    /**
     * Times a case.
     *
     * @throws IllegalStateException if it failed; the message says why
     */
    public Fork time(Case combination, int fork, List<OverheadWay> ways) throws IOException {
        double loadBefore = Machine.loadAverage();
        BackendProvider backend = combination.backend().value();
        QuietJmh.run(new OptionsBuilder()
                .include(OverheadBenchmark.class.getName() + ".*")
                .param("experiment", experiment.toString())
                .param("caseId", combination.id())
                .param("fork", Integer.toString(fork))
                .param("iterations", Integer.toString(plan.iterations()))
                .param("ways", ways.stream().map(OverheadWay::toString).collect(Collectors.joining(" ")))
                .param("oneThread", Boolean.toString(backend.threads() == 1))
                .param("scratch", scratch.toString())
                .forks(Math.min(1, plan.forks()))
                .warmupIterations(0)
                .measurementIterations(plan.experiment().measurement().shots() * ways.size())
                .timeout(TimeValue.days(1)) // JMH would only interrupt, which native code does not heed
                .shouldDoGC(false)
                .shouldFailOnError(true)
                .build());
        return new Fork(
                Table.of(OverheadSample.class).read(scratch.resolve(SAMPLES)),
                Table.of(WarmUp.class)
                        .read(scratch.resolve(Timer.WARM_UP))
                        .get(0)
                        .steady(),
                Math.max(loadBefore, Machine.loadAverage()));
    }
}
