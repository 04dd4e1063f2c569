package org.krylovbench.problems.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A recipe for an image: a record whose components are its parameters. */
public interface ImageRecipe {

    /**
     * The image with its surroundings.
     *
     * @param size side of the image in pixels
     * @param margin width of the surroundings on each side, in pixels of the same scale
     * @return a square of side {@code size + 2 margin}, the image in its centre; values from 0, black, to 1
     * @throws IOException if a file that it needs cannot be read; the message names the file and what would do
     */
    Image render(int size, int margin) throws IOException;

    /** What a legend calls it. */
    String label();

    /** The files that it reads, so that a run can state their hashes. */
    default List<Path> files() {
        return List.of();
    }
}
