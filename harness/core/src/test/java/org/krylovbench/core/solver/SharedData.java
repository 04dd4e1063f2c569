package org.krylovbench.core.solver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.krylovbench.problems.files.ArrayFile;

/** Data that may lie beside the project and are not ours to ship. */
public final class SharedData {

    private SharedData() {}

    /** A file that may be there; the test skips if not. */
    public static Path file(String path) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/data").resolve(path);
            if (Files.exists(file)) {
                return file;
            }
        }
        String reason = "skipped: there is no ../shared/data/" + path;
        System.err.println(reason); // the build's log has only the number of skipped tests
        return Assumptions.abort(reason);
    }

    /** The array of a .npy file, rows by rows. */
    public static double[] npy(String path) throws IOException {
        return ArrayFile.read(file(path), Optional.empty()).values();
    }

    /** The rows of a table of numbers, without its notes and its head. */
    public static double[][] table(String path) throws IOException {
        return Files.readAllLines(file(path)).stream()
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(SharedData::numbers)
                .toArray(double[][]::new);
    }

    private static double[] numbers(String line) {
        String[] fields = line.split(",", -1);
        double[] numbers = new double[fields.length];
        for (int j = 0; j < fields.length; j++) {
            numbers[j] = Double.parseDouble(fields[j]);
        }
        return numbers;
    }
}
