package org.krylovbench.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The folder of one run. Each case is written beside its place and moved in whole, so that a run killed at any moment
 * has lost at most the work in progress; {@link #merge} then makes the tables of the run from those of its cases.
 *
 * <pre>
 * experiment.yml  plan.yml  manifest.json
 * cases.csv  parameters.csv  summary.csv  iterations.csv  timings.csv  rules.csv  forks.csv  spectra.csv  subspaces.csv
 * inspections.csv
 * claims.csv     where the experiment has claims
 * inspections/   what each A M is like, see {@link InspectionRow}
 * problems/ID/   observed.npy  exact.npy  psf.npy  psf-spectrum.npy
 * cases/ID/      see {@link CaseFolder}
 * work/ID/       what a case in progress has left so far
 * logs/ID.log    what the processes of a case said, if anything
 * </pre>
 */
public final class RunFolder {

    private static final Table<CaseRow> CASES = Table.of(CaseRow.class);
    private static final Table<ParameterRow> PARAMETERS = Table.of(ParameterRow.class);
    private static final Table<ClaimRow> CLAIMS = Table.of(ClaimRow.class);

    private static final String PSF = "psf.npy";
    private static final String SPECTRUM = "psf-spectrum.npy";

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

    /** Writes what was published, over what was written before; no file is left where there is nothing. */
    public void writeClaims(List<ClaimRow> claims) throws IOException {
        if (claims.isEmpty()) {
            Files.deleteIfExists(folder.resolve("claims.csv"));
        } else {
            atomically(folder.resolve("claims.csv"), file -> CLAIMS.write(file, claims));
        }
    }

    /** What was published of that which the run measures. */
    public List<ClaimRow> claims() throws IOException {
        Path file = folder.resolve("claims.csv");
        return Files.exists(file) ? CLAIMS.read(file) : List.of();
    }

    /** Keeps b and, where it is known, x† of a problem; does nothing if they are there. */
    public void writeProblem(String problemId, NpyFile observed, Optional<NpyFile> exact) throws IOException {
        writeProblem(problemId, observed, exact, Optional.empty());
    }

    /**
     * Keeps b and, where there are, x† and the blur of a problem; does nothing if they are there.
     *
     * @param observed b, as an image where it is one
     * @param exact x†, likewise
     */
    public void writeProblem(String problemId, NpyFile observed, Optional<NpyFile> exact, Optional<BlurArrays> blur)
            throws IOException {
        Path target = folder.resolve("problems").resolve(problemId);
        if (Files.exists(target)) {
            return;
        }
        Path partial = CaseFolder.create(folder.resolve("problems").resolve("." + problemId))
                .path();
        observed.write(partial.resolve("observed.npy"));
        if (exact.isPresent()) {
            exact.get().write(partial.resolve("exact.npy"));
        }
        if (blur.isPresent()) {
            blur.get().psf().write(partial.resolve(PSF));
            blur.get().spectrum().write(partial.resolve(SPECTRUM));
        }
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** b of a problem, as an image where it is one. */
    public Optional<NpyFile> observed(String problemId) throws IOException {
        return array(folder.resolve("problems").resolve(problemId).resolve("observed.npy"));
    }

    /** x† of a problem, as an image where it is one. */
    public Optional<NpyFile> exact(String problemId) throws IOException {
        return array(folder.resolve("problems").resolve(problemId).resolve("exact.npy"));
    }

    /** The blur of a problem that is one. */
    public Optional<BlurArrays> blur(String problemId) throws IOException {
        Path problem = folder.resolve("problems").resolve(problemId);
        Optional<NpyFile> psf = array(problem.resolve(PSF));
        Optional<NpyFile> spectrum = array(problem.resolve(SPECTRUM));
        return psf.flatMap(weights -> spectrum.map(moduli -> new BlurArrays(weights, moduli)));
    }

    /** x at the end of a case. */
    public Optional<NpyFile> solution(String caseId) throws IOException {
        return caseFolder(caseId).array("solution.npy");
    }

    /** x of least error of a case. */
    public Optional<NpyFile> best(String caseId) throws IOException {
        return caseFolder(caseId).array("best.npy");
    }

    /** The iterates of a case that were kept, by their iterations. */
    public NavigableMap<Integer, NpyFile> iterates(String caseId) throws IOException {
        return caseFolder(caseId).iterates();
    }

    /** Whether the result of this case is there. */
    public boolean has(String caseId) {
        return Files.exists(caseFolder(caseId).path());
    }

    /** Puts the result of a case in its place, whole or not at all. */
    public void write(String caseId, CaseResult result) throws IOException {
        write(caseId, result, List.of());
    }

    /** Puts the result of a case in its place with copies of other files, whole or not at all. */
    public void write(String caseId, CaseResult result, List<Path> files) throws IOException {
        CaseFolder partial = CaseFolder.create(folder.resolve("cases").resolve("." + caseId));
        partial.write(result);
        for (Path file : files) {
            Files.copy(file, partial.path().resolve(file.getFileName()));
        }
        Files.move(partial.path(), caseFolder(caseId).path(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes the result of a case away, so that it can be done again. */
    public void remove(String caseId) throws IOException {
        Path away = folder.resolve("cases").resolve("." + caseId);
        CaseFolder.delete(away);
        Files.move(caseFolder(caseId).path(), away, StandardCopyOption.ATOMIC_MOVE);
        CaseFolder.delete(away);
    }

    /** Writes the tables of the run, from the cases that are there, in the order of the plan. */
    public void merge() throws IOException {
        List<Summary> summaries = new ArrayList<>();
        List<Iteration> iterations = new ArrayList<>();
        List<Timing> timings = new ArrayList<>();
        List<RuleRow> rules = new ArrayList<>();
        List<SpectrumRow> spectra = new ArrayList<>();
        List<SubspaceRow> subspaces = new ArrayList<>();
        List<ForkRow> forks = new ArrayList<>();
        for (CaseRow row : cases()) {
            if (has(row.caseId())) {
                CaseFolder from = caseFolder(row.caseId());
                summaries.add(from.summary());
                iterations.addAll(from.iterations());
                timings.addAll(from.timings());
                rules.addAll(from.rules());
                forks.addAll(from.forks());
                spectra.addAll(from.spectrum());
                subspaces.addAll(from.subspaces());
            }
        }
        atomically(folder.resolve("summary.csv"), file -> CaseFolder.SUMMARY.write(file, summaries));
        atomically(folder.resolve("iterations.csv"), file -> CaseFolder.ITERATIONS.write(file, iterations));
        atomically(folder.resolve("timings.csv"), file -> CaseFolder.TIMINGS.write(file, timings));
        atomically(folder.resolve("rules.csv"), file -> CaseFolder.RULES.write(file, rules));
        atomically(folder.resolve("forks.csv"), file -> CaseFolder.FORKS.write(file, forks));
        atomically(folder.resolve("spectra.csv"), file -> CaseFolder.SPECTRUM.write(file, spectra));
        atomically(folder.resolve("subspaces.csv"), file -> CaseFolder.SUBSPACES.write(file, subspaces));
        List<InspectionRow> inspections = inspectionFolder().readAll();
        atomically(folder.resolve("inspections.csv"), file -> InspectionFolder.ROWS.write(file, inspections));
    }

    public List<Summary> summaries() throws IOException {
        return CaseFolder.SUMMARY.read(folder.resolve("summary.csv"));
    }

    public List<Iteration> iterations() throws IOException {
        return CaseFolder.ITERATIONS.read(folder.resolve("iterations.csv"));
    }

    public List<Timing> timings() throws IOException {
        return CaseFolder.TIMINGS.read(folder.resolve("timings.csv"));
    }

    public List<RuleRow> rules() throws IOException {
        return CaseFolder.RULES.read(folder.resolve("rules.csv"));
    }

    public List<SpectrumRow> spectra() throws IOException {
        return CaseFolder.SPECTRUM.read(folder.resolve("spectra.csv"));
    }

    public List<SubspaceRow> subspaces() throws IOException {
        return CaseFolder.SUBSPACES.read(folder.resolve("subspaces.csv"));
    }

    /** None in a run that was made before there were any. */
    public List<InspectionRow> inspections() throws IOException {
        Path file = folder.resolve("inspections.csv");
        return Files.exists(file) ? InspectionFolder.ROWS.read(file) : List.of();
    }

    /** Where the inspections of each problem and preconditioner lie. */
    public InspectionFolder inspectionFolder() {
        return new InspectionFolder(folder.resolve("inspections"));
    }

    public List<ForkRow> forks() throws IOException {
        return CaseFolder.FORKS.read(folder.resolve("forks.csv"));
    }

    /** What did each primitive of each backend, over all cases: an operator may choose another way for another size. */
    public Map<String, Map<String, String>> backends() throws IOException {
        Map<String, Map<String, String>> backends = new TreeMap<>();
        for (CaseRow row : cases()) {
            if (has(row.caseId())) {
                for (Implementation one : caseFolder(row.caseId()).implementations()) {
                    backends.computeIfAbsent(one.backend(), name -> new TreeMap<>())
                            .merge(one.primitive(), one.way(), RunFolder::union);
                }
            }
        }
        return backends;
    }

    private static String union(String some, String way) {
        return some.contains(way) ? some : some + "; " + way;
    }

    /** The folder of a case, which need not be there. */
    public CaseFolder caseFolder(String caseId) {
        return new CaseFolder(folder.resolve("cases").resolve(caseId));
    }

    private static Optional<NpyFile> array(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(NpyFile.read(file)) : Optional.empty();
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
