package org.krylovbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/** A run of an experiment, from its text to its folder, to which nobody listens. */
final class SmallRun {

    private static final RunListener NOBODY = new RunListener() {
        @Override
        public void started(int index, int total, CaseRow row) {}

        @Override
        public void iterated(int iteration, double relativeResidual) {}

        @Override
        public void timing() {}

        @Override
        public void finished(Summary summary) {}
    };

    private SmallRun() {}

    static RunFolder of(String text, Path folder) throws IOException, InvalidExperiment {
        Path file = folder.resolve("experiment.yml");
        Files.writeString(file, text);
        Plan plan = Plan.of(Experiment.read(file, Catalogs.with(Set.of())));
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
        Run run = Run.begin(plan, folder.resolve("results"), folder, NOBODY, clock);
        run.complete(clock);
        return run.folder();
    }
}
