package org.krylovbench.bench.work;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * {@code logs/CASE.log}: what the processes of a case print, as far as a reader would read it. There is none for a case of
 * which nothing is to be told.
 */
final class CaseLog implements AutoCloseable {

    private static final long MOST_BYTES = 1 << 20;

    private final Path folder;
    private Path file;

    CaseLog(Path run) {
        this.folder = run.resolve("logs");
        this.file = folder.resolve("worker.log");
    }

    Path folder() {
        return folder;
    }

    /** From now on, what is printed belongs to this case. */
    synchronized void turnTo(String caseId) {
        file = folder.resolve(caseId + ".log");
    }

    /** A line at the end of the log. */
    synchronized void add(String line) {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file) || Files.size(file) < MOST_BYTES) {
                Files.writeString(
                        file,
                        line + "\n",
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            return; // where there is no room for a log there is none for results either, and that is told
        }
    }

    /** Leaves no empty folder. */
    @Override
    public synchronized void close() throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(folder);
        }
    }
}
