package org.krylovbench.problems.psf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.krylovbench.problems.PointSpreadFunction;

/** A recipe for a point-spread function: a record whose components are its parameters. */
public interface PsfRecipe {

    /**
     * The point-spread function, the same one each time. Its weights sum to one, unless a parameter asks for the scaling
     * of a toolbox or a file.
     *
     * @param imageSize side of the image, for those that are as large
     * @throws IOException if a file that it needs cannot be read; the message names the file and what would do
     */
    PointSpreadFunction make(int imageSize) throws IOException;

    /** What a legend calls it. */
    String label();

    /** The files that it reads, so that a run can state their hashes. */
    default List<Path> files() {
        return List.of();
    }
}
