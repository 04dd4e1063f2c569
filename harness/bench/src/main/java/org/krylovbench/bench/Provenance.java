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
import org.krylovbench.problems.Problem;
import org.krylovbench.results.Manifest;

/** Where the numbers of a run will come from, as far as that is known before it begins. */
final class Provenance {

    /** More than this part of the processors busy with other things disturbs the times. */
    private static final double BUSY = 0.3;

    private Provenance() {}

    static Manifest of(Plan plan, Path sources, Clock clock) throws IOException {
        Experiment experiment = plan.experiment();
        Map<String, String> data = new TreeMap<>();
        for (Choice<Problem> problem : experiment.problems()) {
            for (Path file : problem.value().files()) {
                data.put(file.toString(), Machine.sha256(file));
            }
        }
        return new Manifest(
                experiment.name(),
                Machine.sha256(plan.resolved()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                "",
                Machine.commit(sources),
                Machine.dirty(sources),
                Machine.buildSha256(),
                experiment.profile(),
                Machine.jvm(),
                Machine.jvmFlags(),
                Runtime.getRuntime().maxMemory(),
                Machine.os(),
                Machine.cpu(),
                Runtime.getRuntime().availableProcessors(),
                Machine.caches(),
                Machine.memoryBytes(),
                Machine.governor(),
                Machine.loadAverage(),
                Machine.gpu(),
                Map.of(),
                data,
                experiment.figures(),
                warnings(experiment));
    }

    private static List<String> warnings(Experiment experiment) {
        List<String> warnings = new ArrayList<>();
        if (experiment.profile().equals("quick")) {
            warnings.add("The profile is quick: all cases share one process and have a few shots. Times show the order "
                    + "of magnitude; use measure: standard or paper for numbers to rely on.");
        }
        double load = Machine.loadAverage();
        if (load > BUSY * Runtime.getRuntime().availableProcessors()) {
            warnings.add(String.format(
                    Locale.ROOT, "The machine was busy when the run began: its load average was %.2f.", load));
        }
        return warnings;
    }
}
