package org.krylovbench.bench.experiment;

import java.util.List;

/** An experiment that cannot be run as it is written; the message holds a line for each mistake, with its place. */
public final class InvalidExperiment extends Exception {

    private static final long serialVersionUID = 1;

    public InvalidExperiment(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }
}
