package org.krylovbench.problems.catalog;

import java.nio.file.Path;
import java.util.List;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.image.ImageFile;
import org.krylovbench.problems.image.ImageRecipe;
import org.krylovbench.problems.image.Mosaic;
import org.krylovbench.problems.image.Satellite;
import org.krylovbench.problems.image.Tectonic;

/** The catalog of images. */
public final class Images {

    /** All of them, with their defaults. */
    public static final List<Entry<ImageRecipe>> ALL = List.of(
            new Entry<>("satellite", "a generated satellite on black", new Satellite()),
            new Entry<>("mosaic", "generated tiles that continue beyond the edge", new Mosaic()),
            new Entry<>("tectonic", "two tectonic plates, one of which dives", new Tectonic()),
            new Entry<>("file", "the centre of a PNG, JPEG or PGM file", new ImageFile(Path.of(""))));

    private Images() {}
}
