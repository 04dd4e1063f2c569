package org.krylovbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs an experiment in a process of its own. */
final class TrialProcess {

    private TrialProcess() {}

    public static void main(String[] arguments) throws IOException, InvalidExperiment {
        Path place = Path.of(arguments[0]);
        Trial.run(place, Files.readString(place.resolve("experiment.yml")));
    }
}
