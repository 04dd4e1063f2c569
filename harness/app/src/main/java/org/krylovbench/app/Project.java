package org.krylovbench.app;

import java.nio.file.Path;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.problems.Entry;
import org.krylovbench.report.figure.Figures;

/** Where the project's folders are, and what it holds. */
final class Project {

    private Project() {}

    /** The root of the checkout, told by the launcher; else the current folder. */
    static Path home() {
        return Path.of(System.getProperty("krylov.home", ""));
    }

    static Path results() {
        return home().resolve("results");
    }

    static Path reports() {
        return home().resolve("reports");
    }

    /** Where the experiments are that reproduce the founding documents. */
    static Path seeds() {
        return home().resolve("configs").resolve("seeds");
    }

    /** What they come to. */
    static Path seedPage() {
        return home().resolve("docs").resolve("seeds.md");
    }

    /** All that an experiment may name. */
    static Catalogs catalogs() {
        return Catalogs.with(Figures.ALL.stream()
                .map(line -> new Entry<>(line.name(), line.summary(), line.prototype()))
                .toList());
    }

    /** A path as short as it can be written from the current folder. */
    static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }
}
