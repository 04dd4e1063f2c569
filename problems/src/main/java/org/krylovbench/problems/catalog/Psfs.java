package org.krylovbench.problems.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.psf.Atmospheric;
import org.krylovbench.problems.psf.Defocus;
import org.krylovbench.problems.psf.Gaussian;
import org.krylovbench.problems.psf.IrTools;
import org.krylovbench.problems.psf.Moffat;
import org.krylovbench.problems.psf.Motion;
import org.krylovbench.problems.psf.PsfFile;
import org.krylovbench.problems.psf.PsfRecipe;
import org.krylovbench.problems.psf.RandomMotion;
import org.krylovbench.problems.psf.RecordedMotion;
import org.krylovbench.problems.psf.Shake;
import org.krylovbench.problems.psf.Speckle;

/** The catalog of point-spread functions. */
public final class Psfs {

    /** All of them, with their defaults. */
    public static final List<Entry<PsfRecipe>> ALL = List.of(
            new Entry<>("gaussian", "Gaussian, round or elliptic", new Gaussian(2, 15)),
            new Entry<>("defocus", "uniform disc of a lens out of focus", new Defocus(5, Defocus.Edge.AREA)),
            new Entry<>("moffat", "a star with wide wings", new Moffat(3, 2.5, 31)),
            new Entry<>("motion", "uniform motion along a straight line", new Motion(9, 30)),
            new Entry<>("random-motion", "a particle's random path", new RandomMotion(11, 20, 0.98, 0.3, 0.5, 42)),
            new Entry<>("recorded-motion", "the 11×11 path of a shaken camera from a blog", new RecordedMotion()),
            new Entry<>("shake", "random path of a camera, of IR Tools", new Shake(0.5, OptionalInt.empty(), 0)),
            new Entry<>("speckle", "speckles of a star, of IR Tools", new Speckle(30, OptionalInt.empty(), 0)),
            new Entry<>(
                    "atmospheric",
                    "a star through the atmosphere, for any exposure",
                    new Atmospheric(10, Atmospheric.Exposure.SHORT, OptionalDouble.empty(), 0, OptionalInt.empty(), 0)),
            new Entry<>(
                    "ir-tools",
                    "the blurs of IR Tools at three levels",
                    new IrTools(IrTools.Blur.GAUSS, IrTools.Level.MEDIUM, IrTools.Scaling.UNIT_SUM, 0)),
            new Entry<>(
                    "file",
                    "from an image, CSV, .npy or .mat file",
                    new PsfFile(Path.of(""), Optional.empty(), 0, 0, PsfFile.Scaling.UNIT_SUM)));

    private Psfs() {}
}
