package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.report.file.Format;
import org.krylovbench.report.file.Print;
import org.krylovbench.report.file.SvgFile;
import org.krylovbench.report.file.Width;
import org.krylovbench.report.sample.EdgeRuns;
import org.krylovbench.results.FigureQuery;

/** Whatever a run holds, its figure stands, in each format. */
final class EdgeRunsTest {

    private static final Print PRINT = new Print(List.of(Format.values()), Width.COLUMN.points(), 72, false, "*");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(EdgeRuns.class)
    void the_figure_stands(EdgeRuns edge) throws IOException {
        var run = edge.write(folder.resolve("run"));
        List<Path> files =
                RunFigures.write(run, List.of(FigureQuery.of("convergence")), PRINT, folder.resolve("figures"), "");
        assertThat(files).hasSizeGreaterThanOrEqualTo(5);
        for (Path file : files) {
            switch (file.toString().substring(file.toString().lastIndexOf('.'))) {
                case ".png" -> assertThat(ink(ImageIO.read(file.toFile()))).isGreaterThan(500);
                case ".svg" ->
                    assertThat(SvgFile.read(Files.readAllBytes(file)).getTextContent())
                            .contains("iteration");
                case ".pdf" -> {
                    try (PDDocument document = Loader.loadPDF(file.toFile())) {
                        assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo((float) PRINT.widthPoints());
                    }
                }
                case ".tex" -> assertThat(file).content().satisfies(EdgeRunsTest::isBalanced);
                default -> assertThat(file).content().doesNotContain("Infinity");
            }
        }
    }

    /** Each group that is opened is closed, and LaTeX knows each character. */
    private static void isBalanced(String tex) {
        int depth = 0;
        String text = tex.replaceAll("(?m)^%.*$", "").replace("\\{", "").replace("\\}", "");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertThat(depth).isNotNegative();
            assertThat((int) c).isLessThan(0x180);
        }
        assertThat(depth).isZero();
    }

    private static long ink(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).filter(rgb -> rgb != 0xFFFFFFFF).count();
    }
}
