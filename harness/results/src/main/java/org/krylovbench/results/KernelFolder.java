package org.krylovbench.results;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of one run of kernels: {@code manifest.json kernels.csv samples.csv}. */
public final class KernelFolder {

    private static final Table<KernelRow> KERNELS = Table.of(KernelRow.class);
    private static final Table<KernelSample> SAMPLES = Table.of(KernelSample.class);

    private final Path folder;

    private KernelFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a new folder for a run.
     *
     * @throws FileAlreadyExistsException if there is one of that name: a run is never overwritten
     */
    public static KernelFolder create(Path folder) throws IOException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectory(folder);
        return new KernelFolder(folder);
    }

    /** Whether a folder is one of kernels, not of an experiment. */
    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve("kernels.csv"));
    }

    /**
     * Opens the folder of a run.
     *
     * @throws IOException if it is none
     */
    public static KernelFolder open(Path folder) throws IOException {
        if (!isOne(folder)) {
            throw new IOException(folder + " is no run of kernels: it has no kernels.csv");
        }
        return new KernelFolder(folder);
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

    /** Writes both tables, over those that were there. */
    public void write(List<KernelRow> rows, List<KernelSample> samples) throws IOException {
        KERNELS.write(folder.resolve("kernels.csv"), rows);
        SAMPLES.write(folder.resolve("samples.csv"), samples);
    }

    public List<KernelRow> rows() throws IOException {
        return KERNELS.read(folder.resolve("kernels.csv"));
    }

    public List<KernelSample> samples() throws IOException {
        return SAMPLES.read(folder.resolve("samples.csv"));
    }
}
