package org.krylovbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.krylovbench.bench.experiment.Choice;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.NamedFigures;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.kernel.KernelPlan;
import org.krylovbench.bench.machine.Build;
import org.krylovbench.bench.machine.Machine;
import org.krylovbench.bench.machine.ProcessMemory;
import org.krylovbench.bench.overhead.OverheadPlan;
import org.krylovbench.problems.Problem;
import org.krylovbench.results.FigureQuery;
import org.krylovbench.results.Manifest;
import org.krylovbench.results.OverheadFolder;

/** Where the numbers of a run will come from, as far as that is known before it begins. */
final class Provenance {

    /** More than this part of the processors busy with other things disturbs the times. */
    private static final double BUSY = 0.3;

    private static final String QUICK =
            "The profile is quick: all cases share a process and have a few shots. Times show the order "
                    + "of magnitude; use measure: standard or paper for numbers to rely on.";

    private static final String UNKNOWN_MEMORY =
            "This system does not tell what a process has in memory: no limit of it is kept, and no peak is known.";

    private Provenance() {}

    static Manifest of(Plan plan, Path sources, Clock clock) throws IOException {
        Experiment experiment = plan.experiment();
        Map<String, String> data = data(experiment);
        var what = new Measured(
                experiment.name(),
                plan.substance(data),
                experiment.profile(),
                experiment.limits().heapBytes(),
                data,
                figures(experiment));
        List<String> warnings = new ArrayList<>();
        if (experiment.profile().equals("quick")) {
            warnings.add(QUICK);
        }
        if (!ProcessMemory.isKnown()) {
            warnings.add(UNKNOWN_MEMORY);
        }
        return manifest(what, warnings, sources, clock);
    }

    static Manifest of(KernelPlan plan, Path sources, Clock clock) throws IOException {
        var what = new Measured(
                "kernels", plan.resolved(), plan.profile(), Runtime.getRuntime().maxMemory(), Map.of(), List.of());
        return manifest(what, plan.warnings(), sources, clock);
    }

    static Manifest of(OverheadPlan plan, Path sources, Clock clock) throws IOException {
        var what = new Measured(
                OverheadFolder.NAME,
                plan.text(),
                plan.profile(),
                plan.experiment().limits().heapBytes(),
                Map.of(),
                List.of());
        return manifest(what, plan.warnings(), sources, clock);
    }

    /** What a manifest says of that which is measured, not of where. */
    private record Measured(
            String name,
            String substance,
            String profile,
            long heapBytes,
            Map<String, String> data,
            List<FigureQuery> figures) {}

    private static List<FigureQuery> figures(Experiment experiment) {
        return experiment.figures().stream().map(NamedFigures::query).toList();
    }

    private static Map<String, String> data(Experiment experiment) throws IOException {
        Map<String, String> data = new TreeMap<>();
        for (Choice<Problem> problem : experiment.problems()) {
            for (Path file : problem.value().files()) {
                data.put(file.toString(), Machine.sha256(file));
            }
        }
        return data;
    }

    private static Manifest manifest(Measured what, List<String> warnings, Path sources, Clock clock)
            throws IOException {
        return new Manifest(
                what.name(),
                Machine.sha256(what.substance()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "",
                Machine.commit(sources),
                Machine.dirty(sources),
                Build.sha256(),
                Build.jars(),
                what.profile(),
                Machine.jvm(),
                Machine.jvmFlags(),
                what.heapBytes(),
                Machine.os(),
                Machine.cpu(),
                Runtime.getRuntime().availableProcessors(),
                Machine.caches(),
                Machine.memoryBytes(),
                Machine.governor(),
                Machine.loadAverage(),
                Machine.gpu(),
                Map.of(),
                what.data(),
                what.figures(),
                Stream.concat(warnings.stream(), load().stream()).toList());
    }

    private static Optional<String> load() {
        double load = Machine.loadAverage();
        return load > BUSY * Runtime.getRuntime().availableProcessors()
                ? Optional.of(String.format(
                        Locale.ROOT, "The machine was busy when the run began: its load average was %.2f.", load))
                : Optional.empty();
    }
}
