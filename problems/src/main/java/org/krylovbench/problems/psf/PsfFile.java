package org.krylovbench.problems.psf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.files.ArrayFile;
import org.krylovbench.problems.files.RealArray;

/**
 * A point-spread function from a file: PNG, JPEG, TIFF, PGM, CSV, NumPy's {@code .npy} or a variable of a {@code .mat}
 * file. Its weights may be negative.
 *
 * @param path the file
 * @param variable which array, of a {@code .mat} file with several
 * @param centerRow row of the bright pixel, counted from 1 as in MATLAB; 0 for the middle, ⌊rows / 2⌋ + 1
 * @param centerColumn its column, likewise
 * @param scaling of the weights
 */
public record PsfFile(Path path, Optional<String> variable, int centerRow, int centerColumn, Scaling scaling)
        implements PsfRecipe {

    /** What the weights are divided by. */
    public enum Scaling {
        /** Their sum: brightness is kept. */
        UNIT_SUM,
        /** Nothing. */
        AS_STORED
    }

    public PsfFile {
        if (centerRow < 0) {
            throw new IllegalArgumentException(
                    "center-row must count from 1, or be 0 for the middle, but is " + centerRow);
        }
        if (centerColumn < 0) {
            throw new IllegalArgumentException(
                    "center-column must count from 1, or be 0 for the middle, but is " + centerColumn);
        }
    }

    @Override
    public PointSpreadFunction make(int imageSize) throws IOException {
        if (isMissing()) {
            throw new IOException("file: no PSF is given; write, for example, file: {path: psf.mat}");
        }
        RealArray array = ArrayFile.read(path, variable);
        return new PointSpreadFunction(
                array.rows(),
                array.columns(),
                scaled(array.values()),
                index("center-row", centerRow, array.rows()),
                index("center-column", centerColumn, array.columns()));
    }

    private int index(String parameter, int fromOne, int n) throws IOException {
        if (fromOne > n) {
            throw new IOException(path + ": " + parameter + " must lie in [1, " + n + "], but is " + fromOne);
        }
        return fromOne == 0 ? n / 2 : fromOne - 1;
    }

    private double[] scaled(double[] weights) throws IOException {
        if (scaling == Scaling.AS_STORED) {
            return weights;
        }
        double sum = Arrays.stream(weights).sum();
        double size = Arrays.stream(weights).map(Math::abs).sum();
        if (Math.abs(sum) <= weights.length * Math.ulp(size)) { // nothing but rounding
            throw new IOException(path + ": the weights sum to zero; write scaling: as-stored");
        }
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private boolean isMissing() {
        return path.toString().isEmpty();
    }

    @Override
    public String label() {
        return Labels.name(path, "file") + variable.map(name -> " " + name).orElse("");
    }

    @Override
    public List<Path> files() {
        return isMissing() ? List.of() : List.of(path);
    }
}
