package org.krylovbench.bench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.problems.imaging.Deblur;

/** Problems that are asked for by themselves, and the gallery of all. */
final class NamedProblemTest {

    private static final Catalogs CATALOGS = Catalogs.with(Set.of());

    @Test
    void a_sweep_gives_several_with_ids_of_their_own() throws Exception {
        List<NamedProblem> problems = NamedProblem.read("deblur: {size: [16, 32], noise: 0}", CATALOGS);
        assertThat(problems)
                .extracting(NamedProblem::id)
                .containsExactly("deblur_size=16_noise=0", "deblur_size=32_noise=0");
        assertThat(NamedProblem.read(problems.get(1).entry(), CATALOGS)).containsExactly(problems.get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deblurr                        | ENTRY:1:1: unknown problem 'deblurr'; did you mean 'deblur'?",
                "deblur: {size: 0}              | ENTRY:1:16: size must lie in [1, 16384], but is 0",
                "deblur: {size: 16              | ENTRY:1:",
                "'matrix-market: {file: no.mtx}'| no such file: no.mtx (a path starts at the current folder)",
                "' '                            | ENTRY names no problem (known: random-sparse",
            })
    void a_mistake_is_told_with_its_place(String entry, String message) {
        assertThatThrownBy(() -> NamedProblem.read(entry, CATALOGS))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessageContaining(message);
    }

    @Test
    void noise_can_be_taken_away() throws Exception {
        NamedProblem noisy = NamedProblem.read("deblur: {size: 16}", CATALOGS).get(0);
        assertThat(noisy.withoutNoise()).get().isInstanceOfSatisfying(Deblur.class, quiet -> {
            assertThat(quiet.noise()).isZero();
            assertThat(quiet.size()).isEqualTo(16);
        });
        assertThat(NamedProblem.read("deblur: {noise: 0}", CATALOGS).get(0).withoutNoise())
                .isEmpty();
        assertThat(NamedProblem.read("random-sparse", CATALOGS).get(0).withoutNoise())
                .isEmpty();
    }

    @Test
    void the_gallery_has_all_that_needs_no_file_and_every_entry_can_be_read() throws Exception {
        Path matrix = Path.of("../../configs/data/diffusion.mtx");
        List<GallerySection> sections = GallerySection.all(CATALOGS, matrix);
        assertThat(sections).extracting(GallerySection::title).contains("Problems", "Images");
        assertThat(sections.get(0).entries())
                .contains("deblur", "random-sparse", "matrix-market: {file: '" + matrix + "'}")
                .doesNotContain("matrix-market");
        assertThat(sections.get(1).entries())
                .contains(
                        "deblur: {psf: gaussian}",
                        "deblur: {psf: {ir-tools: [gauss, defocus, speckle, motion, shake]}}");
        assertThat(sections.get(2).entries())
                .contains("deblur: {image: mosaic}")
                .doesNotContain("deblur: {image: file}");
        for (GallerySection section : sections) {
            for (String entry : section.entries()) {
                assertThat(NamedProblem.read(entry, CATALOGS)).isNotEmpty();
            }
        }
    }
}
