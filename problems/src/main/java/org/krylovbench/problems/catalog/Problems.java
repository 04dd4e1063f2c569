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
import org.krylovbench.problems.imaging.Deblur;
import org.krylovbench.problems.matrix.ConvectionDiffusion;
import org.krylovbench.problems.matrix.Diffusion;
import org.krylovbench.problems.matrix.ExactSolution;
import org.krylovbench.problems.matrix.Generator;
import org.krylovbench.problems.matrix.Helmholtz;
import org.krylovbench.problems.matrix.InverseOfTridiagonal;
import org.krylovbench.problems.matrix.MatrixMarket;
import org.krylovbench.problems.matrix.NearSingular;
import org.krylovbench.problems.matrix.Poisson;
import org.krylovbench.problems.matrix.RandomDense;
import org.krylovbench.problems.matrix.RandomSparse;
import org.krylovbench.problems.psf.Motion;

/** The catalog of problems. */
public final class Problems {

    /** All of them, with their defaults. */
    public static final List<Entry<Problem>> ALL = List.of(
            new Entry<>(
                    "random-sparse",
                    "unit matrix plus random entries, square, not symmetric",
                    new RandomSparse(
                            2500, 5000, RandomSparse.Symmetry.GENERAL, 0, 0, Generator.JAVA, OptionalLong.empty())),
            new Entry<>(
                    "random-dense",
                    "uniform or normal entries, not symmetric",
                    new RandomDense(
                            100,
                            RandomDense.Distribution.NORMAL,
                            ExactSolution.RANDOM,
                            Generator.JAVA,
                            OptionalLong.empty())),
            new Entry<>(
                    "near-singular",
                    "random, one row all but zero: condition beyond 1e16",
                    new NearSingular(20, 1e-20, 1e-3, Generator.NUMPY, OptionalLong.of(179))),
            new Entry<>(
                    "inverse-of-tridiagonal",
                    "dense, but its inverse is tridiagonal",
                    new InverseOfTridiagonal(100, 1, ExactSolution.ONES, Generator.NUMPY, OptionalLong.empty())),
            new Entry<>(
                    "matrix-market",
                    "a matrix from a .mtx or .mtx.gz file",
                    new MatrixMarket(Path.of(""), Optional.empty(), MatrixMarket.Exact.ONES, false, Optional.empty())),
            new Entry<>(
                    "poisson",
                    "the Poisson equation by differences, SPD",
                    new Poisson(2, 64, true, ExactSolution.ONES)),
            new Entry<>(
                    "diffusion",
                    "anisotropic rotated diffusion, nine points, SPD",
                    new Diffusion(64, 0.001, 45, Diffusion.Discretization.FINITE_ELEMENTS, true, ExactSolution.ONES)),
            new Entry<>(
                    "convection-diffusion",
                    "convection and diffusion, not symmetric",
                    new ConvectionDiffusion(64, 100, 30, ConvectionDiffusion.Scheme.UPWIND, true, ExactSolution.ONES)),
            new Entry<>(
                    "helmholtz",
                    "the Helmholtz equation, symmetric and indefinite",
                    new Helmholtz(2, 64, 20, true, ExactSolution.ONES)),
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
                            OptionalLong.empty())));

    private Problems() {}
}
