package org.krylovbench.problems.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.files.ArrayFile;
import org.krylovbench.problems.files.RealArray;

/**
 * An image from a file: PNG, JPEG, TIFF, PGM, CSV, NumPy's {@code .npy} or a variable of a {@code .mat} file. Pictures of
 * up to 16 bits are scaled to values from 0, black, to 1, white, colours become luminance; other numbers are as they are.
 *
 * @param path the file
 * @param variable which array, of a {@code .mat} file with several
 * @param fit how it comes to its size
 */
public record ImageFile(Path path, Optional<String> variable, Fit fit) implements ImageRecipe {

    /** How the image in a file comes to its size. */
    public enum Fit {
        /** The centre of the file's; what surrounds it is the file's too, and black where that ends. */
        CROP,
        /**
         * All of the file's, made square by black below or to the right, by linear interpolation between the pixels;
         * around it is black. As IR Tools brings its test images to size.
         */
        RESAMPLE
    }

    @Override
    public Image render(int size, int margin) throws IOException {
        if (isMissing()) {
            throw new IOException("file: no image is given; write, for example, file: {path: moon.png}");
        }
        RealArray array = ArrayFile.read(path, variable);
        var image = new Image(array.rows(), array.columns(), array.values());
        if (fit == Fit.RESAMPLE) {
            return image.cut(0, 0, Math.max(image.rows(), image.columns()), Math.max(image.rows(), image.columns()))
                    .resampled(size)
                    .center(size + 2 * margin);
        }
        if (image.rows() < size || image.columns() < size) {
            throw new IOException(path + ": the image is " + image.rows() + "×" + image.columns()
                    + ", less than the size " + size + "; a size of at most "
                    + Math.min(image.rows(), image.columns()) + " would do, or fit: resample");
        }
        return image.center(size + 2 * margin);
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
