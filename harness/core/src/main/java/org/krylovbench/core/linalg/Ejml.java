package org.krylovbench.core.linalg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.decomposition.chol.CholeskyDecompositionLDL_DDRM;
import org.ejml.dense.row.decomposition.eig.SymmetricQRAlgorithmDecomposition_DDRM;
import org.ejml.dense.row.decomposition.svd.SvdImplicitQrDecompose_DDRM;

/**
 * Factorisations of matrices on the heap by EJML, one thread. EJML's matrices lie by rows and ours by columns, so that it
 * takes the entries of A for Aᵀ, which mostly serves as well.
 */
final class Ejml {

    private Ejml() {}

    /** Aᵀ on the entries of A. */
    private static DMatrixRMaj transposed(JavaMatrix A) {
        return DMatrixRMaj.wrap(A.columns(), A.rows(), A.entries);
    }

    /** A copy of A by rows. */
    static DMatrixRMaj byRows(JavaMatrix A) {
        return CommonOps_DDRM.transpose(transposed(A), null);
    }

    /** A copy of A by columns. */
    static JavaMatrix byColumns(DMatrixRMaj A) {
        return new JavaMatrix(CommonOps_DDRM.transpose(A, null).data, A.numRows, A.numCols);
    }

    /** b ← R⁻¹ b or R⁻ᵀ b, where EJML has L = Rᵀ. */
    static void solveTriangular(JavaMatrix R, boolean transpose, double[] b) {
        int n = R.rows();
        Requirements.shape(R, n, n);
        for (int i = 0; i < n; i++) {
            if (R.entries[i + i * n] == 0) {
                throw FactorizationException.singular(i + 1);
            }
        }
        if (transpose) {
            TriangularSolver_DDRM.solveL(R.entries, b, n);
        } else {
            TriangularSolver_DDRM.solveTranL(R.entries, b, n);
        }
    }

    /** By A = L D Lᵀ, because it tells by D how far it came. */
    static Cholesky cholesky(JavaMatrix A) {
        int n = A.rows();
        var factors = new CholeskyDecompositionLDL_DDRM();
        boolean complete = factors.decompose(transposed(A));
        double[] d = factors.getDiagonal();
        if (!complete) {
            int positive = (int) Arrays.stream(d).takeWhile(pivot -> pivot > 0).count();
            throw FactorizationException.notPositiveDefinite(positive + 1);
        }
        double[] L = factors.getL().data; // by rows, which is Lᵀ by columns
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                A.entries[i + j * n] = L[i + j * n] * Math.sqrt(d[i]); // R = √D Lᵀ
            }
        }
        return new Cholesky(A);
    }

    /** By Aᵀ = V diag(σ) Uᵀ. */
    static Svd svd(JavaMatrix A) {
        var factors = decomposed(A, true);
        int k = Math.min(A.rows(), A.columns());
        double[] sigma = Arrays.copyOf(factors.getSingularValues(), k);
        DMatrixRMaj right = factors.getU(null, false);
        DMatrixRMaj leftTransposed = factors.getV(null, true);
        SingularOps_DDRM.descendingOrder(right, false, sigma, k, leftTransposed, true);
        var U = new JavaMatrix(leftTransposed.data, A.rows(), k); // Uᵀ by rows is U by columns
        var Vt = new JavaMatrix(right.data, k, A.columns());
        return new Svd(U, sigma, Vt);
    }

    static double[] singularValues(JavaMatrix A) {
        var factors = decomposed(A, false);
        double[] sigma = Arrays.copyOf(factors.getSingularValues(), Math.min(A.rows(), A.columns()));
        SingularOps_DDRM.descendingOrder(null, false, sigma, sigma.length, null, false);
        return sigma;
    }

    private static SvdImplicitQrDecompose_DDRM decomposed(JavaMatrix A, boolean vectors) {
        var factors = new SvdImplicitQrDecompose_DDRM(true, vectors, vectors, !vectors);
        if (!factors.decompose(transposed(A))) {
            throw FactorizationException.noConvergence("singular values");
        }
        return factors;
    }

    /** X = V diag(1/σ) Uᵀ B, over the singular values that count. */
    static LeastSquares leastSquares(Svd svd, JavaMatrix B, double tolerance) {
        double[] sigma = svd.sigma();
        int rank = (int)
                Arrays.stream(sigma).takeWhile(s -> s > tolerance * sigma[0]).count();
        var C = new JavaMatrix(new double[sigma.length * B.columns()], sigma.length, B.columns());
        C.multiply(1, svd.U(), true, B, false, 0);
        for (int at = 0; at < C.entries.length; at++) {
            int i = at % sigma.length;
            C.entries[at] = i < rank ? C.entries[at] / sigma[i] : 0;
        }
        int n = svd.Vt().columns();
        var X = new JavaMatrix(new double[n * B.columns()], n, B.columns());
        X.multiply(1, svd.Vt(), true, C, false, 0);
        return new LeastSquares(X, rank);
    }

    static SymmetricEigen eigen(JavaMatrix A) {
        int n = A.rows();
        var factors = decomposedSymmetric(A, true);
        int[] ascending = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> factors.getEigenvalue(i).real))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] lambda = new double[n];
        for (int j = 0; j < n; j++) {
            lambda[j] = factors.getEigenvalue(ascending[j]).real;
            System.arraycopy(factors.getEigenVector(ascending[j]).data, 0, A.entries, j * n, n);
        }
        return new SymmetricEigen(lambda, A);
    }

    static double[] eigenvalues(JavaMatrix A) {
        var factors = decomposedSymmetric(A, false);
        return IntStream.range(0, A.rows())
                .mapToDouble(i -> factors.getEigenvalue(i).real)
                .sorted()
                .toArray();
    }

    private static SymmetricQRAlgorithmDecomposition_DDRM decomposedSymmetric(JavaMatrix A, boolean vectors) {
        var factors = new SymmetricQRAlgorithmDecomposition_DDRM(vectors);
        if (!factors.decompose(transposed(A))) {
            throw FactorizationException.noConvergence("eigenvalues");
        }
        return factors;
    }
}
