package org.krylovbench.problems.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.image.ImageFile;
import org.krylovbench.problems.image.ImageRecipe;
import org.krylovbench.problems.image.Mosaic;
import org.krylovbench.problems.image.Satellite;

/** The catalog of images. */
public final class Images {

    /** All of them, with their defaults. */
    public static final List<Entry<ImageRecipe>> ALL = List.of(
            new Entry<>("satellite", "a generated satellite on black", new Satellite()),
            new Entry<>("mosaic", "generated tiles that continue beyond the edge", new Mosaic()),
            new Entry<>(
                    "file",
                    "from an image, CSV, .npy or .mat file",
                    new ImageFile(Path.of(""), Optional.empty(), ImageFile.Fit.CROP)));

    private Images() {}
}
