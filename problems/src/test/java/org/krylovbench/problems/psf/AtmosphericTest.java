package org.krylovbench.problems.psf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.psf.Atmospheric.Exposure;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.Matrix;

class AtmosphericTest {

    private static final Turbulence KOLMOGOROV = new Turbulence(1, OptionalDouble.empty(), 0);

    private static double[] byRows(Matrix matrix) {
        double[] values = new double[matrix.getNumRows() * matrix.getNumCols()];
        Arrays.setAll(values, at -> matrix.getDouble(at / matrix.getNumCols(), at % matrix.getNumCols()));
        return values;
    }

    @Test
    void the_phase_of_restore_tools_gives_its_point_spread_function() throws IOException {
        MatFile file = Mat5.readFromFile(
                Data.shared("restoretools/AtmosphericBlur30.mat").toFile());
        double[] mask = byRows(file.getMatrix("pupil_mask"));
        double[] expected = byRows(file.getMatrix("PSF"));
        int n = 256;
        Pupil pupil = Pupil.circle(n);
        for (int at = 0; at < mask.length; at++) {
            assertThat(pupil.isOpen(at / n, at % n)).isEqualTo(mask[at] != 0);
        }
        double[] image = pupil.image(byRows(file.getMatrix("phi")));
        double[] moved = new double[image.length]; // theirs is a pixel further down and right
        Arrays.setAll(moved, at -> image[(at / n + n - 1) % n * n + (at % n + n - 1) % n]);
        double maximum = Arrays.stream(expected).max().orElseThrow();
        assertThat(moved).containsExactly(expected, within(1e-12 * maximum));
    }

    @Test
    void the_pupil_of_ir_tools_lacks_two_pixels_of_the_circle() {
        assertThat(Pupil.circle(256).area()).isEqualTo(12853);
        assertThat(Pupil.irTools(256).area()).isEqualTo(12851);
    }

    /** Mean square differences at distances along rows and columns, over that of Kolmogorov's turbulence for r₀ = 1. */
    private static double[] structure(int side, int screens, int... distances) {
        var screen = new PhaseScreen(side, 1, KOLMOGOROV);
        var random = new Random(7);
        double[] sums = new double[distances.length];
        for (int k = 0; k < screens; k++) {
            double[] phase = screen.draw(random);
            for (int d = 0; d < distances.length; d++) {
                sums[d] += meanSquareDifference(phase, side, distances[d]) / screens;
            }
        }
        Arrays.setAll(sums, d -> sums[d] / (6.88 * Math.pow(distances[d], 5.0 / 3)));
        return sums;
    }

    private static double meanSquareDifference(double[] phase, int side, int distance) {
        double sum = 0;
        for (int p = 0; p < side; p++) {
            for (int q = 0; q < side - distance; q++) {
                sum += Math.pow(phase[p * side + q + distance] - phase[p * side + q], 2);
                sum += Math.pow(phase[(q + distance) * side + p] - phase[q * side + p], 2);
            }
        }
        return sum / (2.0 * side * (side - distance));
    }

    @Test
    void the_structure_function_of_200_screens_is_kolmogorovs_within_5_percent() {
        // from one pixel to an eighth of the side, above which the few waves longer than the screen need more screens
        assertThat(structure(128, 200, 1, 2, 4, 8, 16)).containsExactly(new double[] {1, 1, 1, 1, 1}, within(0.05));
    }

    @Test
    void the_structure_function_of_many_screens_is_kolmogorovs_to_half_the_side() {
        // the random error of 6000 screens is about 1.3 % where tilt alone matters, the known deficit 1.5 % and 4.6 %
        double[] ratios = structure(32, 6000, 1, 2, 4, 8, 16);
        assertThat(Arrays.copyOf(ratios, 4)).containsExactly(new double[] {1, 1, 1, 1}, within(0.03));
        assertThat(ratios[4]).isBetween(0.92, 1.0);
    }

    @Test
    void the_same_seed_gives_the_same_screen() {
        var screen = new PhaseScreen(33, 0.1, new Turbulence(0.2, OptionalDouble.of(10), 0.01));
        assertThat(screen.draw(new Random(1))).isEqualTo(screen.draw(new Random(1)));
        assertThat(screen.draw(new Random(2))).isNotEqualTo(screen.draw(new Random(1)));
    }

