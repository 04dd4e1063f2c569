package org.krylovbench.bench.work;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The results of a run cannot be written: a full disk, or a folder that was taken away. What is there is whole. */
public final class ResultsNotWritten extends IOException {

    private static final long serialVersionUID = 1;

    private final String reason;

    ResultsNotWritten(Path folder, String reason) {
        super("cannot write results to " + folder + ": " + reason
                + "; when there is room, the same command goes on from there");
        this.reason = reason;
    }

    public static ResultsNotWritten because(Path folder, IOException failure) {
        if (failure instanceof ResultsNotWritten told) {
            return told;
        }
        var not = new ResultsNotWritten(folder, reason(failure));
        not.initCause(failure);
        return not;
    }

    /** What the system said, without the file that it happened to be. */
    static String reason(IOException failure) {
        if (failure instanceof ResultsNotWritten told) {
            return told.reason;
        } else if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return String.valueOf(failure.getMessage());
    }

    /** Whether a failure of something else was that there is no room. */
    static boolean isFull(String message) {
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }
}
