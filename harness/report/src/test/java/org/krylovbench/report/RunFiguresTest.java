package org.krylovbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
