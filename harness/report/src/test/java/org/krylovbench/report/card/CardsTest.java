package org.krylovbench.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.CardFolder.Item;
import org.krylovbench.results.NpyFile;

/** The pages stay in {@code target/cards}, to be looked at. */
final class CardsTest {

    private static final Path CARDS = Path.of("target/cards");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void there_is_a_figure_for_each_array_that_is_there_and_no_other() throws IOException {
        Cards.write(SampleCards.line(folder.resolve("line"), 32), CARDS.resolve("line"));
        assertThat(figures(CARDS.resolve("line"))).containsExactly("curves", "picard", "singular-values");
        Cards.write(SampleCards.line(folder.resolve("fine"), 2000), CARDS.resolve("fine"));
        assertThat(figures(CARDS.resolve("fine"))).containsExactly("curves", "picard", "singular-values");
        Cards.write(SampleCards.image(folder.resolve("image")), CARDS.resolve("image"));
        assertThat(figures(CARDS.resolve("image"))).containsExactly("images", "singular-values");
        Cards.write(SampleCards.sinogram(folder.resolve("sinogram")), CARDS.resolve("sinogram"));
        assertThat(figures(CARDS.resolve("sinogram"))).containsExactly("images", "pattern");
        Cards.write(SampleCards.sparse(folder.resolve("sparse"), 16), CARDS.resolve("sparse"));
        assertThat(figures(CARDS.resolve("sparse"))).containsExactly("eigenvalues", "images", "pattern");
        Cards.write(SampleCards.complex(folder.resolve("complex")), CARDS.resolve("complex"));
        assertThat(figures(CARDS.resolve("complex"))).containsExactly("curves", "eigenvalues", "pattern");
    }

    @Test
    void what_an_older_card_has_left_goes() throws IOException {
        Path page = folder.resolve("page");
        Cards.write(SampleCards.line(folder.resolve("line"), 32), page);
        Cards.write(SampleCards.complex(folder.resolve("complex")), page);
        assertThat(figures(page)).containsExactly("curves", "eigenvalues", "pattern");
    }

    @Test
    void the_page_tells_all_facts_and_takes_no_text_for_html() throws IOException {
        Path page = Cards.write(SampleCards.image(folder.resolve("image")), folder.resolve("page"));
        assertThat(page)
                .isEqualTo(folder.resolve("page/index.html"))
                .content()
                .contains("deblurring, 128 × 128, &lt;script&gt;alert(&quot;x&quot;) &amp; 'y'&lt;/script&gt;")
                .contains("summary of image &amp; others")
                .contains("<code>- deblur: {size: 128, psf: gaussian}</code>")
                .contains("<th scope=\"row\">nonzeros</th><td>16384 <small>counted</small></td>")
                .contains("<th scope=\"row\">‖A‖₂</th><td>1.00 &lt; <small>power iteration, 20 steps</small></td>")
                .contains("src=\"images.svg\" alt=\"True solution x†, data b, PSF (logarithmic): deblurring")
                .contains("src=\"singular-values.svg\"")
                .doesNotContain("<script>alert")
                .doesNotContain("{{")
                .doesNotContain("http:")
                .doesNotContain("https:");
    }

    @Test
    void the_same_card_gives_the_same_bytes() throws IOException {
        CardFolder card = SampleCards.image(folder.resolve("image"));
        Cards.write(card, folder.resolve("one"));
        Cards.write(CardFolder.open(card.path()), folder.resolve("two"));
        for (String file : List.of("index.html", "images.svg", "images.png", "singular-values.svg")) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
    }

    @Test
    void words_and_numbers_of_a_figure_are_text_and_formulas_need_no_font() throws IOException {
        Cards.write(SampleCards.image(folder.resolve("image")), folder.resolve("page"));
        assertThat(folder.resolve("page/images.svg"))
                .content()
                .contains("font-family:'KaTeX_Main'", ">(c) PSF (logarithmic)<", ">0.8<")
                .doesNotContain("KaTeX_Math");
    }

    @Test
    void the_noise_of_the_data_is_told() throws IOException {
        CardFolder card = SampleCards.card(folder.resolve("noisy"), "noisy", "- noisy", 2, 2, 0, 0, 0, 0);
        card.write(Item.CLEAN_DATA, SampleCards.vector(3, 4));
        card.write(Item.DATA, SampleCards.vector(3, 4.5));
        assertThat(NoiseLevel.note(card)).isEqualTo("relative noise $0.1$");
        card.write(Item.DATA, SampleCards.vector(3, 4));
        assertThat(NoiseLevel.note(card)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Item.class)
    void arrays_of_nothing_but_zeros_are_drawn(Item item) throws IOException {
        drawn(item, columns(item), 7, 0);
    }

    @ParameterizedTest
    @EnumSource(Item.class)
    void arrays_of_one_number_are_drawn(Item item) throws IOException {
        drawn(item, columns(item), 7, 3);
        drawn(item, columns(item), 7, -1e-300);
    }

    @ParameterizedTest
    @EnumSource(Item.class)
    void arrays_of_one_row_are_drawn(Item item) throws IOException {
        drawn(item, columns(item), 1, 1e200);
    }

    @ParameterizedTest
    @EnumSource(Item.class)
    void images_of_one_number_are_drawn(Item item) throws IOException {
        drawn(item, columns(item) == 1 ? 5 : columns(item), 5, 0.25);
    }

    private void drawn(Item item, int columns, int rows, double value) throws IOException {
        CardFolder card = SampleCards.card(folder.resolve("card"), "flat", "- flat", rows, rows, 0, 0, 0, 0);
        card.write(item, SampleCards.image(rows, columns, (i, j) -> value));
        Path page = folder.resolve("page");
        Cards.write(card, page);
        boolean clean = item == Item.CLEAN_DATA && columns > 1 && rows > 1; // what an image of it would add is noise
        assertThat(figures(page)).hasSize(clean ? 0 : 1);
    }

    private static int columns(Item item) {
        return switch (item) {
            case EIGENVALUES -> 2;
            case PICARD -> 3;
            default -> 1;
        };
    }

    @Test
    void eigenvalues_with_nothing_but_an_imaginary_part_are_apart() throws IOException {
        CardFolder card = SampleCards.card(folder.resolve("card"), "skew", "- skew", 2, 2, 0, 0, 0, 0);
        card.write(Item.EIGENVALUES, new NpyFile(2, 2, new double[] {0, 1e-8, 0, -1e-8}));
        Cards.write(card, folder.resolve("page"));
        assertThat(folder.resolve("page/eigenvalues.svg")).content().contains(">−0.5<", ">0.5<");
    }

    @Test
    void the_centre_of_a_psf_is_where_its_fact_says() throws IOException {
        CardFolder card = SampleCards.card(folder.resolve("card"), "psf", "- psf", 2, 2, 0, 0, 0, 0);
        assertThat(PsfCentre.of(card.card()))
                .hasValueSatisfying(centre -> assertThat(centre.getY()).isEqualTo(40))
                .hasValueSatisfying(centre -> assertThat(centre.getX()).isEqualTo(70));
    }

    /** Names of what is there as PNG and as SVG. */
    private static List<String> figures(Path page) throws IOException {
        try (Stream<Path> files = Files.list(page)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("index.html"))
                    .sorted()
                    .toList();
            List<String> svg = names.stream()
                    .filter(name -> name.endsWith(".svg"))
                    .map(name -> name.replace(".svg", ""))
                    .toList();
            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(svg.stream()
                            .flatMap(name -> Stream.of(name + ".png", name + ".svg"))
                            .toList());
            return svg;
        }
    }
}
