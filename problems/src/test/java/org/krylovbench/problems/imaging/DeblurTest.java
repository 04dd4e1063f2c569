package org.krylovbench.problems.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.image.Image;
import org.krylovbench.problems.image.ImageRecipe;
import org.krylovbench.problems.image.Mosaic;
import org.krylovbench.problems.image.Satellite;
import org.krylovbench.problems.psf.Gaussian;
import org.krylovbench.problems.psf.PsfRecipe;
import org.krylovbench.problems.psf.RecordedMotion;

class DeblurTest {

    private static final int SIZE = 24;
    private static final PsfRecipe PSF = new RecordedMotion();
    private static final ImageRecipe IMAGE = new Mosaic();

    private static Deblur deblur(Boundary boundary, double noise, boolean inverseCrime) {
        return new Deblur(IMAGE, SIZE, PSF, boundary, noise, Noise.GAUSSIAN, inverseCrime, OptionalLong.empty());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "VALID")
    void the_inverse_crime_is_avoided_unless_it_is_committed(Boundary boundary) throws IOException {
        assertThat(Reference.relativeResidual(deblur(boundary, 0, true).assemble(1)))
                .isLessThan(1e-15);
        assertThat(Reference.relativeResidual(deblur(boundary, 0, false).assemble(1)))
                .isGreaterThan(0.01);
    }

