package org.krylovbench.results;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one case: {@code summary.csv  iterations.csv  timings.csv  rules.csv  forks.csv  implementations.csv
 * spectra.csv  subspaces.csv  solution.npy  best.npy  iterate-000010.npy}.
 */
public final class CaseFolder {

    static final Table<Summary> SUMMARY = Table.of(Summary.class);
    static final Table<Iteration> ITERATIONS = Table.of(Iteration.class);
    static final Table<Timing> TIMINGS = Table.of(Timing.class);
    static final Table<RuleRow> RULES = Table.of(RuleRow.class);
    static final Table<ForkRow> FORKS = Table.of(ForkRow.class);
    private static final Table<Implementation> IMPLEMENTATIONS = Table.of(Implementation.class);
    static final Table<SpectrumRow> SPECTRUM = Table.of(SpectrumRow.class);
    static final Table<SubspaceRow> SUBSPACES = Table.of(SubspaceRow.class);

    private static final Pattern ITERATE = Pattern.compile("iterate-(\\d+)\\.npy");

    private final Path folder;

    /** The folder of a case that is there. */
    public CaseFolder(Path folder) {
        this.folder = folder;
    }

    /** A new folder, in place of what an earlier run may have left half done there. */
    public static CaseFolder create(Path folder) throws IOException {
        delete(folder);
        return new CaseFolder(Files.createDirectories(folder));
    }

    public Path path() {
        return folder;
    }

    /** Writes all files of a result, over those that are there. */
    public void write(CaseResult result) throws IOException {
        SUMMARY.write(folder.resolve("summary.csv"), List.of(result.summary()));
        ITERATIONS.write(folder.resolve("iterations.csv"), result.iterations());
        TIMINGS.write(folder.resolve("timings.csv"), result.timings());
        RULES.write(folder.resolve("rules.csv"), result.rules());
        FORKS.write(folder.resolve("forks.csv"), result.forks());
        IMPLEMENTATIONS.write(folder.resolve("implementations.csv"), result.implementations());
        SPECTRUM.write(folder.resolve("spectra.csv"), result.spectrum());
        SUBSPACES.write(folder.resolve("subspaces.csv"), result.subspaces());
        if (result.solution().isPresent()) {
            result.solution().get().write(folder.resolve("solution.npy"));
        }
        if (result.best().isPresent()) {
            result.best().get().write(folder.resolve("best.npy"));
        }
    }

    /** All that {@link #write} has written. */
    public CaseResult read() throws IOException {
        return new CaseResult(
                summary(),
                iterations(),
                timings(),
                array("solution.npy"),
                array("best.npy"),
                rules(),
                forks(),
                implementations(),
                spectrum(),
                subspaces());
    }

    public Summary summary() throws IOException {
        return SUMMARY.read(folder.resolve("summary.csv")).get(0);
    }

    public List<Iteration> iterations() throws IOException {
        return ITERATIONS.read(folder.resolve("iterations.csv"));
    }

    public List<Timing> timings() throws IOException {
        return TIMINGS.read(folder.resolve("timings.csv"));
    }

    public List<RuleRow> rules() throws IOException {
        return RULES.read(folder.resolve("rules.csv"));
    }

    public List<ForkRow> forks() throws IOException {
        return FORKS.read(folder.resolve("forks.csv"));
    }

    public List<Implementation> implementations() throws IOException {
        return IMPLEMENTATIONS.read(folder.resolve("implementations.csv"));
    }

    public List<SpectrumRow> spectrum() throws IOException {
        return SPECTRUM.read(folder.resolve("spectra.csv"));
    }

    public List<SubspaceRow> subspaces() throws IOException {
        return SUBSPACES.read(folder.resolve("subspaces.csv"));
    }

    /** Keeps the iterate of an iteration. */
    public void writeIterate(int iteration, NpyFile x) throws IOException {
        x.write(folder.resolve(String.format(Locale.ROOT, "iterate-%06d.npy", iteration)));
    }

    /** The iterates that were kept, by their iterations. */
    public NavigableMap<Integer, NpyFile> iterates() throws IOException {
        NavigableMap<Integer, NpyFile> iterates = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Matcher name = ITERATE.matcher(file.getFileName().toString());
                    if (name.matches()) {
                        iterates.put(Integer.valueOf(name.group(1)), NpyFile.read(file));
                    }
                }
            }
        }
        return iterates;
    }

    /** An array of the case; empty if it has none of that name. */
    public Optional<NpyFile> array(String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Optional.of(NpyFile.read(file)) : Optional.empty();
    }

    /** Deletes a folder with all that it holds; does nothing if there is none. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