    @ParameterizedTest
    @CsvSource({"0.01", "0.3", "1"})
    void the_mixture_of_gaussians_is_kolmogorovs_for_hardly_an_inner_scale(double distance) {
        var structure = new StructureFunction(new Turbulence(0.1, OptionalDouble.empty(), 1e-7));
        double kolmogorov = new StructureFunction(new Turbulence(0.1, OptionalDouble.empty(), 0)).at(distance);
        assertThat(kolmogorov).isCloseTo(6.88 * Math.pow(10 * distance, 5.0 / 3), within(6e-4 * kolmogorov)); // digits
        assertThat(structure.at(distance)).isCloseTo(kolmogorov, within(1e-8 * kolmogorov));
    }

    /** From mpmath: 0.1725 … (L₀/r₀)^(5/3) (1 − 2π^(5/6) (r/L₀)^(5/6) K₅⸝₆(2πr/L₀) / Γ(5/6)), with the exact constant. */
    @ParameterizedTest
    @CsvSource({
        "1.0, 0.01, 0.10091903727405",
        "1.0, 0.5, 7.34035450629729",
        "5.0, 0.1, 4.11915661446865",
        "5.0, 1.0, 65.91098507262",
        "0.5, 1.0, 2.52382037693164",
        "1000.0, 1.0, 272.073411917147"
    })
    void the_mixture_of_gaussians_is_von_karmans(double outerScale, double distance, double expected) {
        var structure = new StructureFunction(new Turbulence(0.1, OptionalDouble.of(outerScale), 0));
        assertThat(structure.at(distance)).isCloseTo(expected, within(1e-9 * expected));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.02", "3, 0.04", ", 0.08"}) // the larger the outer scale, the more all of a screen tilts
    void a_long_exposure_is_the_mean_of_2000_short_ones(@Nullable Double outerScale, double tolerance)
            throws IOException {
        int n = 32;
        int exposures = 2000;
        OptionalDouble scale = outerScale == null ? OptionalDouble.empty() : OptionalDouble.of(outerScale);
        var screen = new PhaseScreen(n, 2.0 / n, new Turbulence(1 / 3.0, scale, 0));
        Pupil pupil = Pupil.circle(n);
        var random = new Random(3);
        double[] mean = new double[n * n];
        for (int k = 0; k < exposures; k++) {
            double[] image = pupil.image(screen.draw(random));
            Arrays.setAll(mean, at -> mean[at] + image[at] / exposures);
        }
        PointSpreadFunction exposure = new Atmospheric(3, Exposure.LONG, scale, 0, OptionalInt.empty(), 0).make(n);
        double maximum = Arrays.stream(exposure.values()).max().orElseThrow();
        assertThat(mean).containsExactly(exposure.values(), within(tolerance * maximum));
        assertThat(exposure.get(n / 2, n / 2)).isEqualTo(maximum);
    }

    @Test
    void removing_the_tilt_sharpens_a_long_exposure_and_less_air_does_too() throws IOException {
        double[] peaks = new double[3];
        for (int k = 0; k < 3; k++) {
            double ratio = k == 0 ? 5 : 10;
            Exposure exposure = k == 2 ? Exposure.LONG : Exposure.TILT_REMOVED;
            peaks[k] = new Atmospheric(ratio, exposure, OptionalDouble.empty(), 0, OptionalInt.empty(), 0)
                    .make(64)
                    .get(32, 32);
        }
        assertThat(peaks).isSortedAccordingTo((a, b) -> Double.compare(b, a)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void without_turbulence_it_is_the_airy_pattern_of_the_pupil(Exposure exposure) throws IOException {
        for (int n : new int[] {2, 3, 16, 33, 64}) {
            double[] airy = Pupil.circle(n).image(new double[n * n]);
            assertThat(new Atmospheric(1e-6, exposure, OptionalDouble.empty(), 0, OptionalInt.empty(), 0)
                            .make(n)
                            .values())
                    .containsExactly(airy, within(1e-5)); // the phases are some 10⁻⁵
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64})
    void the_size_of_the_array_may_be_given(int size) throws IOException {
        var recipe = new Atmospheric(10, Exposure.SHORT, OptionalDouble.empty(), 0, OptionalInt.of(size), 0);
        assertThat(recipe.make(100).rows()).isEqualTo(size);
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Atmospheric(10, Exposure.TILT_REMOVED, OptionalDouble.of(5), 0, OptionalInt.empty(), 0))
                .withMessageStartingWith("exposure must be short or long where there is an outer-scale");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Atmospheric(0, Exposure.LONG, OptionalDouble.empty(), 0, OptionalInt.empty(), 0))
                .withMessage("ratio must be positive and at most 1e6, but is 0.0");
    }
}
