package org.krylovbench.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one run. Each case is written beside its place and moved in whole, so that a run killed at any moment
 * has lost at most the case in progress; {@link #merge} then makes the tables of the run from those of its cases.
 *
 * <pre>
 * experiment.yml  plan.yml  manifest.json  log.txt
 * cases.csv  parameters.csv  summary.csv  iterations.csv  timings.csv  rules.csv  spectra.csv  subspaces.csv
 * problems/ID/   exact.npy  observed.npy
 * cases/ID/      summary.csv  iterations.csv  timings.csv  rules.csv  spectra.csv  subspaces.csv  solution.npy  best.npy
 * </pre>
 */
public final class RunFolder {

    private static final Table<CaseRow> CASES = Table.of(CaseRow.class);
    private static final Table<Summary> SUMMARY = Table.of(Summary.class);
    private static final Table<Iteration> ITERATIONS = Table.of(Iteration.class);
    private static final Table<Timing> TIMINGS = Table.of(Timing.class);
    private static final Table<RuleRow> RULES = Table.of(RuleRow.class);
    private static final Table<SpectrumRow> SPECTRA = Table.of(SpectrumRow.class);
    private static final Table<SubspaceRow> SUBSPACES = Table.of(SubspaceRow.class);
    private static final Table<ParameterRow> PARAMETERS = Table.of(ParameterRow.class);

    private final Path folder;

    private RunFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a new folder for a run.
     *
     * @throws FileAlreadyExistsException if there is one of that name: a run is never overwritten
     */
    public static RunFolder create(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectory(folder);
        Files.createDirectory(folder.resolve("cases"));
        Files.createDirectory(folder.resolve("problems"));
        return new RunFolder(folder);
    }

    /**
     * Opens the folder of a run.
     *
     * @throws IOException if it is none
     */
    public static RunFolder open(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("manifest.json"))) {
            throw new IOException(folder + " is no run: it has no manifest.json");
        }
        return new RunFolder(folder);
    }

    public Path path() {
        return folder;
    }

    /**
     * Takes the run for this process, so that two do not write into it at once.
     *
     * @return the lock, to be closed at the end; empty if another one holds it
     */
    public Optional<FileChannel> take() throws IOException {
        FileChannel lock =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() != null) {
                return Optional.of(lock);
            }
            lock.close();
        } catch (OverlappingFileLockException e) { // this process holds it already
            lock.close();
        }
        return Optional.empty();
    }

    public Manifest manifest() throws IOException {
        return Manifest.read(folder.resolve("manifest.json"));
    }

    public void write(Manifest manifest) throws IOException {
        atomically(folder.resolve("manifest.json"), manifest::write);
    }

    /** Writes a text file of the run, such as the copy of its experiment. */
    public void write(String name, String text) throws IOException {
        atomically(folder.resolve(name), file -> Files.writeString(file, text));
    }

    public void writeCases(List<CaseRow> cases) throws IOException {
        atomically(folder.resolve("cases.csv"), file -> CASES.write(file, cases));
    }

    public List<CaseRow> cases() throws IOException {
        return CASES.read(folder.resolve("cases.csv"));
    }

    public void writeParameters(List<ParameterRow> parameters) throws IOException {
        atomically(folder.resolve("parameters.csv"), file -> PARAMETERS.write(file, parameters));
    }

    public List<ParameterRow> parameters() throws IOException {
        return PARAMETERS.read(folder.resolve("parameters.csv"));
    }

    /** Keeps b and, where it is known, x† of an image problem; does nothing if they are there. */
    public void writeProblem(String problemId, NpyFile observed, Optional<NpyFile> exact) throws IOException {
        Path target = folder.resolve("problems").resolve(problemId);
        if (Files.exists(target)) {
            return;
        }
        Path partial = emptyFolder(folder.resolve("problems").resolve("." + problemId));
        observed.write(partial.resolve("observed.npy"));
        if (exact.isPresent()) {
            exact.get().write(partial.resolve("exact.npy"));
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** b of an image problem. */
    public Optional<NpyFile> observed(String problemId) throws IOException {
        return array(folder.resolve("problems").resolve(problemId).resolve("observed.npy"));
    }

    /** x† of an image problem. */
    public Optional<NpyFile> exact(String problemId) throws IOException {
        return array(folder.resolve("problems").resolve(problemId).resolve("exact.npy"));
    }

    /** x at the end of a case. */
    public Optional<NpyFile> solution(String caseId) throws IOException {
        return array(caseFolder(caseId).resolve("solution.npy"));
    }

    /** x of least error of a case. */
    public Optional<NpyFile> best(String caseId) throws IOException {
        return array(caseFolder(caseId).resolve("best.npy"));
    }

    /** Whether the result of this case is there. */
    public boolean has(String caseId) {
        return Files.exists(caseFolder(caseId));
    }

    /** Puts the result of a case in its place, whole or not at all. */
    public void write(String caseId, CaseResult result) throws IOException {
        Path partial = emptyFolder(folder.resolve("cases").resolve("." + caseId));
        SUMMARY.write(partial.resolve("summary.csv"), List.of(result.summary()));
        ITERATIONS.write(partial.resolve("iterations.csv"), result.iterations());
        TIMINGS.write(partial.resolve("timings.csv"), result.timings());
        RULES.write(partial.resolve("rules.csv"), result.rules());
        SPECTRA.write(partial.resolve("spectra.csv"), result.spectrum());
        SUBSPACES.write(partial.resolve("subspaces.csv"), result.subspaces());
        if (result.solution().isPresent()) {
            result.solution().get().write(partial.resolve("solution.npy"));
        }
        if (result.best().isPresent()) {
            result.best().get().write(partial.resolve("best.npy"));
        }
        Files.move(partial, caseFolder(caseId), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes the tables of the run, from the cases that are there, in the order of the plan. */
    public void merge() throws IOException {
        List<Summary> summaries = new ArrayList<>();
        List<Iteration> iterations = new ArrayList<>();
        List<Timing> timings = new ArrayList<>();
        List<RuleRow> rules = new ArrayList<>();
        List<SpectrumRow> spectra = new ArrayList<>();
        List<SubspaceRow> subspaces = new ArrayList<>();
        for (CaseRow row : cases()) {
            if (has(row.caseId())) {
                Path from = caseFolder(row.caseId());
                summaries.addAll(SUMMARY.read(from.resolve("summary.csv")));
                iterations.addAll(ITERATIONS.read(from.resolve("iterations.csv")));
                timings.addAll(TIMINGS.read(from.resolve("timings.csv")));
                rules.addAll(RULES.read(from.resolve("rules.csv")));
                spectra.addAll(SPECTRA.read(from.resolve("spectra.csv")));
                subspaces.addAll(SUBSPACES.read(from.resolve("subspaces.csv")));
            }
        }
        atomically(folder.resolve("summary.csv"), file -> SUMMARY.write(file, summaries));
        atomically(folder.resolve("iterations.csv"), file -> ITERATIONS.write(file, iterations));
        atomically(folder.resolve("timings.csv"), file -> TIMINGS.write(file, timings));
        atomically(folder.resolve("rules.csv"), file -> RULES.write(file, rules));
        atomically(folder.resolve("spectra.csv"), file -> SPECTRA.write(file, spectra));
        atomically(folder.resolve("subspaces.csv"), file -> SUBSPACES.write(file, subspaces));
    }

    public List<Summary> summaries() throws IOException {
        return SUMMARY.read(folder.resolve("summary.csv"));
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

    public List<SpectrumRow> spectra() throws IOException {
        return SPECTRA.read(folder.resolve("spectra.csv"));
    }

    public List<SubspaceRow> subspaces() throws IOException {
        return SUBSPACES.read(folder.resolve("subspaces.csv"));
    }

    private Path caseFolder(String caseId) {
        return folder.resolve("cases").resolve(caseId);
    }

    private static Optional<NpyFile> array(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(NpyFile.read(file)) : Optional.empty();
    }

    /** A new folder in place of what an earlier run may have left half done. */
    private static Path emptyFolder(Path partial) throws IOException {
        if (Files.exists(partial)) {
            try (Stream<Path> files = Files.walk(partial)) {
                files.sorted(Comparator.reverseOrder()).forEach(RunFolder::delete);
            }
        }
        return Files.createDirectory(partial);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void atomically(Path file, Write write) throws IOException {
        Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
        write.to(partial);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @FunctionalInterface
    private interface Write {
        void to(Path file) throws IOException;
    }
}
