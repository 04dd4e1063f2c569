package org.krylovbench.core.kronecker;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.problems.DenseMatrix;

/**
 * The singular value decomposition of the first term, B₀ ⊗ C₀ = (U_B ⊗ U_C)(Σ_B ⊗ Σ_C)(V_B ⊗ V_C)ᵀ, by those of its factors.
 *
 * @param B the SVD of B₀
 * @param C the SVD of C₀
 */
record LeadingTerm(Svd B, Svd C) {

    static LeadingTerm of(KroneckerSum sum, Backend backend) {
        DenseMatrix B = sum.B(0);
        DenseMatrix C = sum.C(0);
        if (B.rows() != B.columns() || C.rows() != C.columns()) {
            throw new IllegalArgumentException("the factors must be square, but are " + B.rows() + "×" + B.columns()
                    + " and " + C.rows() + "×" + C.columns());
        }
        return new LeadingTerm(backend.matrix(B).svd(), backend.matrix(C).svd());
    }

    /** U_B ⊗ U_C. */
    SeparableMap left(Backend backend) {
        return new SeparableMap(B.U(), C.U(), backend);
    }

    /** V_B ⊗ V_C. */
    SeparableMap right(Backend backend) {
        return new SeparableMap(transposed(B.Vt(), backend), transposed(C.Vt(), backend), backend);
    }

    /** The diagonal of Σ_B ⊗ Σ_C, which is in no order. */
    double[] products() {
        int n = C.sigma().length;
        double[] products = new double[B.sigma().length * n];
        Arrays.setAll(products, i -> B.sigma()[i / n] * C.sigma()[i % n]);
        return products;
    }

    /** Where the k largest of some numbers are, largest first; of equal ones the earlier first. */
    static int[] largest(double[] numbers, int k) {
        return IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -numbers[i]))
                .limit(k)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static double[] entries(Matrix matrix) {
        double[] entries = new double[Matrix.entries(matrix.rows(), matrix.columns())];
        matrix.copyTo(entries);
        return entries;
    }

    /** Entries by columns of the transpose, which are those by rows. */
    static double[] byRows(Matrix matrix) {
        double[] entries = entries(matrix);
        int m = matrix.rows();
        int n = matrix.columns();
        double[] byRows = new double[entries.length];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                byRows[i * n + j] = entries[i + j * m];
            }
        }
        return byRows;
    }

    private static Matrix transposed(Matrix matrix, Backend backend) {
        return backend.matrix(new DenseMatrix(matrix.columns(), matrix.rows(), byRows(matrix)));
    }
}
