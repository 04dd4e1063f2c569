package org.krylovbench.bench.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.krylovbench.bench.experiment.InvalidExperiment;

/** Runs an experiment in a process of its own. */
public final class TrialProcess {

    private TrialProcess() {}

    public static void main(String[] arguments) throws IOException, InvalidExperiment {
        Path place = Path.of(arguments[0]);
        Trial.run(place, Files.readString(place.resolve("experiment.yml")));
    }
}
