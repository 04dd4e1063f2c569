package org.krylovbench.problems.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.image.Blocks;
import org.krylovbench.problems.image.ImageFile;
import org.krylovbench.problems.image.ImageRecipe;
import org.krylovbench.problems.image.IrTools;
import org.krylovbench.problems.image.IrTools.Picture;
import org.krylovbench.problems.image.Mosaic;
import org.krylovbench.problems.image.PiecewiseConstant;
import org.krylovbench.problems.image.Satellite;
import org.krylovbench.problems.image.SheppLogan;
import org.krylovbench.problems.image.SheppLogan.Sampling;
import org.krylovbench.problems.image.Smooth;
import org.krylovbench.problems.image.StarField;
import org.krylovbench.problems.image.Tectonic;
import org.krylovbench.problems.image.Text;

/** The catalog of images. */
public final class Images {

    /** All of them, with their defaults. */
    public static final List<Entry<ImageRecipe>> ALL = List.of(
            new Entry<>("satellite", "a generated satellite on black", new Satellite()),
            new Entry<>("mosaic", "generated tiles that continue beyond the edge", new Mosaic()),
            new Entry<>("tectonic", "two tectonic plates, one of which dives", new Tectonic()),
            new Entry<>("shepp-logan", "the modified phantom of a head, ten ellipses", new SheppLogan(Sampling.AREA)),
            new Entry<>("star-field", "stars of five magnitudes, some of them double", new StarField(300, 1)),
            new Entry<>("text", "a reading chart on a chequerboard", new Text()),
            new Entry<>("smooth", "hills without an edge", new Smooth()),
            new Entry<>("piecewise-constant", "a triangle, discs, blocks, bands and steps", new PiecewiseConstant()),
            new Entry<>("blocks", "random squares of constant grey, small and large", new Blocks(3, 1)),
            new Entry<>("ir-tools", "the images that IR Tools generates", new IrTools(Picture.PATTERN1, 0)),
            new Entry<>(
                    "file",
                    "from an image, CSV, .npy or .mat file",
                    new ImageFile(Path.of(""), Optional.empty(), ImageFile.Fit.CROP)));

    private Images() {}
}
