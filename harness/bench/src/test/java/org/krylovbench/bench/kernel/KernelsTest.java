package org.krylovbench.bench.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.bench.KernelRun;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.results.KernelFolder;
import org.krylovbench.results.KernelRow;
import org.krylovbench.results.KernelSample;

/** The catalog of kernels, and a run of them on the reference backend. */
final class KernelsTest {

    static final List<Kernel> KERNELS = Kernels.ALL;

    private static final int SMALL = 16 * 16;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @FieldSource("KERNELS")
    void a_kernel_runs_again_and_again_and_leaves_numbers_of_the_order_of_one(Kernel kernel) {
        try (Backend backend = new JavaBackend()) {
            var operands = new Operands(backend);
            Runnable call = kernel.preparation().on(operands, SMALL);
            for (int i = 0; i < 100; i++) {
                call.run();
            }
            for (Vector written : List.of(operands.x(SMALL), operands.w(SMALL))) {
                double[] entries = new double[SMALL];
                written.copyTo(entries);
                assertThat(Arrays.stream(entries).map(Math::abs).max().orElse(0))
                        .isBetween(1e-2, 1e3);
            }
            assertThat(operands.host(SMALL)).doesNotContain(Double.NaN);
            assertThat(operands.kept()).isNotNaN();
        }
    }

    @ParameterizedTest
    @FieldSource("KERNELS")
    void what_a_kernel_has_to_do_is_counted(Kernel kernel) {
        assertThat(kernel.sizes()).isNotEmpty();
        for (int size : kernel.sizes()) {
            Work work = kernel.work().of(size, Double.BYTES);
            assertThat(work.flops()).isNotNegative().isGreaterThanOrEqualTo(kernel.isRoof() ? 1 : 0);
            assertThat(work.workingSetBytes()).isGreaterThanOrEqualTo((long) size * Double.BYTES);
            assertThat(work.bytes()).isGreaterThanOrEqualTo(work.workingSetBytes());
            assertThat(kernel.work().of(size, Float.BYTES).bytes()).isBetween(work.bytes() / 2, work.bytes() - 1);
        }
    }

    @Test
    void names_are_unique_and_an_id_leads_back_to_its_case() {
        assertThat(Kernels.ALL).extracting(Kernel::name).doesNotHaveDuplicates();
        var planned = new KernelCase(Kernels.ALL.get(4), 4096);
        assertThat(KernelCase.parse(planned.id() + " triad/64"))
                .hasSize(2)
                .first()
                .isEqualTo(planned);
    }

    @Test
    void a_run_leaves_a_row_for_each_case_and_a_sample_for_each_of_its_batches() throws Exception {
        KernelPlan plan = plan("[java]", "dot|laplacian$", 1 << 14);
        KernelFolder run = KernelRun.complete(small(plan), folder, folder, backend -> {}, Clock.systemUTC());
        assertThat(run.rows()).extracting(KernelRow::kernel).containsExactly("triad", "gemm", "dot", "laplacian");
        assertThat(run.rows()).allSatisfy(row -> {
            assertThat(row.batches()).isEqualTo(3);
            assertThat(row.minimumSeconds()).isPositive().isLessThanOrEqualTo(row.medianSeconds());
            assertThat(row.precision()).isEqualTo("double");
            assertThat(row.threads()).isEqualTo(1);
        });
        KernelRow triad = run.rows().get(0);
        assertThat(triad.shareOfRoof()).isGreaterThan(1 - 1e-12); // more where a cold matrix product is slower still
        assertThat(triad.bytes()).isEqualTo(3L * 8 * SMALL);
        assertThat(run.samples()).hasSize(12).extracting(KernelSample::round).contains(0, 1, 2);
        assertThat(run.manifest().backends().get("java")).containsKey("FFT");
        assertThat(run.manifest().finished()).isNotEmpty();
    }

    /** The same on sizes that take no time. */
    private static KernelPlan small(KernelPlan plan) {
        List<KernelCase> cases = plan.cases().stream()
                .map(planned -> new KernelCase(planned.kernel(), SMALL))
                .distinct()
                .toList();
        return new KernelPlan(plan.backends(), cases, new Rounds("test", 1, 3, 1), plan.forks());
    }

    @Test
    void roofs_are_always_measured_and_others_by_name_and_size() throws InvalidExperiment {
        assertThat(plan("java", "axpb|dot", 4096).cases())
                .extracting(KernelCase::id)
                .startsWith("triad/16384")
                .endsWith("gemm/256", "gemm/1024", "axpby/4096", "dot/4096")
                .hasSize(6);
    }

    @Test
    void a_mistake_is_told_by_the_option_it_stands_in() {
        refuses("{java: {threads: 2}}", "", 1 << 20, "--backends:1:9: java has no parameters");
        refuses("jva", "", 1 << 20, "--backends:1:1: unknown backend 'jva'; did you mean 'java'?");
        refuses("{java", "", 1 << 20, "--backends:1:");
        refuses("", "", 1 << 20, "--backends names no backend");
        refuses("java", "axpy(", 1 << 20, "--kernels must be a regular expression");
        refuses("java", "ilu", 1 << 20, "--kernels matches no kernel: 'ilu'");
        refuses("java", "", 10, "--largest leaves nothing to measure");
    }

    private static void refuses(String backends, String kernels, int largest, String message) {
        assertThatExceptionOfType(InvalidExperiment.class)
                .isThrownBy(() -> plan(backends, kernels, largest))
                .withMessageContaining(message);
    }

    private static KernelPlan plan(String backends, String kernels, int largest) throws InvalidExperiment {
        return KernelPlan.of(backends, kernels, largest, true, 0, Catalogs.with(Set.of()));
    }
}
