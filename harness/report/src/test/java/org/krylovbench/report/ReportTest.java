package org.krylovbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.html.Template;
import org.krylovbench.report.sample.SampleRun;
import org.krylovbench.results.RunFolder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportTest {

    private static final List<String> DRAWINGS =
            List.of("matrix-residual", "matrix-error", "image-residual", "image-error", "image-panels");

    private Path folder = Path.of("");
    private Path report = Path.of("");
    private String page = "";

    @BeforeAll
    void write(@TempDir Path shared) throws IOException {
        folder = shared;
        RunFolder run = SampleRun.write(folder.resolve("run"), List.of("convergence", "panels"));
        report = folder.resolve("reports/run");
        page = Files.readString(Report.write(run, report)).replaceAll("(?s)<script.*?</script>", "");
    }

    @Test
    void each_figure_is_there_in_both_formats() throws IOException {
        try (Stream<Path> files = Files.list(report)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("index.html"),
                                    DRAWINGS.stream().flatMap(name -> Stream.of(name + ".png", name + ".svg")))
                            .toList());
        }
    }

    @Test
    void times_stand_with_their_intervals_and_doubts_come_before_all_else() {
        assertThat(page)
                .contains("10.0 <small>[9.50\u201311.0]</small>")
                .contains(
                        "fastest 9.50, slowest 11.0; interquartile range within forks 1.50; 5 shots in the process of the run")
                .contains("1.010 <small>[0.990\u20131.040]</small> <small>unproven</small>");
        assertThat(page.substring(0, page.indexOf("<main>")))
                .contains("timed cases had not become steady")
                .contains("not shown to take as long")
                .contains("had a garbage collection during a timed solve")
                .doesNotContain("have no curve over time");
    }

    @Test
    void a_png_has_300_dots_per_inch_and_something_on_it() throws IOException {
        for (String name : DRAWINGS) {
            byte[] bytes = Files.readAllBytes(report.resolve(name + ".png"));
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains("pHYs");
            BufferedImage image = ImageIO.read(report.resolve(name + ".png").toFile());
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            assertThat(Arrays.stream(pixels).filter(rgb -> rgb != 0xFFFFFFFF).count())
                    .as(name)
                    .isGreaterThan(pixels.length / 100);
            assertThat(Arrays.stream(pixels).distinct().count()).as(name).isGreaterThan(50);
        }
    }

    @Test
    void an_svg_is_xml_whose_text_is_text() throws Exception {
        for (String name : DRAWINGS) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            String text = factory.newDocumentBuilder()
                    .parse(report.resolve(name + ".svg").toFile())
                    .getDocumentElement()
                    .getTextContent();
            assertThat(text).as(name).contains("GMRES(10)");
        }
        assertThat(report.resolve("matrix-residual.svg"))
                .content()
                .contains("@font-face")
                .contains("profile: quick");
    }

    @Test
    void the_page_has_a_row_for_each_case_and_says_why_one_has_no_numbers() {
        assertThat(page.split("<tr[^>]* data-case=", -1)).hasSize(1 + 16);
        assertThat(page)
                .contains("CG requires: symmetric")
                .contains("not run yet")
                .contains("breakdown");
    }

    @Test
    void the_page_counts_the_cases_that_depart_from_the_common_terms() {
        assertThat(page).contains("marked \u2260 in the summary").contains("stopped by the preconditioned residual (");
    }

    @Test
    void the_page_needs_no_network_and_names_are_only_text_in_it() {
        assertThat(page).doesNotContain("http:").doesNotContain("https:").contains("default-src 'none'");
        assertThat(page).doesNotContain("<b>").contains("Jacobi &lt;b&gt;").contains("beware of &lt;i&gt;");
        assertThat(page).contains("<small>1 pivot was &lt;replaced&gt;</small>").contains("setup of M (ms)");
        assertThat(page).contains("href=\"../../run/summary.csv\"");
    }

    @Test
    void the_same_run_gives_the_same_bytes() throws IOException {
        Path again = folder.resolve("reports/again");
        Report.write(RunFolder.open(folder.resolve("run")), again);
        for (String name : DRAWINGS) {
            for (String ending : List.of(".png", ".svg")) {
                assertThat(again.resolve(name + ending)).hasSameBinaryContentAs(report.resolve(name + ending));
            }
        }
    }

    @Test
    void a_figure_that_does_not_exist_is_refused() throws IOException {
        RunFolder run = SampleRun.write(folder.resolve("other"), List.of("heatmap"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Report.write(run, folder.resolve("nothing")))
                .withMessageContaining("unknown figure 'heatmap'");
    }

    @Test
    void a_value_is_never_taken_for_a_placeholder() {
        assertThat(Template.fill("{{a}} {{b}}", Map.of("a", "{{b}} $1", "b", "x")))
                .isEqualTo("{{b}} $1 x");
    }
}
