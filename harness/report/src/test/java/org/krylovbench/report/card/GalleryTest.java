package org.krylovbench.report.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.results.CardFolder;

/** The page stays in {@code target/gallery}, to be looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GalleryTest {

    private static final Path GALLERY = Path.of("target/gallery");

    private Path folder = Path.of("");
    private List<Gallery.Section> sections = List.of();
    private String page = "";

    @BeforeAll
    void write(@TempDir Path shared) throws IOException {
        folder = shared;
        List<CardFolder> lines =
                List.of(SampleCards.line(folder.resolve("line"), 32), SampleCards.line(folder.resolve("fine"), 400));
        List<CardFolder> images =
                List.of(SampleCards.image(folder.resolve("image")), SampleCards.sinogram(folder.resolve("sinogram")));
        List<CardFolder> matrices = List.of(
                SampleCards.sparse(folder.resolve("sparse"), 16), SampleCards.complex(folder.resolve("complex")));
        sections = List.of(
                new Gallery.Section("One dimension", lines, List.of()),
                new Gallery.Section("Images & tomography", images, List.of("satellite: no file <satellite.mat>")),
                new Gallery.Section("Matrices", matrices, List.of()));
        page = Files.readString(Gallery.write("Gallery of <all> problems", sections, GALLERY));
    }

    @Test
    void it_is_one_file_that_needs_no_other() throws IOException {
        assertThat(page).doesNotContain("http:").doesNotContain("https:").contains("default-src 'none'");
        assertThat(page.split("src=\"", -1)).hasSize(1 + 16);
        assertThat(page.split("src=\"data:image/png;base64,", -1)).hasSize(1 + 16);
        try (Stream<Path> files = Files.list(GALLERY)) {
            assertThat(files).containsExactly(GALLERY.resolve("index.html"));
        }
    }

    @Test
    void each_section_and_card_can_be_jumped_to() {
        List<String> targets = Pattern.compile("href=\"#([\\w-]+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(targets).hasSize(3 + 6).doesNotHaveDuplicates();
        assertThat(targets).allSatisfy(target -> assertThat(page).containsOnlyOnce(" id=\"" + target + "\""));
    }

    @Test
    void all_cards_tell_their_facts_and_nothing_is_taken_for_html() {
        assertThat(page.split("<article", -1)).hasSize(1 + 6);
        assertThat(page.split("<td>16384 <small>counted</small></td>", -1)).hasSize(1 + 6);
        assertThat(page)
                .contains("<h1>Gallery of &lt;all&gt; problems</h1>")
                .contains("Images &amp; tomography</h2>")
                .contains("<code>- poisson: {n: 16}</code>")
                .contains("<p class=\"failure\">satellite: no file &lt;satellite.mat&gt;</p>")
                .doesNotContain("<script>alert")
                .doesNotContain("{{");
    }

    @Test
    void sixty_cards_would_be_less_than_fifteen_megabytes() {
        assertThat(page.length() / 6 * 60).isLessThan(15_000_000);
    }

    @Test
    void the_same_cards_give_the_same_bytes() throws IOException {
        Path again = Gallery.write("Gallery of <all> problems", sections, folder.resolve("again"));
        assertThat(again).hasSameBinaryContentAs(GALLERY.resolve("index.html"));
    }

    @Test
    void a_gallery_of_nothing_is_a_page() throws IOException {
        var nothing = new Gallery.Section("Nothing", List.of(), List.of("all failed"));
        assertThat(Gallery.write("Empty", List.of(nothing), folder.resolve("empty")))
                .content()
                .contains("0 problems, and 1 without a card.")
                .contains("all failed");
    }
}
