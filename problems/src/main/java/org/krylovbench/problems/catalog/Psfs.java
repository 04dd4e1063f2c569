package org.krylovbench.problems.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.psf.Gaussian;
import org.krylovbench.problems.psf.Motion;
import org.krylovbench.problems.psf.PsfFile;
import org.krylovbench.problems.psf.PsfRecipe;
import org.krylovbench.problems.psf.RecordedMotion;

/** The catalog of point-spread functions. */
public final class Psfs {

    /** All of them, with their defaults. */
    public static final List<Entry<PsfRecipe>> ALL = List.of(
            new Entry<>("gaussian", "Gaussian out of focus, separable and symmetric", new Gaussian(2, 15)),
            new Entry<>("recorded-motion", "the 11×11 path of a shaken camera from a blog", new RecordedMotion()),
            new Entry<>("motion", "uniform motion along a straight line", new Motion(9, 30)),
            new Entry<>(
                    "file",
                    "from an image, CSV, .npy or .mat file",
                    new PsfFile(Path.of(""), Optional.empty(), 0, 0, PsfFile.Scaling.UNIT_SUM)));

    private Psfs() {}
}
