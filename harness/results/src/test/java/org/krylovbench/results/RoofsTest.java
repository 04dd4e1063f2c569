package org.krylovbench.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.results.KernelRow.Level;
import org.krylovbench.results.KernelRow.Role;

final class RoofsTest {

    private static final List<KernelRow> ROWS = List.of(
            row("triad", Role.BANDWIDTH, Level.CACHE, 200, 2400, 24e-9),
            row("triad", Role.BANDWIDTH, Level.MEMORY, 200, 2400, 120e-9),
            row("gemm", Role.ARITHMETIC, Level.CACHE, 4000, 96, 100e-9),
            row("gemm", Role.ARITHMETIC, Level.CACHE, 5000, 96, 100e-9),
            row("dot", Role.PRIMITIVE, Level.MEMORY, 200, 1600, 160e-9));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_roof_is_the_best_of_its_kernels() {
        Roofs roofs = Roofs.over(ROWS.get(4), ROWS);
        assertThat(roofs.cacheBytesPerSecond()).isCloseTo(100e9, within(1.0));
        assertThat(roofs.memoryBytesPerSecond()).isCloseTo(20e9, within(1.0));
        assertThat(roofs.flopsPerSecond()).isCloseTo(50e9, within(1.0));
    }

    @Test
    void the_least_time_is_that_of_moving_or_of_computing_whichever_is_longer() {
        Roofs roofs = new Roofs(100e9, 20e9, 50e9);
        assertThat(roofs.seconds(0, 2000, Level.CACHE)).isCloseTo(20e-9, within(1e-18));
        assertThat(roofs.seconds(0, 2000, Level.MEMORY)).isCloseTo(100e-9, within(1e-18));
        assertThat(roofs.seconds(10_000, 2000, Level.MEMORY)).isCloseTo(200e-9, within(1e-18));
        assertThat(ROWS.get(4).under(Roofs.over(ROWS.get(4), ROWS)).shareOfRoof())
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void a_roof_is_of_one_precision_and_number_of_threads() {
        KernelRow other = row("dot", Role.PRIMITIVE, Level.CACHE, 200, 1600, 160e-9, 2);
        assertThat(Roofs.over(other, ROWS).cacheBytesPerSecond()).isNaN();
    }

    @Test
    void what_was_not_measured_is_no_roof() {
        Roofs roofs = Roofs.over(ROWS.get(0), ROWS.subList(0, 1));
        assertThat(roofs.flopsPerSecond()).isNaN();
        assertThat(roofs.seconds(10_000, 2400, Level.CACHE)).isCloseTo(24e-9, within(1e-18));
        assertThat(roofs.seconds(10_000, 2400, Level.MEMORY)).isNaN();
    }

    @Test
    void a_run_of_kernels_comes_back_as_it_went_out() throws IOException {
        List<KernelSample> samples = List.of(new KernelSample("java", "dot", 100, 0, 3, 17, 1.5e-7));
        KernelFolder.create(folder.resolve("run")).write(ROWS, samples);
        KernelFolder run = KernelFolder.open(folder.resolve("run"));
        assertThat(run.rows()).isEqualTo(ROWS);
        assertThat(run.samples()).isEqualTo(samples);
        assertThatIOException()
                .isThrownBy(() -> KernelFolder.open(folder))
                .withMessageContaining("is no run of kernels: it has no kernels.csv");
    }

    private static KernelRow row(String kernel, Role role, Level level, long flops, long bytes, double seconds) {
        return row(kernel, role, level, flops, bytes, seconds, 1);
    }

    private static KernelRow row(
            String kernel, Role role, Level level, long flops, long bytes, double seconds, int threads) {
        return new KernelRow(
                "java",
                "java",
                "double",
                threads,
                kernel,
                "vector",
                role,
                100,
                flops,
                bytes,
                bytes,
                level,
                5,
                seconds,
                seconds,
                Double.NaN);
    }
}
