package org.krylovbench.bench.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.NamedProblem;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.results.NpyFile;

final class SavedProblemTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_sparse_matrix_is_read_back_digit_by_digit() throws Exception {
        NamedProblem written = read("random-sparse: {n: 40, nnz: 200}");
        Path there = folder.resolve("new");
        SavedProblem.write(written, 5, there);
        LinearProblem original = written.problem().assemble(5);
        LinearProblem copy = read("matrix-market: {file: '%s', rhs: '%s'}"
                        .formatted(there.resolve("A.mtx"), there.resolve("b.mtx")))
                .problem()
                .assemble(0);
        var a = (CsrMatrix) original.operator();
        var b = (CsrMatrix) copy.operator();
        assertThat(b.rowPointers()).isEqualTo(a.rowPointers());
        assertThat(b.columnIndices()).isEqualTo(a.columnIndices());
        assertThat(b.values()).isEqualTo(a.values());
        assertThat(copy.rightHandSide()).isEqualTo(original.rightHandSide());
        assertThat(NpyFile.read(there.resolve("b.npy")).values()).isEqualTo(original.rightHandSide());
        assertThat(NpyFile.read(there.resolve("x.npy")).values())
                .isEqualTo(original.exactSolution().orElseThrow());
        assertThat(there.resolve("README.txt")).content().contains("sparse, 40 × 40", "mmread");
        assertThatThrownBy(() -> SavedProblem.write(written, 5, there))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void a_dense_matrix_is_read_back_by_columns() throws Exception {
        var a = new DenseMatrix(2, 3, new double[] {0.1, -1e-300, 3, Double.MIN_VALUE, 1.0 / 3, 6});
        Path file = folder.resolve("dense.mtx");
        MatrixMarketText.write(a, file);
        var copy = (DenseMatrix) read("matrix-market: {file: '" + file + "'}")
                .problem()
                .assemble(0)
                .operator();
        assertThat(copy.rows()).isEqualTo(2);
        assertThat(copy.values()).isEqualTo(a.values());
    }

    @Test
    void a_blur_is_its_point_spread_function_with_a_word_on_its_boundary() throws Exception {
        NamedProblem blur = read("deblur: {size: 16, boundary: reflexive, psf: recorded-motion}");
        SavedProblem.write(blur, 0, folder);
        var psf = ((Convolution) blur.problem().assemble(0).operator()).psf();
        NpyFile written = NpyFile.read(folder.resolve("psf.npy"));
        assertThat(written.rows()).isEqualTo(psf.rows());
        assertThat(written.values()).isEqualTo(psf.values());
        assertThat(folder.resolve("A.mtx")).doesNotExist();
        assertThat(folder.resolve("README.txt"))
                .content()
                .contains("centre in row " + psf.centerRow() + " and column " + psf.centerColumn(), "mirrored");
    }

    @Test
    void steps_through_time_are_two_matrices_and_their_number() throws Exception {
        SavedProblem.write(read("inverse-diffusion: {size: 8, steps: 3}"), 0, folder);
        assertThat(folder.resolve("README.txt")).content().contains("A = (inv(R) S)^3", "8 × 8 by rows");
        assertThat(read("matrix-market: {file: '" + folder.resolve("R.mtx") + "'}")
                        .problem()
                        .assemble(0)
                        .operator()
                        .rows())
                .isEqualTo(64);
    }

    private static NamedProblem read(String entry) throws Exception {
        return NamedProblem.read(entry, Catalogs.with(Set.of())).get(0);
    }
}
