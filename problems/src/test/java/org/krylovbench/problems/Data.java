package org.krylovbench.problems;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.krylovbench.problems.files.ArrayFile;

/** Where tests find data: ours, and what lies beside the project and is not ours to ship. */
public final class Data {

    private Data() {}

    /** A file of the project, by its path from the root. */
    public static Path carried(String path) {
        return upwards(path).orElseThrow(() -> new AssertionError(path + " is not in the project"));
    }

    /** A resource of the tests, by its path from the package of the problems. */
    public static Path resource(String path) {
        try {
            return Path.of(
                    Objects.requireNonNull(Data.class.getResource(path), path).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** A file that may be there; the test skips if not. */
    public static Path shared(String path) {
        Optional<Path> file = upwards("shared/data/" + path);
        if (file.isEmpty()) {
            String reason = "skipped: there is no ../shared/data/" + path;
            System.err.println(reason); // the build's log has only the number of skipped tests
            Assumptions.abort(reason);
        }
        return file.orElseThrow();
    }

    private static Optional<Path> upwards(String path) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(path))) {
                return Optional.of(folder.resolve(path));
            }
        }
        return Optional.empty();
    }

    /** The columns of a table beside a test. */
    public static double[][] columns(Class<?> test, String csv) throws IOException {
        double[][] rows;
        try {
            rows = table(
                    Path.of(Objects.requireNonNull(test.getResource(csv), csv).toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
        double[][] columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }

    /** A table of numbers, rows by rows. */
    public static double[][] table(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Data::numbers)
                .toArray(double[][]::new);
    }

    /** The array of a .npy file, rows by rows. */
    public static double[] npy(Path file) throws IOException {
        return ArrayFile.read(file, Optional.empty()).values();
    }

    private static double[] numbers(String line) {
        String[] fields = line.split(",", -1);
        double[] numbers = new double[fields.length];
        for (int k = 0; k < fields.length; k++) {
            numbers[k] = Double.parseDouble(fields[k]);
        }
        return numbers;
    }
}
