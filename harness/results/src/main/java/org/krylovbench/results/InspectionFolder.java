package org.krylovbench.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files of inspections by name, which is also their order: each is there whole or not at all. */
public final class InspectionFolder {

    static final Table<InspectionRow> ROWS = Table.of(InspectionRow.class);

    private static final String ENDING = ".csv";

    private final Path folder;

    /** A folder that need not be there. */
    public InspectionFolder(Path folder) {
        this.folder = folder;
    }

    public boolean has(String name) {
        return Files.exists(file(name));
    }

    public void write(String name, List<InspectionRow> rows) throws IOException {
        Files.createDirectories(folder);
        Path partial = folder.resolve("." + name);
        ROWS.write(partial, rows);
        Files.move(partial, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public List<InspectionRow> read(String name) throws IOException {
        return ROWS.read(file(name));
    }

    /** The rows of all files. */
    List<InspectionRow> readAll() throws IOException {
        List<InspectionRow> rows = new ArrayList<>();
        for (Path file : files()) {
            rows.addAll(ROWS.read(file));
        }
        return rows;
    }

    /** Takes over what another folder has and this one does not. */
    void copyFrom(InspectionFolder other) throws IOException {
        for (Path file : other.files()) {
            Path target = folder.resolve(file.getFileName());
            if (!Files.exists(target)) {
                Files.createDirectories(folder);
                Files.copy(file, target);
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
