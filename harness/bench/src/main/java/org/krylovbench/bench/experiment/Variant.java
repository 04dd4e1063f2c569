package org.krylovbench.bench.experiment;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which variant of an experiment is wanted.
 *
 * @param name as the file has it under {@code variants}, empty for the experiment as it is
 * @param data where relative paths in the block of the variant start; not given, at the experiment's folder
 */
public record Variant(String name, Optional<Path> data) {

    public Variant {
        data = data.map(Path::toAbsolutePath); // a run's plan is read from another folder
    }

    /** The experiment as it is. */
    public static final Variant NONE = named("");

    /** The variant of this name, of which paths start where the others do. */
    public static Variant named(String name) {
        return new Variant(name, Optional.empty());
    }

    boolean isNone() {
        return name.isEmpty();
    }
}
