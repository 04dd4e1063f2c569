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
import org.krylovbench.problems.image.SheppLogan;
import org.krylovbench.problems.image.SheppLogan.Sampling;
import org.krylovbench.problems.image.Tectonic;
import org.krylovbench.problems.imaging.BlurredImage;
import org.krylovbench.problems.imaging.Deblur;
import org.krylovbench.problems.imaging.Interpolation;
import org.krylovbench.problems.imaging.InverseDiffusion;
import org.krylovbench.problems.imaging.InverseInterpolation;
import org.krylovbench.problems.imaging.RotationBlur;
import org.krylovbench.problems.integral.Baart;
import org.krylovbench.problems.integral.Deconvolution;
import org.krylovbench.problems.integral.FoxGoodwin;
import org.krylovbench.problems.integral.Gravity;
import org.krylovbench.problems.integral.Heat;
import org.krylovbench.problems.integral.InverseLaplace;
import org.krylovbench.problems.integral.Phillips;
import org.krylovbench.problems.integral.SecondDerivative;
import org.krylovbench.problems.integral.Shaw;
import org.krylovbench.problems.matrix.ConvectionDiffusion;
import org.krylovbench.problems.matrix.Diffusion;
import org.krylovbench.problems.matrix.ExactSolution;
import org.krylovbench.problems.matrix.Generator;
import org.krylovbench.problems.matrix.Helmholtz;
import org.krylovbench.problems.matrix.InverseOfTridiagonal;
import org.krylovbench.problems.matrix.MatlabMatrix;
import org.krylovbench.problems.matrix.MatrixMarket;
import org.krylovbench.problems.matrix.NearSingular;
import org.krylovbench.problems.matrix.Poisson;
import org.krylovbench.problems.matrix.PrescribedSpectrum;
import org.krylovbench.problems.matrix.RandomDense;
import org.krylovbench.problems.matrix.RandomSparse;
import org.krylovbench.problems.matrix.Spectrum;
import org.krylovbench.problems.psf.Gaussian;
import org.krylovbench.problems.psf.Motion;
import org.krylovbench.problems.tomography.Geometry;
import org.krylovbench.problems.tomography.Seismic;
import org.krylovbench.problems.tomography.Spherical;
import org.krylovbench.problems.tomography.Tomography;
import org.krylovbench.problems.tomography.Waves;

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
                    "prescribed-spectrum",
                    "chosen eigenvalues, to watch theory; SPD or non-normal",
                    new PrescribedSpectrum(
                            200,
                            Spectrum.GEOMETRIC,
                            1000,
                            5,
                            0,
                            10,
                            0,
                            PrescribedSpectrum.Storage.DENSE,
                            ExactSolution.ONES,
                            OptionalLong.empty())),
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
                            OptionalLong.empty())),
            new Entry<>(
                    "deconvolution",
                    "a blurred and noisy signal with jumps, five weights a row",
                    new Deconvolution(64, Boundary.PERIODIC, 0.04, 0.05, false, OptionalLong.empty())),
            new Entry<>(
                    "shaw",
                    "light through a slit, symmetric, severely ill-posed",
                    new Shaw(64, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "phillips",
                    "a smooth bump as kernel, symmetric, mildly ill-posed",
                    new Phillips(64, false, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "gravity",
                    "masses at a depth from their gravity, severely ill-posed",
                    new Gravity(64, 1, 0, 1, 0.25, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "heat",
                    "inverse heat equation, lower triangular",
                    new Heat(64, 1, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "deriv2",
                    "the second derivative, symmetric, mildly ill-posed",
                    new SecondDerivative(64, 1, false, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "baart",
                    "kernel exp(s cos t), ten singular values above rounding",
                    new Baart(64, false, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "foxgood",
                    "kernel √(s² + t²), symmetric, severely ill-posed",
                    new FoxGoodwin(64, false, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "i-laplace",
                    "inverse Laplace transform, severely ill-posed",
                    new InverseLaplace(64, 1, false, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "tomography",
                    "an image from X-rays, parallel or in a fan",
                    new Tomography(
                            new SheppLogan(Sampling.AREA),
                            64,
                            Geometry.PARALLEL,
                            180,
                            180,
                            0.01,
                            Noise.GAUSSIAN,
                            OptionalLong.empty())),
            new Entry<>(
                    "spherical",
                    "an image from its integrals along circles",
                    new Spherical(new SheppLogan(Sampling.AREA), 64, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "seismic",
                    "the ground from travel times of waves",
                    new Seismic(new Tectonic(), 64, Waves.RAY, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "inverse-interpolation",
                    "a function on a grid from values at scattered points",
                    new InverseInterpolation(64, Interpolation.LINEAR, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "inverse-diffusion",
                    "heat before it spread, steps back through time",
                    new InverseDiffusion(48, 0.01, 100, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
            new Entry<>(
                    "rotation-blur",
                    "an image blurred by a camera that turns",
                    new RotationBlur(new Satellite(), 64, 45, 0.01, Noise.GAUSSIAN, OptionalLong.empty())),
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
