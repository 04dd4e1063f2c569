package org.krylovbench.problems.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Reference;
import org.krylovbench.problems.Trait;

/**
 * Examples that were published with NumPy's random numbers. The checksums are {@code zlib.crc32(array.tobytes())} of what
 * the published code makes in NumPy 2.4.6 on glibc 2.36.
 */
class NumpyExamplesTest {

    private static long checksum(double... numbers) {
        var bytes = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double number : numbers) {
            bytes.putDouble(number);
        }
        return checksum(bytes);
    }

    private static long checksum(int... numbers) {
        var bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return checksum(bytes);
    }

    private static long checksum(ByteBuffer bytes) {
        var crc = new CRC32();
        crc.update(bytes.flip());
        return crc.getValue();
    }

    private static double[] byRows(DenseMatrix a) {
        double[] entries = new double[a.rows() * a.columns()];
        for (int k = 0; k < entries.length; k++) {
            entries[k] = a.get(k / a.columns(), k % a.columns());
        }
        return entries;
    }

    @Test
    void the_dense_near_singular_matrix_is_the_published_one_to_the_last_bit() throws IOException {
        LinearProblem problem = new NearSingular(20, 1e-20, 1e-3, Generator.NUMPY, OptionalLong.of(179)).assemble(1);
        DenseMatrix a = (DenseMatrix) problem.operator();
        assertThat(a.get(0, 0)).isEqualTo(-0x1.99db857807547p-71);
        assertThat(checksum(byRows(a))).isEqualTo(1866648533L);
        assertThat(checksum(problem.exactSolution().orElseThrow())).isEqualTo(287705029L);
        // a sum of 20 products may be rounded in another order
        assertThat(problem.rightHandSide()[0]).isCloseTo(0x1.60a45d7107bbfp-13, within(1e-17));
        assertThat(problem.rightHandSide()[1]).isCloseTo(-0x1.acd2db18fec5bp+0, within(1e-14));
        assertThat(problem.noiseLevel()).isCloseTo(0.00020451727752867, within(1e-16));
        assertThat(problem.traits()).contains(Trait.NOISY).doesNotContain(Trait.SYMMETRIC);
    }

    @Test
    void its_condition_is_far_beyond_what_rounding_lets_lapack_see() throws IOException {
        var a = new NearSingular(20, 1e-20, 0, Generator.NUMPY, OptionalLong.of(179)).assemble(1);
        assertThat(SingularValues.condition(a.operator()))
                .isCloseTo(8.244961236810872e20, within(1e9)); // mpmath with 200 bits; twelve digits
        assertThat(a.noiseLevel()).isZero();
    }

    @Test
    void the_sparse_matrix_is_the_published_one_but_for_two_last_bits() throws IOException {
        LinearProblem problem = new RandomSparse(
                        2500, 5000, RandomSparse.Symmetry.GENERAL, 0, 0, Generator.NUMPY, OptionalLong.of(179))
                .assemble(1);
        CsrMatrix a = (CsrMatrix) problem.operator();
        assertThat(a.coefficients()).isEqualTo(4997);
        assertThat(checksum(a.rowPointers())).isEqualTo(3795848022L);
        assertThat(checksum(a.columnIndices())).isEqualTo(206087727L);
        double[] values = a.values().clone();
        replace(values, at(a, 629, 380), -0x1.0f9c9c8f9c459p+0); // glibc rounds two logarithms the wrong way,
        replace(values, at(a, 401, 173), -0x1.c243466531ad5p-1); // each of which makes a pair of numbers
        assertThat(checksum(values)).isEqualTo(3559437949L);
        double[] x = problem.exactSolution().orElseThrow().clone();
        replace(x, 2156, -0x1.6d3d2580226f5p-1);
        replace(x, 2157, 0x1.ebf08968fd461p-2);
        assertThat(checksum(x)).isEqualTo(3460665932L);
        assertThat(checksum(new CsrMatrix(2500, 2500, a.rowPointers(), a.columnIndices(), values).times(x)))
                .isEqualTo(3288233429L);
    }

    private static int at(CsrMatrix a, int i, int j) {
        for (int at = a.rowPointers()[i]; at < a.rowPointers()[i + 1]; at++) {
            if (a.columnIndices()[at] == j) {
                return at;
            }
        }
        throw new AssertionError("no entry at " + i + ", " + j);
    }

    /** By a double at most two steps away: an ulp of the logarithm, and one rounding more. */
    private static void replace(double[] numbers, int at, double number) {
        assertThat(numbers[at]).isNotEqualTo(number).isCloseTo(number, within(2 * Math.ulp(number)));
        numbers[at] = number;
    }

    @Test
    void the_uniform_three_by_three_matrix_is_the_published_one() throws IOException {
        LinearProblem problem = new RandomDense(
                        3, RandomDense.Distribution.UNIFORM, ExactSolution.UNKNOWN, Generator.NUMPY, OptionalLong.of(0))
                .assemble(1);
        assertThat(byRows((DenseMatrix) problem.operator()))
                .containsExactly(
                        0x1.18fe1565f12a8p-1,
                        0x1.6e2d4cf608733p-1,
                        0x1.349d66b6e894bp-1,
                        0x1.16faedb6395f5p-1,
                        0x1.b1d2904fd0ef6p-2,
                        0x1.4ab2a21899b5bp-1,
                        0x1.c016dca6159d2p-2,
                        0x1.c8967883a12f7p-1,
                        0x1.ed65349173336p-1);
        assertThat(problem.rightHandSide()).containsExactly(1, 1, 1);
        assertThat(SingularValues.condition(problem.operator()))
                .isCloseTo(11.98938051665869, within(12 * 1e-14)); // published; rounding, times the condition
    }

    @Test
    void the_inverse_of_a_tridiagonal_matrix_has_the_published_condition() throws IOException {
        LinearProblem problem =
                new InverseOfTridiagonal(3, 0, ExactSolution.ONES, Generator.NUMPY, OptionalLong.of(0)).assemble(1);
        double[][] a = Reference.matrix(problem.operator());
        double[][] c = { // published
            {0.5488135, 0.64589411, 0}, {0.54488318, 0.71518937, 0.43758721}, {0, 0.4236548, 0.60276338}
        };
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double product = c[i][0] * a[0][j] + c[i][1] * a[1][j] + c[i][2] * a[2][j];
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-7)); // as many digits as are published
            }
        }
        assertThat(SingularValues.condition(problem.operator()))
                .isCloseTo(14.469418610082391, within(15 * 1e-14)); // rounding, times the condition
    }
}
