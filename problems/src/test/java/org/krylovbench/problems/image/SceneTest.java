package org.krylovbench.problems.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.krylovbench.problems.Data;
import org.krylovbench.problems.image.SheppLogan.Sampling;

class SceneTest {

    @Test
    void the_sampled_phantom_is_that_of_scikit_image() throws IOException {
        Path sums = Data.carried("problems/src/test/resources/org/krylovbench/problems/image/shepp-logan.csv");
        double[][] expected = Data.table(sums);
        int side = expected.length;
        Image phantom = new SheppLogan(Sampling.POINTS).render(side, 0);
        for (int k = 0; k < side; k++) {
            int row = 0;
            int column = 0;
            for (int l = 0; l < side; l++) {
                row += greyLevel(phantom.get(k, l));
                column += greyLevel(phantom.get(l, k));
            }
            assertThat(row).as("row " + k).isEqualTo((int) expected[k][0]);
            assertThat(column).as("column " + k).isEqualTo((int) expected[k][1]);
        }
    }

    /** Cut off, not rounded, as it was stored there; 0.2 · 255 must not become 50. */
    private static int greyLevel(double grey) {
        return (int) (255 * grey + 1e-6);
    }

    @Test
    void the_phantom_weighs_as_much_as_its_ellipses() throws IOException {
        double ellipses = Math.PI
                * (0.69 * 0.92
                        - 0.8 * 0.6624 * 0.874
                        - 0.2 * (0.11 * 0.31 + 0.16 * 0.41)
                        + 0.1 * (0.21 * 0.25 + 2 * 0.046 * 0.046 + 2 * 0.046 * 0.023 + 0.023 * 0.023));
        double area = sum(new SheppLogan(Sampling.AREA).render(200, 0)) * 4 / (200 * 200);
        double points = sum(new SheppLogan(Sampling.POINTS).render(401, 0)) * 4 / (400 * 400);
        assertThat(area).isCloseTo(ellipses, withinPercentage(0.1)); // 1000 points across
        assertThat(points).isCloseTo(ellipses, withinPercentage(0.5)); // 401 points across
    }

    @Test
    void a_pixel_of_the_phantom_sees_its_middle() throws IOException {
        assertThat(new SheppLogan(Sampling.POINTS).render(1, 0).get(0, 0)).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void twice_the_stars_shine_twice_as_bright() throws IOException {
        double some = 0;
        double twice = 0;
        for (int seed = 0; seed < 100; seed++) {
            some += sum(new StarField(40, seed).render(256, 0));
            twice += sum(new StarField(80, seed).render(256, 0));
        }
        // 100 fields of 40 stars of a mean brightness of 0.17 and a standard deviation of 0.2: 2 % of the sum of either
        assertThat(twice).isCloseTo(2 * some, withinPercentage(10));
    }

    @Test
    void a_seed_decides_where_stars_and_blocks_are() throws IOException {
        assertThat(new StarField(50, 1).render(64, 0).pixels())
                .isEqualTo(new StarField(50, 1).render(64, 0).pixels())
                .isNotEqualTo(new StarField(50, 2).render(64, 0).pixels());
        assertThat(new Blocks(2, 1).render(64, 0).pixels())
                .isEqualTo(new Blocks(2, 1).render(64, 0).pixels())
                .isNotEqualTo(new Blocks(2, 2).render(64, 0).pixels());
    }

    @Test
    void a_star_is_a_gaussian() throws IOException {
        double[] stars = new StarField(1, 3).render(256, 0).pixels(); // few, so that the brightest stands alone
        int brightest = 0;
        for (int k = 0; k < stars.length; k++) {
            brightest = stars[k] > stars[brightest] ? k : brightest;
        }
        for (int step : new int[] {1, 256}) {
            double curvature = Math.log(stars[brightest + step])
                    - 2 * Math.log(stars[brightest])
                    + Math.log(stars[brightest - step]);
            assertThat(curvature).isCloseTo(-1, within(1e-9)); // −1/σ², with σ = 1
        }
    }

    @Test
    void blocks_that_are_not_cut_have_one_grey_each() throws IOException {
        Set<Double> greys = greys(new Blocks(0, 1).render(200, 0));
        // 5 by 5 squares, of which pixels at the jumps are mixtures
        assertThat(greys).hasSizeBetween(25, 25 + 2 * 4 * 5 + 16);
        assertThat(greys(new Blocks(3, 1).render(200, 0)).size()).isGreaterThan(2 * greys.size());
    }

    @Test
    void nearly_all_pixels_of_a_piecewise_constant_image_have_one_of_few_greys() throws IOException {
        Image image = new PiecewiseConstant().render(300, 50);
        var frequency =
                Arrays.stream(image.pixels()).boxed().collect(Collectors.groupingBy(g -> g, Collectors.counting()));
        long few = frequency.values().stream()
                .sorted((one, other) -> Long.compare(other, one))
                .limit(20)
                .mapToLong(Long::longValue)
                .sum();
        assertThat((double) few / image.pixels().length).isGreaterThan(0.97);
    }

    @Test
    void the_second_differences_of_a_smooth_image_fall_with_the_square_of_the_pixel() throws IOException {
        double ratio = roughness(new Smooth().render(50, 10)) / roughness(new Smooth().render(200, 40));
        assertThat(ratio)
                .isCloseTo(
                        16,
                        withinPercentage(10)); // the greatest need not fall on a pixel; a jump would give 1, an edge 4
    }

    private static double roughness(Image image) {
        double roughness = 0;
        for (int i = 1; i < image.rows() - 1; i++) {
            for (int j = 1; j < image.columns() - 1; j++) {
                double across = image.get(i, j - 1) - 2 * image.get(i, j) + image.get(i, j + 1);
                double down = image.get(i - 1, j) - 2 * image.get(i, j) + image.get(i + 1, j);
                roughness = Math.max(roughness, Math.max(Math.abs(across), Math.abs(down)));
            }
        }
        return roughness;
    }

    @Test
    void letters_are_all_different_and_others_are_blank() {
        var drawings = new HashSet<String>();
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?.=";
        for (int k = 0; k < alphabet.length(); k++) {
            drawings.add(drawing(alphabet.charAt(k)));
        }
        assertThat(drawings).hasSize(alphabet.length()).doesNotContain(drawing(' '));
        assertThat(drawing('~')).isEqualTo(drawing(' ')).doesNotContain("#");
        assertThat(drawing('T')).isEqualTo("#####" + "..#..".repeat(6));
        assertThat(drawing('=')).isEqualTo("....." + "....." + "#####" + "....." + "#####" + "....." + ".....");
    }

    private static String drawing(char letter) {
        var drawing = new StringBuilder();
        for (int row = 0; row < Letters.HEIGHT; row++) {
            for (int column = 0; column < Letters.WIDTH; column++) {
                drawing.append(Letters.hasInk(letter, row, column) ? '#' : '.');
            }
        }
        return drawing.toString();
    }

    @Test
    void bad_parameters_are_refused_with_what_would_do() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StarField(0, 1))
                .withMessage("stars must lie in [1, 1000000], but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Blocks(11, 1))
                .withMessage("levels must lie in [0, 10], but is 11");
        assertThatIOException()
                .isThrownBy(() -> new Smooth().render(16_384, 16_384))
                .withMessageStartingWith("an image of 49152×49152 pixels has 2.42e+09 entries");
    }

    private static double sum(Image image) {
        return Arrays.stream(image.pixels()).sum();
    }

    private static Set<Double> greys(Image image) {
        return Arrays.stream(image.pixels()).boxed().collect(Collectors.toSet());
    }
}
