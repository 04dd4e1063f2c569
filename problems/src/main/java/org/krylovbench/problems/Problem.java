package org.krylovbench.problems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A recipe for a linear problem: a record whose components are its parameters. */
public interface Problem {

    /**
     * Makes the problem, the same one for the same seed on every machine.
     *
     * @param seed the experiment's, for whatever is drawn at random and has no seed of its own
     * @throws IOException if a file that it needs cannot be read; the message names file, line and what would do
     */
    LinearProblem assemble(long seed) throws IOException;

    /** What a legend calls it, for example {@code orsirr_1}. */
    String label();

    /** The files that it reads, so that a run can state their hashes. */
    default List<Path> files() {
        return List.of();
    }
}
