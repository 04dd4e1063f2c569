package org.krylovbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.krylovbench.bench.experiment.Choice;
import org.krylovbench.bench.experiment.Names;
import org.krylovbench.bench.kernel.Kernel;
import org.krylovbench.bench.kernel.KernelCase;
import org.krylovbench.bench.kernel.KernelPlan;
import org.krylovbench.bench.kernel.KernelTimer;
import org.krylovbench.bench.kernel.Work;
import org.krylovbench.bench.machine.Machine;
import org.krylovbench.bench.timing.Median;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.results.KernelFolder;
import org.krylovbench.results.KernelRow;
import org.krylovbench.results.KernelSample;
import org.krylovbench.results.Roofs;

/** Carries out a plan of kernels, backend by backend, and writes what was measured after each. */
public final class KernelRun {

    private final KernelPlan plan;
    private final long cacheBytes;

    private KernelRun(KernelPlan plan) {
        this.plan = plan;
        this.cacheBytes = Machine.lastLevelCacheBytes();
    }

    /**
     * Measures all of a plan.
     *
     * @param results folder of all results
     * @param sources folder of the project's sources, for the commit
     * @param starting hears of each backend before it is measured
     * @throws IOException if a backend fails; what was measured before is in the folder
     */
    public static KernelFolder complete(
            KernelPlan plan, Path results, Path sources, Consumer<String> starting, Clock clock) throws IOException {
        var manifest = Provenance.of(plan, sources, clock);
        KernelFolder folder = KernelFolder.create(Run.newFolder(results.resolve(manifest.experiment()), clock));
        folder.write(manifest);
        var run = new KernelRun(plan);
        List<KernelRow> rows = new ArrayList<>();
        List<KernelSample> samples = new ArrayList<>();
        Map<String, Map<String, String>> implementations = new TreeMap<>();
        for (Choice<BackendProvider> backend : plan.backends()) {
            starting.accept(backend.id());
            KernelTimer.Measured measured = new KernelTimer(plan).time(backend);
            implementations.put(backend.id(), measured.implementations());
            samples.addAll(measured.samples());
            rows.addAll(run.rows(backend, measured.samples()));
            folder.write(underRoofs(rows), samples);
        }
        folder.write(manifest.finished(clock.instant().truncatedTo(ChronoUnit.SECONDS), implementations));
        return folder;
    }

    private static List<KernelRow> underRoofs(List<KernelRow> rows) {
        return rows.stream().map(row -> row.under(Roofs.over(row, rows))).toList();
    }

    private List<KernelRow> rows(Choice<BackendProvider> backend, List<KernelSample> samples) {
        return plan.cases().stream()
                .map(planned -> row(backend, planned, samples))
                .toList();
    }

    private KernelRow row(Choice<BackendProvider> backend, KernelCase planned, List<KernelSample> samples) {
        Kernel kernel = planned.kernel();
        double[] seconds = samples.stream()
                .filter(sample -> sample.kernel().equals(kernel.name()) && sample.size() == planned.size())
                .mapToDouble(KernelSample::seconds)
                .sorted()
                .toArray();
        Precision precision = precision(backend);
        Work work = kernel.work().of(planned.size(), precision.bytes());
        return new KernelRow(
                backend.id(),
                backend.flow(),
                Names.kebab(precision.name()),
                threads(backend),
                kernel.name(),
                kernel.family(),
                kernel.role(),
                planned.size(),
                work.flops(),
                work.bytes(),
                work.workingSetBytes(),
                work.workingSetBytes() <= cacheBytes ? KernelRow.Level.CACHE : KernelRow.Level.MEMORY,
                seconds.length,
                Median.of(seconds),
                seconds[0],
                Double.NaN);
    }

    private static int threads(Choice<BackendProvider> backend) {
        return backend.parameters().get("threads") instanceof Integer threads ? threads : 1;
    }

    /** Double where a backend has no such parameter. */
    private static Precision precision(Choice<BackendProvider> backend) {
        String name = backend.parameters().getOrDefault("precision", "double").toString();
        return Precision.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
