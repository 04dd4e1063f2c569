package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.drawing.Cell;
import org.krylovbench.report.drawing.CellMap;
import org.krylovbench.report.file.Format;
import org.krylovbench.report.file.Print;
import org.krylovbench.report.file.Width;
import org.krylovbench.report.sample.SampleComparison;
import org.krylovbench.results.FigureQuery;

final class RestartMapTest {

    private static final Print SVG = new Print(List.of(Format.SVG), Width.PAGE.points(), 300, false, "*");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_map_has_the_restarts_and_says_why_a_cell_has_no_number() throws IOException {
        var query = new FigureQuery("restart-map", "restart-map_value=iterations", Map.of("value", "iterations"));
        List<Path> files = RunFigures.write(
                SampleComparison.write(folder.resolve("run")), List.of(query), SVG, folder.resolve("figures"), "");
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly("restart-map-GMRES-m-on-java_value=iterations.svg");
        assertThat(Files.readString(files.get(0)))
                .contains("problem 1", "problem 6", "memory (MB)", "stagnated")
                .contains(">20<", ">10<") // 0.5^k ≤ 1e-6 from k = 20 on, and with Jacobi from 10
                .doesNotContain(">CG");
    }

    @Test
    void the_best_is_framed_with_all_that_cannot_be_told_from_it() throws IOException {
        Rows run = SampleComparison.rows(folder.resolve("run"));
        List<CellMap> maps =
                new RestartMap().families(run).values().iterator().next().get(0).maps();
        List<List<Cell>> times = maps.get(0).cells();
        assertThat(times.get(0)).extracting(Cell::framed).containsExactly(false, false);
        assertThat(times.get(1)).extracting(Cell::framed).containsExactly(true, true); // 20 and 21 ms, each ± 10 %
        assertThat(times.get(1).get(0).text()).isEqualTo("$20$");
        List<List<Cell>> memory = maps.get(1).cells();
        assertThat(memory.get(1).get(0).text()).isEqualTo("$3$"); // vectors and M
    }

    @Test
    void a_target_that_no_solve_could_reach_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RestartMap(By.RESIDUAL, OptionalDouble.of(0), RestartMap.Value.TIME, true))
                .withMessageStartingWith("target must be positive");
    }
}
