package org.krylovbench.nd4j;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.core.linalg.Precision;

final class BlasSelfTestTest {

    @Test
    void what_we_have_is_right() {
        assertThatCode(() -> BlasSelfTest.check("this")).doesNotThrowAnyException();
        assertThatCode(() -> BlasSelfTest.check(List.of(new DoubleLapack(), new FloatLapack()), "this"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "gemm, gemm has AᵀB off by ",
        "trtrs, trsm solves R X = B off by ",
        "trtrsT, trsm solves RᵀX = B off by ",
        "potrf, potrf has A = RᵀR off by "
    })
    void what_is_wrong_is_refused_in_one_sentence(String routine, String complaint) {
        assertThatThrownBy(() -> BlasSelfTest.check(List.of(new DoubleLapack(), new Wrong(routine)), "0.3.19"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "OpenBLAS 0.3.19 computes wrong on this machine, in float precision: " + complaint)
                .hasMessageEndingWith(" allowed; use 0.3.31 or newer (dependencyManagement of org.bytedeco:openblas),"
                        + " or other kernels by the environment variable OPENBLAS_CORETYPE, such as HASWELL or ZEN");
    }

    @Test
    void a_failing_factorisation_is_refused_too() {
        assertThatThrownBy(() -> BlasSelfTest.check(List.of(new Wrong("minor")), "0.3.19"))
                .hasMessageContaining("potrf finds a positive definite matrix not to be so, at order 70;");
    }

    @Test
    void what_is_no_number_is_refused_too() {
        assertThatThrownBy(() -> BlasSelfTest.check(List.of(new Wrong("NaN")), "0.3.19"))
                .hasMessageContaining("AᵀB off by NaN");
    }

    /** A BLAS that spoils the last entry of what one of its routines computes. */
    private record Wrong(Level3 right, String routine) implements Level3 {

        Wrong(String routine) {
            this(new FloatLapack(), routine);
        }

        @Override
        public Precision precision() {
            return right.precision();
        }

        @Override
        public Pointer memory(double[] values) {
            return right.memory(values);
        }

        @Override
        public void read(Pointer from, double[] to) {
            right.read(from, to);
        }

        @Override
        public void gemm(
                boolean transposeA,
                boolean transposeB,
                int m,
                int n,
                int k,
                double a,
                Pointer A,
                Pointer B,
                Pointer C) {
            right.gemm(transposeA, transposeB, m, n, k, a, A, B, C);
            if (routine.equals("gemm")) {
                spoil(C, m * n, 1);
            } else if (routine.equals("NaN")) {
                spoil(C, m * n, Double.NaN);
            }
        }

        @Override
        public int trtrs(boolean transpose, int n, int columns, Pointer R, int leadingR, Pointer B, int leadingB) {
            int info = right.trtrs(transpose, n, columns, R, leadingR, B, leadingB);
            if (routine.equals(transpose ? "trtrsT" : "trtrs")) {
                spoil(B, n * columns, 1);
            }
            return info;
        }

        @Override
        public int potrf(int n, Pointer A) {
            int info = right.potrf(n, A);
            if (routine.equals("potrf")) {
                spoil(A, n * n, 1);
            }
            return routine.equals("minor") ? 70 : info;
        }

        private void spoil(Pointer memory, int size, double by) {
            double[] values = new double[size];
            right.read(memory, values);
            values[size - 1] += by;
            try (Pointer wrong = right.memory(values)) {
                Pointer.memcpy(memory, wrong, 4L * size);
            }
        }
    }
}
