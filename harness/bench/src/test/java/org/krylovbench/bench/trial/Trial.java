package org.krylovbench.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.krylovbench.bench.Run;
import org.krylovbench.bench.RunListener;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.experiment.Selection;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/** Runs an experiment that a test has written. */
public final class Trial {

    /** Hears nothing. */
    static final RunListener DEAF = new RunListener() {
        @Override
        public void started(int index, int total, CaseRow row) {}

        @Override
        public void iterated(int iteration, double relativeResidual) {}

        @Override
        public void timing() {}

        @Override
        public void recorded(Summary summary) {}

        @Override
        public void finished(Summary summary) {}
    };

    private Trial() {}

    /** Runs all of an experiment, with its results in {@code folder/results}. */
    public static RunFolder run(Path folder, String experiment) throws IOException, InvalidExperiment {
        return run(folder, experiment, Selection.ALL);
    }

    public static RunFolder run(Path folder, String experiment, Selection selection)
            throws IOException, InvalidExperiment {
        Run run = begin(folder, experiment, selection);
        run.complete(Clock.systemUTC());
        return run.folder();
    }

    public static Run begin(Path folder, String experiment, Selection selection) throws IOException, InvalidExperiment {
        Path file = Files.writeString(folder.resolve("experiment.yml"), experiment);
        Plan plan = Plan.of(Experiment.read(file, Catalogs.with(Set.of())));
        return Run.begin(plan, selection, folder.resolve("results"), folder, DEAF, Clock.systemUTC());
    }
}
