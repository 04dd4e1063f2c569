package org.krylovbench.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krylovbench.core.kronecker.KroneckerDiagonal;
import org.krylovbench.core.kronecker.KroneckerReordering;
import org.krylovbench.core.kronecker.Search;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Precision;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.solver.SharedData;
import org.krylovbench.core.svd.ApproximateSvd;
import org.krylovbench.core.svd.GolubKahanLanczos;
import org.krylovbench.core.svd.SvdRecipe;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.psf.PsfFile;

/** The blur of figure 4 of Garvey, Meng and Nagy (2018) at its size, 65536 × 65536 with a zero boundary and k = 600. */
final class AtmosphericBlurTest {

    /** Of an own implementation in NumPy, to the digits that it told. */
    private static final double LARGEST = 0.96138;

    private static final double REORDERING = 2.8e-5;
    private static final double DIAGONAL = 1.4e-3;
    private static final int FIRST = 10;

    @Test
    void the_largest_singular_values_have_the_errors_that_were_found_elsewhere() throws IOException {
        Path file = SharedData.file("restoretools/AtmosphericBlur30.mat");
        var psf = new PsfFile(file, Optional.of("PSF"), 128, 128, PsfFile.Scaling.UNIT_SUM).make(256);
        var blur = new Convolution(psf, Boundary.ZERO, 256, 256);
        try (Backend backend = new Nd4jProvider(Precision.DOUBLE, 1).open()) {
            Transposable A = backend.operator(blur);
            ApproximateSvd exact = new GolubKahanLanczos(FIRST, true, 1e-8, 1).decompose(blur, A, backend);
            assertThat(exact.sigma()[0]).isCloseTo(LARGEST, within(0.5e-5));
            var all = OptionalInt.empty();
            assertThat(error(new KroneckerReordering(600, all, 1, all, Search.GOLUB_KAHAN), exact, blur, A, backend))
                    .isCloseTo(REORDERING, within(0.05e-5));
            assertThat(error(new KroneckerDiagonal(600, all, 1, all, Search.GOLUB_KAHAN), exact, blur, A, backend))
                    .isCloseTo(DIAGONAL, within(0.05e-3));
        }
    }

    /** The mean of the relative errors of the first. */
    private static double error(
            SvdRecipe recipe, ApproximateSvd exact, Convolution blur, Transposable A, Backend backend) {
        double[] sigma = recipe.decompose(blur, A, backend).sigma();
        return IntStream.range(0, FIRST)
                .mapToDouble(i -> Math.abs(sigma[i] / exact.sigma()[i] - 1))
                .average()
                .orElseThrow();
    }
}
