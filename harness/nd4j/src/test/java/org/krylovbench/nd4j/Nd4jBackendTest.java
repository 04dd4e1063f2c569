package org.krylovbench.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.BackendContract;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;

final class Nd4jBackendTest extends BackendContract {

    /** The jars with native libraries carry the platform in their name. */
    private static final Pattern NATIVE = Pattern.compile("-(linux|macosx|windows)-[a-z0-9_]+\\.jar$");

    @Override
    protected Backend open() {
        return new Nd4jProvider().open();
    }

    @Test
    void a_long_basis_agrees_with_the_reference() {
        int n = 100_000;
        double[] w = Samples.uniform(n, 1);
        double[] expected = new double[n];
        double[] h = project(new JavaBackend(), w, expected);
        try (Backend backend = open()) {
            double[] actual = new double[n];
            assertThat(project(backend, w, actual)).containsExactly(h, within(1e-10));
            assertThat(actual).containsExactly(expected, within(1e-10));
        }
    }

    private static double[] project(Backend backend, double[] entries, double[] out) {
        Basis basis = backend.basis(entries.length, 50);
        for (int j = 0; j < 50; j++) {
            basis.column(j).copyFrom(Samples.uniform(entries.length, 2 + j));
            basis.column(j).set(1 / basis.column(j).norm(), basis.column(j));
        }
        Vector w = backend.vector(entries);
        double[] h = new double[50];
        basis.projectOut(0, 50, w, h);
        w.copyTo(out);
        return h;
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9, 255, 256, 257, 1000})
    void both_sparse_formats_are_chosen_and_agree_with_the_reference(int n) {
        CsrMatrix even = Samples.sparse(n, n, n, 30); // full rows: little is filled up
        CsrMatrix uneven = arrow(n);
        double[] x = Samples.uniform(n, 32);
        check(even, x, "slices of eight rows");
        check(uneven, x, "compressed rows");
        check(Samples.sparse(n, n, 4, 33), x, "kernel");
    }

    private void check(CsrMatrix matrix, double[] x, String format) {
        try (Backend backend = open()) {
            assertThat(product(backend, matrix, x))
                    .containsExactly(product(new JavaBackend(), matrix, x), within(1e-12 * matrix.rows()));
            assertThat(backend.implementations().get("sparse products")).contains(format);
        }
    }

    /** One full row and column, else a diagonal. */
    private static CsrMatrix arrow(int n) {
        int[] pointers = new int[n + 1];
        int[] indices = new int[3 * n - 2];
        for (int i = 0, at = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i == 0 || j == 0 || i == j) {
                    indices[at++] = j;
                }
            }
            pointers[i + 1] = at;
        }
        return new CsrMatrix(n, n, pointers, indices, Samples.uniform(indices.length, 31));
    }

    @Test
    void rows_of_like_length_come_together_inside_their_window() {
        CsrMatrix matrix = Samples.sparse(1000, 1000, 10, 34);
        int[] order = SlicedRows.order(matrix);
        assertThat(SlicedRows.filling(matrix, order)).isLessThan(1.1);
        assertThat(SlicedRows.filling(matrix, IntStream.range(0, 1000).toArray()))
                .isGreaterThan(1.3);
        for (int i = 0; i < 1000; i++) {
            assertThat(order[i] / 256).isEqualTo(i / 256);
        }
        assertThat(order).doesNotHaveDuplicates();
    }

    private static double[] product(Backend backend, CsrMatrix matrix, double[] x) {
        Transposable A = backend.operator(matrix);
        Vector y = backend.vector(matrix.rows());
        A.apply(backend.vector(x), y);
        Vector z = backend.vector(matrix.columns());
        A.applyTranspose(y, z);
        double[] out = new double[x.length];
        z.copyTo(out);
        return out;
    }

    @Test
    void an_operation_allocates_nothing() {
        try (Backend backend = open()) {
            Basis basis = backend.basis(100, 10);
            Vector x = backend.vector(Samples.uniform(100, 1));
            Vector y = backend.vector(Samples.uniform(100, 2));
            Transposable A = backend.operator(Samples.sparse(100, 100, 5, 3));
            double[] h = new double[10];
            double[] host = new double[100];
            Transposable D = backend.operator(Samples.dense(100, 100, 4));
            Transposable B = backend.operator(new Convolution(Samples.psf(3, 3, 1, 1, 5), Boundary.REFLEXIVE, 10, 10));
            long bytes = Long.MAX_VALUE;
            for (int repetition = 0; repetition < 20 && bytes >= 20_000; repetition++) { // until all is compiled
                long before = allocatedBytes();
                for (int i = 0; i < 20_000; i++) {
                    x.set(0.5, y);
                    x.axpy(1e-3, y);
                    x.axpby(1, y, 0.5);
                    x.times(y);
                    h[0] = x.dot(y) + x.norm();
                    x.copyTo(host);
                    x.copyFrom(host);
                    A.apply(x, y);
                    A.applyTranspose(x, y);
                    D.apply(x, y);
                    D.applyTranspose(x, y);
                    B.apply(x, y);
                    B.applyTranspose(x, y);
                    basis.projectOut(0, 10, y, h);
                    basis.combine(10, h, x);
                    y.fill(1);
                    x.fill(0.5);
                }
                bytes = allocatedBytes() - before;
            }
            assertThat(bytes).as("bytes of 20000 rounds").isLessThan(20_000);
        }
    }

    private static long allocatedBytes() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void closing_gives_the_memory_back() {
        long most = 0;
        for (int i = 0; i < 200; i++) {
            try (Backend backend = open()) {
                for (int j = 0; j < 4; j++) {
                    backend.vector(1_000_000).fill(1);
                }
            }
            most = Math.max(most, Pointer.physicalBytes());
            if (i == 10) {
                most = 0; // what the JVM itself takes has been taken
            }
        }
        assertThat(Pointer.physicalBytes()).isLessThan(most + 200_000_000);
        assertThat(most).as("32 MB at a time").isLessThan(2_000_000_000);
    }

    @Test
    void threads_are_as_many_as_asked_for() {
        try (Backend two = new Nd4jProvider(Precision.DOUBLE, 2).open()) {
            assertThat(openblas.blas_get_num_threads()).isEqualTo(2);
            assertThat(two.implementations().get("threads")).contains("OpenBLAS 2, ND4J 2, FFT and sparse 2");
        }
        try (Backend one = open()) {
            assertThat(one.implementations().get("threads")).contains("OpenBLAS 1, ND4J 1, FFT and sparse 1");
        }
        assertThatThrownBy(() -> new Nd4jProvider(Precision.DOUBLE, 0))
                .hasMessage("threads must be at least 1, but is 0");
    }

    @Test
    void it_says_which_openblas_it_runs_on() {
        try (Backend backend = open()) {
            assertThat(backend.implementations().get("BLAS")).startsWith("OpenBLAS 0.3.31");
            assertThat(backend.implementations().get("memory")).contains("CpuBackend");
        }
    }

    /** In a JVM of its own, which tells the classes that it loads. */
    @Test
    void listing_the_provider_loads_no_nd4j() throws IOException {
        String output = ChildProcess.output(Child.class, List.of("-verbose:class"), "list");
        assertThat(output).contains("org.krylovbench.nd4j.Nd4jProvider").contains("found nd4j");
        assertThat(output).doesNotContain("org.nd4j.").doesNotContain("org.bytedeco.");
    }

    /** In a JVM of its own, without the jars of native libraries. */
    @Test
    void without_native_libraries_it_says_so_and_what_would_do() throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> !NATIVE.matcher(jar).find())
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(ChildProcess.output(classPath, Child.class, List.of("-Xshare:auto"), "open"))
                .contains("IllegalStateException: ND4J has no native library for this machine")
                .contains("build with the profile of the platform, or use the backend java");
    }

    /** In a JVM of its own, where ND4J finds what stands for its backend for CUDA. */
    @Test
    @DisabledIfEnvironmentVariable(named = "BACKEND_PRIORITY_CPU", matches = ".+", disabledReason = "set by -Dcuda")
    void where_nd4j_would_compute_on_cuda_it_refuses(@TempDir Path folder) throws IOException {
        Path stub = folder.resolve("org/nd4j/linalg/jcublas/JCublasBackend.class");
        Files.createDirectories(stub.getParent());
        Files.createFile(stub);
        String classPath = System.getProperty("java.class.path") + File.pathSeparator + folder;
        assertThat(ChildProcess.output(classPath, Child.class, List.of("-Xshare:auto"), "open"))
                .contains(
                        "IllegalStateException: ND4J computes on CUDA in this build, and a process has one of the two")
                .contains("use the backend nd4j-cuda, or set the environment variable BACKEND_PRIORITY_CPU to 1000");
    }

    /** Opening ND4J tells nothing on the standard streams: they belong to the command line. */
    @Test
    void opening_is_silent() throws IOException {
        assertThat(ChildProcess.output(Child.class, List.of("-Xshare:auto"), "open"))
                .isEqualToIgnoringNewLines("opened");
    }

    /** What the children of the tests above do. */
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) {
            if (arguments[0].equals("open")) {
                new Nd4jProvider().open().close();
                System.out.println("opened");
                return;
            }
            ServiceLoader.load(BackendProvider.class)
                    .forEach(
                            provider -> System.out.println("found " + provider.name() + ": " + provider.description()));
        }
    }
}
