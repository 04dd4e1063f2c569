package org.krylovbench.problems.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.psf.Gaussian;
import org.krylovbench.problems.psf.PsfFile;
import org.krylovbench.problems.psf.PsfRecipe;
import org.krylovbench.problems.psf.RecordedMotion;

class BlurredImageTest {

    private static final Path MOSAIC = Data.resource("imaging/mosaic.mat");

    private static PsfRecipe psf(Path file, String variable, int row, int column) {
        return new PsfFile(file, Optional.of(variable), row, column, PsfFile.Scaling.UNIT_SUM);
    }

    private static BlurredImage blurred(
            Path file, String data, PsfRecipe psf, Boundary boundary, double noise, Optional<String> exact) {
        return new BlurredImage(file, Optional.of(data), psf, boundary, noise, Optional.empty(), exact);
    }

    @Test
    void what_scipy_has_blurred_is_the_product_with_its_psf() throws IOException {
        LinearProblem problem = blurred(
                        MOSAIC, "blurred", psf(MOSAIC, "psf", 2, 4), Boundary.REFLEXIVE, 0, Optional.of("exact"))
                .assemble(1);
        assertThat(problem.shape()).contains(new Shape(15, 16));
        assertThat(Reference.relativeResidual(problem)).isLessThan(1e-14);
    }

    @Test
    void the_satellite_of_restore_tools_has_its_noise() throws IOException {
        Path file = Data.shared("restoretools/satellite.mat");
        LinearProblem problem = blurred(
                        file, "b", psf(file, "PSF", 129, 129), Boundary.ZERO, 0.0466, Optional.of("x_true"))
                .assemble(1);
        assertThat(problem.shape()).contains(new Shape(256, 256));
        assertThat(problem.noiseLevel()).isEqualTo(0.0466);
        assertThat(Reference.relativeResidual(problem))
                .isCloseTo(0.046487, within(5e-7)); // by scipy.signal.fftconvolve
    }

    @Test
    void the_middle_of_the_satellites_psf_is_its_bright_pixel() throws IOException {
        Path file = Data.shared("restoretools/satellite.mat");
        assertThat(psf(file, "PSF", 0, 0).make(256))
                .usingRecursiveComparison()
                .isEqualTo(psf(file, "PSF", 129, 129).make(256));
    }

    @Test
    void the_atmospheric_blur_of_restore_tools_has_its_noise_and_background() throws IOException {
        Path file = Data.shared("restoretools/AtmosphericBlur30.mat");
        LinearProblem problem = blurred(file, "g", psf(file, "PSF", 128, 128), Boundary.ZERO, 0, Optional.of("f_true"))
                .assemble(1);
        double[] blurred = problem.operator().times(problem.exactSolution().orElseThrow());
        double[] noise = Reference.minus(problem.rightHandSide(), blurred);
        assertThat(Reference.norm(noise) / Reference.norm(blurred)).isCloseTo(0.011039, within(5e-7)); // by SciPy too
        assertThat(Arrays.stream(noise).average().orElseThrow()).isCloseTo(9.9, within(0.05)); // Poisson of mean 10
    }

    @Test
    void without_an_exact_image_the_solution_is_not_known() throws IOException {
        BlurredImage recipe = blurred(MOSAIC, "blurred", new RecordedMotion(), Boundary.VALID, 0.01, Optional.empty());
        LinearProblem problem = recipe.assemble(1);
        assertThat(problem.exactSolution()).isEmpty();
        assertThat(problem.shape()).contains(new Shape(15 + 10, 16 + 10));
        assertThat(problem.dataShape()).contains(new Shape(15, 16));
        assertThat(problem.traits()).contains(Trait.NOISY);
        assertThat(recipe.label()).isEqualTo("mosaic blurred, recorded motion, valid");
        assertThat(recipe.files()).containsExactly(MOSAIC);
    }

    @Test
    void the_exact_image_may_have_a_file_of_its_own() throws IOException {
        Path exact = Data.resource("image/resample.csv");
        var recipe = new BlurredImage(
                exact, Optional.empty(), new Gaussian(1, 3), Boundary.ZERO, 0, Optional.of(exact), Optional.empty());
        LinearProblem problem = recipe.assemble(1);
        assertThat(problem.exactSolution()).contains(problem.rightHandSide());
        assertThat(recipe.files()).containsExactly(exact);
    }

    @Test
    void what_does_not_fit_together_is_refused_with_what_would_do() {
        assertThatIOException()
                .isThrownBy(() -> blurred(MOSAIC, "psf", new Gaussian(1, 5), Boundary.ZERO, 0, Optional.empty())
                        .assemble(1))
                .withMessage(MOSAIC + ": the picture is 3×5, smaller than the PSF, 5×5; cut the PSF");
        assertThatIOException()
                .isThrownBy(() -> blurred(MOSAIC, "blurred", new Gaussian(1, 5), Boundary.ZERO, 0, Optional.of("psf"))
                        .assemble(1))
                .withMessage(MOSAIC + ": the exact image is 3×5, but the unknown 15×16; give one of that size or none");
        assertThatIOException()
                .isThrownBy(() -> new BlurredImage(
                                Path.of(""),
                                Optional.empty(),
                                new Gaussian(1, 5),
                                Boundary.ZERO,
                                0,
                                Optional.empty(),
                                Optional.empty())
                        .assemble(1))
                .withMessage("blurred-image: no file is given; write, for example, data: blurred.png");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        blurred(MOSAIC, "blurred", new Gaussian(1, 5), Boundary.ZERO, Double.NaN, Optional.empty()))
                .withMessage("noise must be finite and at least 0, but is NaN");
    }
}
