package org.krylovbench.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.krylovbench.problems.psf.Gaussian;
import org.krylovbench.problems.psf.Motion;
import org.krylovbench.problems.psf.RecordedMotion;

/** Against the matrix that the definition gives entry by entry. */
class ConvolutionTest {

    private static final PointSpreadFunction OFF_CENTRE = random(3, 4, 0, 3);
    private static final PointSpreadFunction LARGER_THAN_THE_IMAGE = random(17, 15, 8, 7);
    /** Weights that are sums of few bits: sums of them are exact in any order. */
    private static final PointSpreadFunction POINT_SYMMETRIC =
            new PointSpreadFunction(3, 3, new double[] {1, 2, 0, 4, 8, 4, 0, 2, 1}, 1, 1);

    private static final PointSpreadFunction MIRROR_SYMMETRIC =
            new PointSpreadFunction(3, 3, new double[] {1, 2, 1, 4, 32, 4, 1, 2, 1}, 1, 1);
    /** Symmetric about its centre only if what lies outside counts as zero. */
    private static final PointSpreadFunction PADDED =
            new PointSpreadFunction(3, 4, new double[] {0, 1, 0, 0, 2, 9, 2, 0, 0, 1, 0, 0}, 1, 1);

    static final List<Convolution> CONVOLUTIONS = Stream.of(
                    OFF_CENTRE,
                    LARGER_THAN_THE_IMAGE,
                    POINT_SYMMETRIC,
                    MIRROR_SYMMETRIC,
                    PADDED,
                    new Gaussian(1, 7).make(64),
                    new Gaussian(0.6, 5).make(64),
                    new Motion(5, 30).make(64),
                    new RecordedMotion().make(64))
            .flatMap(psf -> Arrays.stream(Boundary.values()).map(boundary -> convolution(psf, boundary)))
            .toList();

    /** Some of the point-spread functions reach over the image. */
    private static Convolution convolution(PointSpreadFunction psf, Boundary boundary) {
        return boundary == Boundary.VALID
                ? new Convolution(psf, boundary, psf.rows() + 2, psf.columns() + 3)
                : new Convolution(psf, boundary, 6, 5);
    }

    private static PointSpreadFunction random(int rows, int columns, int centerRow, int centerColumn) {
        double[] values = new Random(3).doubles((long) rows * columns).toArray();
        return new PointSpreadFunction(rows, columns, values, centerRow, centerColumn);
    }

    @ParameterizedTest
    @FieldSource("CONVOLUTIONS")
    void the_product_is_that_of_the_matrix(Convolution a) {
        double[] x = new Random(4).doubles(a.columns()).toArray();
        double[][] matrix = Reference.matrix(a);
        double[] expected = new double[a.rows()];
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.columns(); j++) {
                expected[i] += matrix[i][j] * x[j];
            }
        }
        double scale = Arrays.stream(a.psf().values()).sum();
        assertThat(a.times(x)).containsExactly(expected, within(1e-14 * scale));
    }

    @ParameterizedTest
    @FieldSource("CONVOLUTIONS")
    void the_diagonal_is_that_of_the_matrix(Convolution a) {
        double[][] matrix = Reference.matrix(a);
        double[] expected = new double[a.rows()];
        Arrays.setAll(expected, i -> matrix[i][i]);
        assertThat(a.diagonal()).containsExactly(expected, within(1e-14));
    }

    @ParameterizedTest
    @FieldSource("CONVOLUTIONS")
    void symmetry_is_that_of_the_matrix(Convolution a) {
        assertThat(Traits.of(a).contains(Trait.SYMMETRIC)).isEqualTo(isSymmetric(Reference.matrix(a)));
    }

    private static boolean isSymmetric(double[][] matrix) {
        if (matrix.length != matrix[0].length) {
            return false;
        }
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                if (Math.abs(matrix[i][j] - matrix[j][i]) > 1e-15) { // folded weights are summed in another order
                    return false;
                }
            }
        }
        return true;
    }

    @ParameterizedTest
    @FieldSource("CONVOLUTIONS")
    void what_is_called_positive_definite_has_a_cholesky_factor(Convolution a) {
        boolean claimed = Traits.of(a).contains(Trait.POSITIVE_DEFINITE);
        boolean holds = isSymmetric(Reference.matrix(a)) && Reference.hasCholeskyFactor(Reference.matrix(a));
        if (a.boundary() == Boundary.ZERO) {
            assertThat(!claimed || holds).isTrue();
        } else {
            assertThat(claimed).isEqualTo(holds); // the samples of the symbol are the eigenvalues
        }
    }
}
