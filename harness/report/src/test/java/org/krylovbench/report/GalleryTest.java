package org.krylovbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.results.CardFolder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GalleryTest {

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
        page = Files.readString(Gallery.write("Gallery of <all> problems", sections, Path.of("target/gallery")));
    }

    @Test
    void it_is_one_file_that_needs_no_other() {
        assertThat(page)
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("src=\"images")
                .contains("default-src 'none'");
    }
}
