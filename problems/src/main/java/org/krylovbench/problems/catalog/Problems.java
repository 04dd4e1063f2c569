package org.krylovbench.problems.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.image.Satellite;
import org.krylovbench.problems.imaging.BlurredImage;
import org.krylovbench.problems.imaging.Deblur;
import org.krylovbench.problems.matrix.MatlabMatrix;
import org.krylovbench.problems.matrix.MatrixMarket;
import org.krylovbench.problems.matrix.RandomSparse;
import org.krylovbench.problems.psf.Gaussian;
import org.krylovbench.problems.psf.Motion;

/** The catalog of problems. */
public final class Problems {

    /** All of them, with their defaults. */
    public static final List<Entry<Problem>> ALL = List.of(
            new Entry<>(
                    "random-sparse",
                    "unit matrix plus random entries, square, not symmetric",
                    new RandomSparse(2500, 5000, OptionalLong.empty())),
            new Entry<>(
                    "matrix-market",
                    "a matrix from a .mtx or .mtx.gz file",
                    new MatrixMarket(Path.of(""), Optional.empty(), MatrixMarket.Exact.ONES, false, Optional.empty())),
            new Entry<>(
                    "deblur",
                    "a blurred and noisy image that is to be sharpened",
                    new Deblur(
                            new Satellite(),
                            128,
                            new Motion(9, 30),
                            Boundary.ZERO,
                            0.01,
                            Noise.GAUSSIAN,
                            false,
                            OptionalLong.empty())),
            new Entry<>(
                    "mat-matrix",
                    "a matrix from a .mat file of MATLAB or Octave",
                    new MatlabMatrix(Path.of(""), Optional.empty(), Optional.empty(), Optional.empty())),
            new Entry<>(
                    "blurred-image",
                    "a blurred image from a file that is to be sharpened",
                    new BlurredImage(
                            Path.of(""),
                            Optional.empty(),
                            new Gaussian(2, 15),
                            Boundary.REFLEXIVE,
                            0,
                            Optional.empty(),
                            Optional.empty())));

    private Problems() {}
}
