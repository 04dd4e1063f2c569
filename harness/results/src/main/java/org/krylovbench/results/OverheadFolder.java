package org.krylovbench.results;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of one self-test of a machine.
 *
 * <pre>
 * manifest.json  experiment.yml
 * overhead.csv   a row for each case and way of watching it
 * noise.csv      what can be told apart, if a case was compared with itself
 * comparisons.csv  clocks.csv  samples.csv
 * </pre>
 */
public final class OverheadFolder {

    /** Of all such runs, in the folder of results. */
    public static final String NAME = "overhead";

    private static final Table<OverheadRow> ROWS = Table.of(OverheadRow.class);
    private static final Table<OverheadSample> SAMPLES = Table.of(OverheadSample.class);
    private static final Table<ClockRow> CLOCKS = Table.of(ClockRow.class);
    private static final Table<SelfComparison> COMPARISONS = Table.of(SelfComparison.class);
    private static final Table<NoiseFloorRow> NOISE = Table.of(NoiseFloorRow.class);

    private final Path folder;

    private OverheadFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a new folder for a run.
     *
     * @throws FileAlreadyExistsException if there is one of that name: a run is never overwritten
     */
    public static OverheadFolder create(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectory(folder);
        return new OverheadFolder(folder);
    }

    /** Whether a folder is one of a self-test, not of an experiment. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve("overhead.csv"));
    }

    /**
     * Opens the folder of a run.
     *
     * @throws IOException if it is none
     */
    public static OverheadFolder open(Path folder) throws IOException {
        if (!isOne(folder)) {
            throw new IOException(folder + " is no self-test: it has no overhead.csv");
        }
        return new OverheadFolder(folder);
    }

    /**
     * The latest finished self-test on the same machine by the same build and JVM as some run; a quick one tells too little.
     *
     * @param results folder of all results
     */
    public static Optional<OverheadFolder> latest(Path results, Manifest run) throws IOException {
        Path runs = results.resolve(NAME);
        if (!Files.isDirectory(runs)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            for (Path each : folders.sorted(Comparator.reverseOrder()).toList()) {
                if (isOne(each)) {
                    var candidate = new OverheadFolder(each);
                    Optional<Manifest> manifest = candidate.readable();
                    if (manifest.isPresent()
                            && !manifest.get().finished().isEmpty()
                            && !manifest.get().profile().equals("quick")
                            && manifest.get().sameMachine(run)) {
                        return Optional.of(candidate);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Its manifest, unless another version of this program wrote it. */
    private Optional<Manifest> readable() {
        try {
            return Optional.of(manifest());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public Path path() {
        return folder;
    }

    public Manifest manifest() throws IOException {
        return Manifest.read(folder.resolve("manifest.json"));
    }

    public void write(Manifest manifest) throws IOException {
        manifest.write(folder.resolve("manifest.json"));
    }

    /** Where the experiment is that the self-test carries out. */
    public Path experiment() {
        return folder.resolve("experiment.yml");
    }

    public void writeClocks(List<ClockRow> clocks) throws IOException {
        CLOCKS.write(folder.resolve("clocks.csv"), clocks);
    }

    public List<ClockRow> clocks() throws IOException {
        return CLOCKS.read(folder.resolve("clocks.csv"));
    }

    /** Writes what was measured so far, over what was there. */
    public void write(List<OverheadRow> rows, List<OverheadSample> samples) throws IOException {
        ROWS.write(folder.resolve("overhead.csv"), rows);
        SAMPLES.write(folder.resolve("samples.csv"), samples);
    }

    public void write(NoiseFloorRow floor, List<SelfComparison> comparisons) throws IOException {
        NOISE.write(folder.resolve("noise.csv"), List.of(floor));
        COMPARISONS.write(folder.resolve("comparisons.csv"), comparisons);
    }

    public List<OverheadRow> rows() throws IOException {
        return ROWS.read(folder.resolve("overhead.csv"));
    }

    public List<OverheadSample> samples() throws IOException {
        return SAMPLES.read(folder.resolve("samples.csv"));
    }

    public List<SelfComparison> comparisons() throws IOException {
        Path file = folder.resolve("comparisons.csv");
        return Files.exists(file) ? COMPARISONS.read(file) : List.of();
    }

    /** What can be told apart; nothing where no case was compared with itself. */
    public Optional<NoiseFloorRow> noise() throws IOException {
        Path file = folder.resolve("noise.csv");
        return Files.exists(file) ? NOISE.read(file).stream().findFirst() : Optional.empty();
    }
}
