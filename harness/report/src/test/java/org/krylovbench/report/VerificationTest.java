package org.krylovbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.figure.RunFigures;
import org.krylovbench.report.file.Format;
import org.krylovbench.report.file.PixelComparison;
import org.krylovbench.report.file.PngFile;
import org.krylovbench.report.file.Print;
import org.krylovbench.report.sample.SampleRun;
import org.krylovbench.results.FigureQuery;
import org.krylovbench.results.RunFolder;

/** A figure is held against what its run has stored. */
final class VerificationTest {

    @TempDir
    private Path folder = Path.of("");

    private Path results = Path.of("");
    private Path run = Path.of("");

    @BeforeEach
    void write() throws IOException {
        results = folder.resolve("results");
        run = results.resolve("sample/run");
        SampleRun.write(run, List.of());
    }

    private Path figure(Format format) throws IOException {
        var print = new Print(List.of(format), 260, 100, false, "*");
        List<Path> files = RunFigures.write(
                RunFolder.open(run), List.of(FigureQuery.of("convergence")), print, folder.resolve("paper"), "");
        return files.stream()
                .filter(file -> file.getFileName().toString().equals("matrix-residual" + format.ending()))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void an_honest_figure_is_verified_and_a_number_that_changed_is_found(Format format) throws IOException {
        Path figure = figure(format);
        assertThat(Verification.of(figure, results).differences()).isEmpty();

        Path table = run.resolve("iterations.csv");
        Files.writeString(table, Files.readString(table).replace("matrix--CG--none,60,", "matrix--CG--none,90,"));
        assertThat(Verification.of(figure, results).differences())
                .hasSizeGreaterThan(1)
                .first()
                .isEqualTo("iterations.csv of the run has changed since the figure was drawn");
    }

    @Test
    void a_figure_that_was_touched_up_is_found_though_its_run_is_unchanged() throws IOException {
        Path figure = figure(Format.SVG);
        Files.writeString(figure, Files.readString(figure).replace(">CG<", ">Our method<"));
        assertThat(Verification.of(figure, results).differences())
                .hasSize(1)
                .first()
                .asString()
                .contains("Our method");
    }

    @Test
    void a_figure_that_was_moved_and_renamed_finds_its_run_among_the_results() throws IOException {
        Path moved = folder.resolve("far/away/from/it/fig1.pdf");
        Files.createDirectories(moved.resolveSibling("x"));
        Files.move(figure(Format.PDF), moved);
        Verification verification = Verification.of(moved, results);
        assertThat(verification.differences()).isEmpty();
        assertThat(verification.run()).isEqualTo(run);
    }

    @Test
    void a_run_that_is_gone_and_a_figure_of_unknown_origin_are_told() throws IOException {
        Path figure = figure(Format.PNG);
        Files.move(run, folder.resolve("elsewhere"));
        assertThatIOException()
                .isThrownBy(() -> Verification.of(figure, results))
                .withMessageContaining("is gone: experiment sample, run run, begun 2026-11-21T08:00:00Z");
        Path foreign =
                Files.write(folder.resolve("foreign.png"), PngFile.bytes(new Drawing("d", "", 72, 72, g -> {}), 72));
        assertThatIOException()
                .isThrownBy(() -> Verification.of(foreign, results))
                .withMessageContaining("does not tell where it comes from");
        assertThatIOException()
                .isThrownBy(() -> Verification.of(folder.resolve("none.png"), results))
                .withMessageContaining("no such figure");
    }

    @Test
    void shades_that_versions_of_java_differ_in_do_not_count_and_a_moved_marker_does() throws IOException {
        byte[] before = PngFile.bytes(square(20), 72);
        assertThat(PixelComparison.png(before, PngFile.bytes(square(20.1), 72))).isEmpty();
        assertThat(PixelComparison.png(before, PngFile.bytes(square(21), 72)))
                .hasSize(1)
                .first()
                .asString()
                .contains("pixels differ");
    }

    private static Drawing square(double x) {
        return new Drawing("square", "", 60, 60, g -> {
            g.setColor(Color.BLACK);
            g.fill(new Rectangle2D.Double(x, 20, 5, 5));
        });
    }
}
