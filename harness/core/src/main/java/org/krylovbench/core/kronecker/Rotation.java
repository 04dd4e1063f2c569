package org.krylovbench.core.kronecker;

import java.util.Arrays;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.problems.DenseMatrix;

/** A ↦ UᵀA V for the leading columns of the singular vectors of one matrix and any matrix A of its size. */
final class Rotation {

    private final Matrix U;
    private final Matrix V;
    private final Matrix A;
    private final Matrix UtA;
    private final Matrix UtAV;

    /** For the first {@code leading} singular vectors. */
    Rotation(Svd svd, int leading, Backend backend) {
        int n = svd.U().rows();
        U = backend.matrix(new DenseMatrix(n, leading, Arrays.copyOf(LeadingTerm.entries(svd.U()), n * leading)));
        double[] byColumns = LeadingTerm.byRows(svd.Vt()); // of Vᵀ, which are those of V by columns
        V = backend.matrix(new DenseMatrix(n, leading, Arrays.copyOf(byColumns, n * leading)));
        A = backend.matrix(n, n);
        UtA = backend.matrix(leading, n);
        UtAV = backend.matrix(leading, leading);
    }

    /** Puts UᵀA V, by columns, into an array. */
    void rotate(DenseMatrix matrix, double[] out) {
        A.copyFrom(matrix.values());
        UtA.multiply(1, U, true, A, false, 0);
        UtAV.multiply(1, UtA, false, V, false, 0);
        UtAV.copyTo(out);
    }
}
