package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.file.FigureFile;
import org.krylovbench.report.file.Format;
import org.krylovbench.report.file.PixelComparison;
import org.krylovbench.report.file.Print;
import org.krylovbench.report.file.Width;
import org.krylovbench.report.sample.EdgeRuns;
import org.krylovbench.report.sample.SampleRun;
import org.krylovbench.results.FigureQuery;
import org.krylovbench.results.RunFolder;

/** Figures as files: what they are called, what they hold, and what they tell of themselves. */
final class RunFiguresTest {

    private static final List<Format> ALL = List.of(Format.values());

    @TempDir
    private Path folder = Path.of("");

    @Test
    void each_format_tells_the_same_origin() throws IOException {
        RunFolder run = SampleRun.write(folder.resolve("results/sample/run"), List.of());
        var query = new FigureQuery("convergence", "convergence_y=error", Map.of("y", "error"));
        var print = new Print(ALL, Width.COLUMN.points(), 300, false, "matrix--*");
        List<Path> files = RunFigures.write(run, List.of(query), print, folder.resolve("paper/figures"), "");
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "matrix-error_y=error.png",
                        "matrix-error_y=error.svg",
                        "matrix-error_y=error.pdf",
                        "matrix-error_y=error.csv",
                        "matrix-error_y=error.tex");
        for (Path file : files) {
            if (!file.toString().endsWith(".csv")) {
                var origin = FigureFile.origin(file);
                assertThat(origin.query()).isEqualTo(query);
                assertThat(origin.runFolder()).isEqualTo("../../results/sample/run");
                assertThat(origin.commit()).isEqualTo("0123456789abcdef");
            }
        }
    }

    @Test
    void drawn_again_a_figure_is_the_same_to_the_byte() throws IOException {
        RunFolder run = SampleRun.write(folder.resolve("results/sample/run"), List.of());
        var queries = List.of(FigureQuery.of("convergence"), FigureQuery.of("panels"));
        var print = new Print(ALL, Width.SIAM.points(), 150, true, "*");
        List<Path> once = RunFigures.write(run, queries, print, folder.resolve("once"), "");
        List<Path> again = RunFigures.write(run, queries, print, folder.resolve("again"), "");
        assertThat(again).hasSameSizeAs(once).hasSize(4 * 5 + 3);
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i)).hasSameBinaryContentAs(once.get(i));
        }
    }

    @Test
    void grey_figures_have_no_colour() throws IOException {
        RunFolder run = SampleRun.write(folder.resolve("run"), List.of());
        var print = new Print(List.of(Format.PNG, Format.PDF, Format.SVG), 400, 72, true, "*");
        var queries = List.of(FigureQuery.of("convergence"), FigureQuery.of("panels"));
        for (Path file : RunFigures.write(run, queries, print, folder, "")) {
            if (file.toString().endsWith(".svg")) {
                boolean colour = Files.readString(file).contains("rgb(0,114,178)");
                assertThat(colour).as(file.toString()).isFalse();
                continue;
            }
            BufferedImage image = file.toString().endsWith(".png")
                    ? ImageIO.read(file.toFile())
                    : PixelComparison.rendered(Files.readAllBytes(file));
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            assertThat(Arrays.stream(pixels).filter(rgb -> !isGrey(rgb)).count())
                    .as(file.toString())
                    .isZero();
        }
    }

    /** Blending on the way to the screen may round a channel. */
    private static boolean isGrey(int rgb) {
        var color = new Color(rgb);
        return Math.abs(color.getRed() - color.getGreen()) <= 2 && Math.abs(color.getGreen() - color.getBlue()) <= 2;
    }

    @Test
    void names_and_powers_in_a_pdf_are_text_in_embedded_fonts() throws IOException {
        RunFolder run = EdgeRuns.ANY_NAMES.write(folder.resolve("run"));
        var query = new FigureQuery("convergence", "convergence", Map.of("y", "residual"));
        Path pdf = RunFigures.write(run, List.of(query), print(Format.PDF), folder, "")
                .get(0);
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document).replace(" ", "");
            assertThat(text)
                    .contains(
                            "10\u22123",
                            "Tikhonov(\u03b1=",
                            "\u0422\u0438\u0445\u043e\u043d\u043e\u0432",
                            "iterationk");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Relative residual of the matrix");
        }
    }

    @Test
    void cases_are_chosen_by_a_pattern_and_keep_their_colours() throws IOException {
        RunFolder run = SampleRun.write(folder.resolve("run"), List.of());
        Rows some = Rows.of(run).only("*--GMRES??--*");
        assertThat(some.entries())
                .hasSize(8)
                .allMatch(entry -> entry.planned().solver().startsWith("GMRES"));
        List<Drawing> drawings = new Convergence().draw(some, new Style(Fonts.load("the test"), 300));
        Chart chart = drawings.get(0).chart().orElseThrow();
        assertThat(chart.keys()).containsExactly(new Chart.Key(2, "GMRES(10)"), new Chart.Key(3, "GMRES(50)"));
        assertThatIOException()
                .isThrownBy(() -> Rows.of(run).only("cg*"))
                .withMessageContaining("no case is called 'cg*'")
                .withMessageContaining("matrix--CG--none");
    }

    @Test
    void a_loss_is_the_square_of_the_residual_that_is_not_relative() throws IOException {
        Rows run = Rows.of(SampleRun.write(folder.resolve("run"), List.of()));
        double[] residuals = heights(run, Convergence.Height.RESIDUAL);
        double[] losses = heights(run, Convergence.Height.LOSS);
        assertThat(losses).hasSameSizeAs(residuals).hasSizeGreaterThan(10);
        for (int i = 0; i < losses.length; i++) {
            double norm = residuals[i] * SampleRun.RHS_NORM;
            assertThat(losses[i]).isCloseTo(norm * norm, withinPercentage(1e-10));
        }
    }

    /** Of the first curve. */
    private static double[] heights(Rows run, Convergence.Height height) throws IOException {
        var figure = new Convergence(
                Convergence.Across.ITERATIONS, height, false, true, Convergence.Facets.NONE, Legend.BELOW);
        Drawing drawing =
                figure.draw(run, new Style(Fonts.load("the test"), 300)).get(0);
        return drawing.chart().orElseThrow().facets().get(0).graphs().get(0).y();
    }

    private static Print print(Format format) {
        return new Print(List.of(format), Width.COLUMN.points(), 150, false, "*");
    }
}