    @Test
    void the_data_are_the_centre_of_the_blurred_scene() throws IOException {
        PointSpreadFunction psf = PSF.make(64);
        int margin = psf.reach() + 3; // more than is needed
        int side = SIZE + 2 * margin;
        Image scene = IMAGE.render(SIZE, margin);
        LinearProblem problem = deblur(Boundary.REFLEXIVE, 0, false).assemble(1);
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                double sum = 0;
                for (int p = 0; p < psf.rows(); p++) {
                    for (int q = 0; q < psf.columns(); q++) {
                        int row = margin + i - p + psf.centerRow();
                        int column = margin + j - q + psf.centerColumn();
                        sum += psf.get(p, q) * scene.pixels()[row * side + column];
                    }
                }
                assertThat(problem.rightHandSide()[i * SIZE + j]).isCloseTo(sum, within(1e-14));
                assertThat(problem.exactSolution().orElseThrow()[i * SIZE + j])
                        .isEqualTo(scene.get(margin + i, margin + j));
            }
        }
    }

    @Test
    void with_an_unknown_border_the_operator_is_exact_and_the_scene_larger_than_the_data() throws IOException {
        LinearProblem problem = deblur(Boundary.VALID, 0, false).assemble(1);
        assertThat(Reference.relativeResidual(problem)).isLessThan(1e-15);
        assertThat(problem.shape()).contains(new Shape(SIZE + 10, SIZE + 10));
        assertThat(problem.rightHandSide())
                .containsExactly(deblur(Boundary.ZERO, 0, false).assemble(1).rightHandSide(), within(1e-14));
    }

    @Test
    void a_psf_larger_than_the_image_is_refused() {
        var small = new Deblur(
                IMAGE, 10, PSF, Boundary.ZERO, 0, Noise.GAUSSIAN, /* inverseCrime= */ false, OptionalLong.empty());
        assertThatIOException()
                .isThrownBy(() -> small.assemble(1))
                .withMessage("the PSF is 11×11, larger than the image of size 10; a size of at least 11 would do");
    }

    @Test
    void a_zero_boundary_is_the_truth_for_a_satellite_on_black() throws IOException {
        var problem =
                new Deblur(new Satellite(), 64, PSF, Boundary.ZERO, 0, Noise.GAUSSIAN, false, OptionalLong.empty());
        assertThat(Reference.relativeResidual(problem.assemble(1))).isLessThan(1e-15);
    }

    @ParameterizedTest
    @EnumSource
    void the_noise_has_exactly_its_level(Boundary boundary) throws IOException {
        for (boolean inverseCrime : new boolean[] {false, true}) {
            double[] clean = deblur(boundary, 0, inverseCrime).assemble(1).rightHandSide();
            double[] noisy = deblur(boundary, 0.03, inverseCrime).assemble(1).rightHandSide();
            double level = Reference.norm(Reference.minus(noisy, clean)) / Reference.norm(clean);
            assertThat(level).isCloseTo(0.03, within(1e-12));
        }
    }

    @Test
    void only_the_noise_depends_on_the_seed() throws IOException {
        Deblur clean = deblur(Boundary.ZERO, 0, false);
        assertThat(clean.assemble(1).rightHandSide())
                .isEqualTo(clean.assemble(2).rightHandSide());
        var own = new Deblur(IMAGE, SIZE, PSF, Boundary.ZERO, 0.1, Noise.GAUSSIAN, false, OptionalLong.of(5));
        assertThat(own.assemble(1).rightHandSide()).isEqualTo(own.assemble(2).rightHandSide());
    }

    private static Deblur roughly(Boundary boundary, boolean inverseCrime, PsfRecipe dataPsf) {
        return new Deblur(
                IMAGE,
                SIZE,
                new Gaussian(1.05, 11),
                Optional.of(dataPsf),
                boundary,
                0,
                Noise.GAUSSIAN,
                inverseCrime,
                OptionalLong.empty());
    }

    @ParameterizedTest
    @EnumSource
    void the_data_may_have_another_blur_than_the_operator(Boundary boundary) throws IOException {
        for (boolean inverseCrime : new boolean[] {false, true}) {
            PsfRecipe trueBlur = new Gaussian(1, 11);
            LinearProblem rough = roughly(boundary, inverseCrime, trueBlur).assemble(1);
            LinearProblem exact = new Deblur(
                            IMAGE, SIZE, trueBlur, boundary, 0, Noise.GAUSSIAN, inverseCrime, OptionalLong.empty())
                    .assemble(1);
            LinearProblem modelled = new Deblur(
                            IMAGE,
                            SIZE,
                            new Gaussian(1.05, 11),
                            boundary,
                            0,
                            Noise.GAUSSIAN,
                            inverseCrime,
                            OptionalLong.empty())
                    .assemble(1);
            assertThat(rough.rightHandSide()).isEqualTo(exact.rightHandSide());
            assertThat(rough.exactSolution().orElseThrow())
                    .isEqualTo(exact.exactSolution().orElseThrow());
            double[] x = rough.exactSolution().orElseThrow();
            assertThat(rough.operator().times(x)).isEqualTo(modelled.operator().times(x));
            assertThat(rough.traits()).isEqualTo(modelled.traits());
        }
    }

    @Test
    void the_blur_of_the_data_is_told() {
        assertThat(roughly(Boundary.ZERO, true, new Gaussian(1, 11)).label())
                .isEqualTo("mosaic 24×24, gaussian σ 1.05, data of gaussian σ 1, zero, no noise, inverse crime");
    }

    @Test
    void another_blur_must_see_the_border_that_is_unknown() {
        assertThatIOException()
                .isThrownBy(
                        () -> roughly(Boundary.VALID, false, new Gaussian(1, 9)).assemble(1))
                .withMessage(
                        "data-psf must have the size and the centre of psf where the boundary is valid, as both see"
                                + " the same border, but is 9×9 with the centre (4, 4) and not 11×11 with the centre (5, 5)");
        assertThatIOException()
                .isThrownBy(
                        () -> roughly(Boundary.ZERO, false, new Gaussian(1, 25)).assemble(1))
                .withMessageStartingWith("the PSF is 25×25, larger than the image");
    }

    @Test
    void shape_traits_and_label_tell_what_it_is() throws IOException {
        Deblur recipe = deblur(Boundary.PERIODIC, 0.005, true);
        LinearProblem problem = recipe.assemble(1);
        assertThat(problem.shape()).contains(new Shape(SIZE, SIZE));
        assertThat(problem.noiseLevel()).isCloseTo(0.005, within(1e-15));
        assertThat(problem.traits())
                .containsExactlyInAnyOrder(Trait.CONVOLUTION, Trait.SQUARE, Trait.NONZERO_DIAGONAL, Trait.NOISY);
        assertThat(recipe.label()).isEqualTo("mosaic 24×24, recorded motion, periodic, 0.5 % noise, inverse crime");
        assertThat(deblur(Boundary.ZERO, 0, false).label()).isEqualTo("mosaic 24×24, recorded motion, zero, no noise");
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> deblur(Boundary.ZERO, -0.1, false))
                .withMessage("noise must be finite and at least 0, but is -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Deblur(IMAGE, 0, PSF, Boundary.ZERO, 0, Noise.GAUSSIAN, false, OptionalLong.empty()))
                .withMessage("size must lie in [1, 16384], but is 0");
    }
}
