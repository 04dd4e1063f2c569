package org.krylovbench.bench.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.NamedProblem;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.CardFolder.Item;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.ProblemCard;

final class CardTest {

    private static final Catalogs CATALOGS = Catalogs.with(Set.of());

    @TempDir
    private Path folder = Path.of("");

    private static LinearProblem tridiagonal(int n) {
        var entries = new CoordinateList(n, n);
        for (int i = 0; i < n; i++) {
            entries.add(i, i, 2);
            if (i > 0) {
                entries.add(i, i - 1, -1);
                entries.add(i - 1, i, -1);
            }
        }
        double[] x = new double[n];
        x[n / 2] = 1;
        return LinearProblem.withSolution(entries.toCsr(), x);
    }

    /** λₖ = 2 − 2 cos(kπ / (n + 1)); the condition number is the square of the cotangent of π / (2n + 2). */
    @Test
    void a_small_matrix_is_told_in_full() throws IOException {
        Card card = Card.of(made(0, () -> tridiagonal(9)), 1);
        double condition = 1 / Math.pow(Math.tan(Math.PI / 20), 2);
        assertThat(value(card, "operator")).isEqualTo("9 × 9, sparse matrix");
        assertThat(value(card, "nonzero entries")).isEqualTo("25");
        assertThat(value(card, "bandwidth")).isEqualTo("1 below, 1 above");
        assertThat(value(card, "symmetric")).isEqualTo("yes");
        assertThat(value(card, "diagonally dominant")).isEqualTo("100 % of the rows");
        assertThat(value(card, "condition number")).isEqualTo(Digits.of(condition));
        assertThat(value(card, "positive definite")).isEqualTo("yes");
        assertThat(value(card, "numerical rank")).isEqualTo("9");
        assertThat(value(card, "relative residual of the exact solution")).isEqualTo("0");
        assertThat(card.arrays())
                .containsOnlyKeys(
                        Item.SOLUTION, Item.DATA, Item.PATTERN, Item.SINGULAR_VALUES, Item.EIGENVALUES, Item.PICARD);
        NpyFile picard = array(card, Item.PICARD);
        assertThat(picard.columns()).isEqualTo(3);
        for (int i = 0; i < 9; i++) {
            assertThat(picard.values()[3 * i] * picard.values()[3 * i + 2])
                    .isCloseTo(picard.values()[3 * i + 1], within(1e-15));
        }
    }

    @Test
    void a_large_matrix_is_told_by_bounds() throws IOException {
        Card card = Card.of(made(0, () -> tridiagonal(5000)), 1);
        assertThat(value(card, "2-norm")).isEqualTo("≥ 3.99999");
        assertThat(value(card, "condition number")).startsWith("≥ ");
        assertThat(card.arrays()).doesNotContainKeys(Item.SINGULAR_VALUES, Item.PICARD);
    }

    @Test
    void the_data_before_the_noise_are_found_again() throws IOException {
        Card noisy = Card.of(made(0.1, () -> tridiagonal(9)), 1);
        assertThat(value(noisy, "noise level")).isEqualTo("0.1");
        assertThat(array(noisy, Item.CLEAN_DATA).values())
                .containsExactly(tridiagonal(9).rightHandSide());
    }

    /** Its x† differs from one assembling to the next, so that what is without noise is something else. */
    @Test
    void data_that_the_noise_was_not_added_to_are_not_shown() throws IOException {
        Random random = new Random(3);
        Card card = Card.of(
                made(0.1, () -> {
                    LinearProblem one = tridiagonal(9);
                    return LinearProblem.of(one.operator(), random.doubles(9).toArray());
                }),
                1);
        assertThat(card.arrays()).doesNotContainKey(Item.CLEAN_DATA);
        assertThat(value(card, "exact solution")).isEqualTo("not known");
    }

    @Test
    void a_convolution_shows_its_point_spread_function() throws Exception {
        NamedProblem blur = NamedProblem.read("deblur: {size: 20, boundary: periodic, psf: recorded-motion}", CATALOGS)
                .get(0);
        Card card = Card.of(blur, 1);
        assertThat(card.arrays()).containsKeys(Item.PSF, Item.CLEAN_DATA, Item.PATTERN, Item.PICARD);
        assertThat(card.facts().solutionRows()).isEqualTo(20);
        assertThat(value(card, "noise level")).isEqualTo("0.01");
        assertThat(card.facts().facts())
                .filteredOn(fact -> fact.name().equals("2-norm"))
                .extracting(ProblemCard.Fact::remark)
                .containsExactly("Fourier transform of the PSF");
    }

    @Test
    void an_operator_without_entries_is_made_dense_by_its_products() throws Exception {
        NamedProblem steps = NamedProblem.read("inverse-diffusion: {size: 8, steps: 3, noise: 0}", CATALOGS)
                .get(0);
        Card card = Card.of(steps, 1);
        assertThat(value(card, "operator")).isEqualTo("64 × 64, time stepping");
        assertThat(card.arrays())
                .containsKeys(Item.SINGULAR_VALUES, Item.PICARD)
                .doesNotContainKey(Item.PATTERN);
    }

    @Test
    void a_card_replaces_the_one_that_was_there() throws IOException {
        CardFolder old = Card.of(made(0.1, () -> tridiagonal(9)), 1).write(folder);
        assertThat(old.read(Item.CLEAN_DATA)).isPresent();
        CardFolder written = Card.of(made(0, () -> tridiagonal(8)), 1).write(folder);
        assertThat(written.read(Item.CLEAN_DATA)).isEmpty();
        assertThat(written.read(Item.DATA)).get().extracting(NpyFile::rows).isEqualTo(8);
        assertThat(CardFolder.open(folder).card().rows()).isEqualTo(8);
    }

    @Test
    void memory_that_does_not_suffice_is_a_sentence() {
        NamedProblem huge = made(0, () -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThatThrownBy(() -> Card.of(huge, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("made needs more than the")
                .hasMessageContaining("KRYLOV_JAVA_OPTS=-Xmx");
        assertThatThrownBy(() -> SavedProblem.write(huge, 1, folder.resolve("new")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a smaller size would do");
    }

    private static NamedProblem made(double noise, Supplier<LinearProblem> problem) {
        return new NamedProblem("made", "made", "by hand", new MadeProblem(noise, problem));
    }

    private static NpyFile array(Card card, Item item) {
        return Objects.requireNonNull(card.arrays().get(item));
    }

    private static String value(Card card, String fact) {
        return card.facts().facts().stream()
                .filter(told -> told.name().equals(fact))
                .map(ProblemCard.Fact::value)
                .findFirst()
                .orElseThrow();
    }
}
