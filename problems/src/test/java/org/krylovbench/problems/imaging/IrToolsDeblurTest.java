package org.krylovbench.problems.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.image.Image;
import org.krylovbench.problems.image.ImageRecipe;
import org.krylovbench.problems.psf.PsfRecipe;

/** The data of IR Tools' {@code PRblur(64)}, made by the toolbox in Octave, against ours from the same image and PSF. */
class IrToolsDeblurTest {

    private static final int SIZE = 64;
    private static final double ROUNDING = 1e-12; // two transforms on either side, of values up to 8

    /** An array on black, the size of the problem. */
    private record Stored(double[] pixels) implements ImageRecipe {
        @Override
        public Image render(int size, int margin) {
            return new Image(size, size, pixels).center(size + 2 * margin);
        }

        @Override
        public String label() {
            return "stored";
        }
    }

    /** As large as the image, its centre at ⌊n/2⌋ counted from one. */
    private record StoredPsf(double[] values) implements PsfRecipe {
        @Override
        public PointSpreadFunction make(int imageSize) {
            return new PointSpreadFunction(imageSize, imageSize, values, imageSize / 2 - 1, imageSize / 2 - 1);
        }

        @Override
        public String label() {
            return "stored";
        }
    }

    private static LinearProblem hubble(String psf, double noise) throws IOException {
        var image = new Stored(toolbox("problems/hst_x"));
        var blur = new StoredPsf(toolbox("psf/" + psf));
        return new Deblur(image, SIZE, blur, Boundary.REFLEXIVE, noise, Noise.GAUSSIAN, false, OptionalLong.of(1))
                .assemble(0);
    }

    private static double[] toolbox(String name) throws IOException {
        return Data.npy(Data.shared("reference/irtools/" + name + ".npy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gauss_medium", "motion_medium", "speckle_medium"})
    void the_data_without_noise_are_those_of_the_toolbox(String psf) throws IOException {
        assertThat(hubble(psf, 0).rightHandSide())
                .containsExactly(toolbox("problems/hst_" + psf + "_b"), within(ROUNDING));
    }

    @Test
    void the_noise_is_that_of_the_toolbox_for_the_same_stream_of_random_numbers() throws IOException {
        LinearProblem problem = hubble("speckle_medium", 0.01);
        assertThat(problem.rightHandSide())
                .containsExactly(toolbox("problems/hst_speckle_medium_bn_1pct"), within(ROUNDING));
        assertThat(problem.noiseLevel()).isCloseTo(0.01, within(1e-14));
    }

    @Test
    void the_boundary_condition_is_as_wrong_as_in_the_toolbox() throws IOException {
        assertThat(Reference.relativeResidual(hubble("speckle_medium", 0))).isCloseTo(0.018, within(0.0005));
    }
}
