package org.krylovbench.report.roofline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.Report;
import org.krylovbench.report.sample.SampleRun;
import org.krylovbench.results.KernelFolder;
import org.krylovbench.results.KernelRow;
import org.krylovbench.results.KernelRow.Level;
import org.krylovbench.results.KernelRow.Role;
import org.krylovbench.results.Roofs;

/** The report of a run of kernels as a bench would have left it. */
public final class RooflineTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void each_backend_has_a_figure_with_its_roofs_and_the_names_of_its_kernels() throws IOException {
        Path report = report(List.of("nd4j", "nd4j_precision=float_threads=2"), true);
        String svg = Files.readString(report.resolve("roofline-nd4j.svg"));
        assertThat(svg)
                .contains("triad in cache, 100 GB/s")
                .contains("triad in memory, 20.0 GB/s")
                .contains("matrix product, 50.0 GFLOP/s")
                .contains("arithmetic intensity (flop/byte)")
                .contains("performance (GFLOP/s)")
                .contains("nd4j, double, 1 thread")
                .contains(">laplacian<")
                .contains("profile: quick")
                .doesNotContain("transposed")
                .doesNotContain(">copy<");
        assertThat(report.resolve("roofline-nd4j.png")).isNotEmptyFile();
        assertThat(report.resolve("roofline-nd4j_precision=float_threads=2.svg"))
                .content()
                .contains("nd4j, float, 2 threads");
    }

    @Test
    void without_a_matrix_product_there_is_no_level_roof() throws IOException {
        Path report = report(List.of("java"), false);
        assertThat(report.resolve("roofline-java.svg"))
                .content()
                .contains("triad in cache")
                .doesNotContain("matrix product");
    }

    @Test
    void the_page_has_a_row_for_each_kernel_and_size() throws IOException {
        Path report = report(List.of("nd4j"), true);
        String page = Files.readString(report.resolve("index.html"));
        assertThat(page.split("<tr", -1)).hasSize(1 + 1 + 8);
        assertThat(page)
                .contains("src=\"roofline-nd4j.svg\"")
                .contains("href=\"../../run/kernels.csv\"")
                .contains("<td>laplacian-transposed</td>")
                .doesNotContain("{{");
    }

    @Test
    void labels_keep_their_distance_and_stay_near() {
        assertThat(Spread.of(new double[] {0, 10, 11, 12, 30}, 4)).containsExactly(new double[] {0, 7, 11, 15, 30});
        assertThat(Spread.of(new double[] {5, 5}, 4)).containsExactly(new double[] {3, 7}, within(1e-12));
        assertThat(Spread.of(new double[0], 4)).isEmpty();
    }

    private Path report(List<String> backends, boolean product) throws IOException {
        return report(folder, backends, product);
    }

    /** The folder of the report of a run in a folder. */
    public static Path report(Path folder, List<String> backends, boolean product) throws IOException {
        KernelFolder run = KernelFolder.create(folder.resolve("run"));
        run.write(SampleRun.manifest(List.of("roofline")));
        List<KernelRow> rows = new ArrayList<>();
        for (String backend : backends) {
            List<KernelRow> ofOne = rows(backend, product);
            rows.addAll(
                    ofOne.stream().map(row -> row.under(Roofs.over(row, ofOne))).toList());
        }
        run.write(rows, List.of());
        Path report = folder.resolve("reports/run");
        Report.write(run, report);
        return report;
    }

    private static List<KernelRow> rows(String backend, boolean product) {
        List<KernelRow> rows = new ArrayList<>(List.of(
                row(backend, "triad", "vector", Role.BANDWIDTH, Level.CACHE, 200, 2400, 24e-9),
                row(backend, "triad", "vector", Role.BANDWIDTH, Level.MEMORY, 200_000, 2_400_000, 120e-6),
                row(backend, "copy", "vector", Role.PRIMITIVE, Level.CACHE, 0, 1600, 20e-9),
                row(backend, "dot", "vector", Role.PRIMITIVE, Level.CACHE, 200, 1600, 20e-9),
                row(backend, "laplacian", "sparse", Role.PRIMITIVE, Level.CACHE, 1000, 8000, 0.4e-6),
                row(backend, "laplacian", "sparse", Role.PRIMITIVE, Level.MEMORY, 1_000_000, 8_000_000, 1e-3),
                row(backend, "laplacian-transposed", "sparse", Role.PRIMITIVE, Level.CACHE, 1000, 8000, 0.5e-6)));
        if (product) {
            rows.add(row(backend, "gemm", "dense", Role.ARITHMETIC, Level.CACHE, 50_000_000, 1_000_000, 1e-3));
        }
        return rows;
    }

    private static KernelRow row(
            String backend,
            String kernel,
            String family,
            Role role,
            Level level,
            long flops,
            long bytes,
            double seconds) {
        boolean faster = backend.contains("float");
        return new KernelRow(
                backend,
                "{}",
                faster ? "float" : "double",
                faster ? 2 : 1,
                kernel,
                family,
                role,
                100,
                flops,
                bytes,
                bytes,
                level,
                5,
                1.1 * seconds,
                seconds,
                Double.NaN);
    }
}
