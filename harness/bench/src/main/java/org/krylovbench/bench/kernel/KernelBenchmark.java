package org.krylovbench.bench.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.results.Implementation;
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

/**
 * Times the kernels of one backend in turn: each iteration of JMH is a batch of the next one. All are of one process,
 * which JMH starts where one is wanted.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class KernelBenchmark {

    /** Calls that bring the operands back into cache after the kernels before: at least one, and so long. */
    private static final long SETTLING_NANOSECONDS = 2_000_000;

    /** The backend, as an experiment has it. */
    @Param("")
    public String backend = "";

    /** Which kernels at which sizes, as ids separated by spaces. */
    @Param("")
    public String cases = "";

    /** File for what the backend says of itself. */
    @Param("")
    public String implementations = "";

    private @Nullable Backend opened;
    private List<Runnable> calls = List.of();
    private Runnable current = () -> {};
    private int next;

    @Setup(Level.Trial)
    public void open() throws InvalidExperiment {
        Backend fresh = KernelPlan.choices(backend, Catalogs.with(Set.of()))
                .get(0)
                .value()
                .open();
        opened = fresh;
        var operands = new Operands(fresh);
        calls = KernelCase.parse(cases).stream()
                .map(wanted -> wanted.kernel().preparation().on(operands, wanted.size()))
                .toList();
    }

    @Setup(Level.Iteration)
    public void settle() {
        current = calls.get(next++ % calls.size());
        long start = System.nanoTime();
        do {
            call();
        } while (System.nanoTime() - start < SETTLING_NANOSECONDS);
    }

    /** One call, and its end on the device. */
    @Benchmark
    public void call() {
        current.run();
        opened().synchronize();
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        List<Implementation> said = Implementation.of(backend, opened().implementations());
        Table.of(Implementation.class).write(Path.of(implementations), said);
        opened().close();
    }

    private Backend opened() {
        if (opened == null) {
            throw new IllegalStateException("JMH calls open() first");
        }
        return opened;
    }
}
