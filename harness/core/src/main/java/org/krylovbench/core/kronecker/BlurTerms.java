package org.krylovbench.core.kronecker;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.PointSpreadFunction;

/**
 * The decomposition of a blur by that of its point-spread function P, of which each outer product of taps is a Kronecker
 * product of blurs of lines. The factors are weighted so that ‖T(a)‖_F becomes ‖a‖₂: with P̂ = R₁ P R₂ᵀ = Σ σₖ uₖ vₖᵀ the taps
 * of a term are √σₖ R₁⁻¹uₖ and √σₖ R₂⁻¹vₖ. Kamm and Nagy, Optimal Kronecker product approximation of block Toeplitz
 * matrices, SIAM J. Matrix Anal. Appl. 22 (2000); Nagy, Ng and Perrone, the same 25 (2003), for reflexive boundaries. It
 * holds the taps alone; with all terms it is A to rounding.
 */
public final class BlurTerms implements KroneckerSum {

    private final Convolution blur;
    private final LineBlur columns;
    private final LineBlur rows;
    private final double[] weights;
    private final double[][] a;
    private final double[][] b;

    private BlurTerms(Convolution blur, LineBlur columns, LineBlur rows, double[] weights, double[][] a, double[][] b) {
        this.blur = blur;
        this.columns = columns;
        this.rows = rows;
        this.weights = weights;
        this.a = a;
        this.b = b;
    }

    /**
     * Decomposes a blur. Cost: an SVD and two eigendecompositions of the size of P.
     *
     * @throws IllegalArgumentException if the boundary is VALID, for which A is not square
     */
    public static BlurTerms of(Convolution blur, Truncation truncation, Backend backend) {
        if (blur.boundary() == Boundary.VALID) {
            throw new IllegalArgumentException("a blur with the boundary 'valid' has no square Kronecker terms");
        }
        PointSpreadFunction psf = blur.psf();
        var columns = new LineBlur(blur.boundary(), blur.imageRows(), psf.rows(), psf.centerRow());
        var rows = new LineBlur(blur.boundary(), blur.imageColumns(), psf.columns(), psf.centerColumn());
        Isometry R1 = columns.isometry(backend);
        Isometry R2 = rows.isometry(backend);
        Svd svd = backend.matrix(weighted(psf, R1, R2)).svd();
        int rank = truncation.of(
                svd.sigma(),
                backend.vector(svd.sigma()).norm(),
                Math.max(psf.rows(), psf.columns()) * backend.precision().epsilon());
        double[] U = LeadingTerm.entries(svd.U());
        double[] Vt = LeadingTerm.entries(svd.Vt());
        int thin = svd.sigma().length;
        double[][] a = new double[rank][];
        double[][] b = new double[rank][];
        for (int k = 0; k < rank; k++) {
            double root = Math.sqrt(svd.sigma()[k]);
            double[] u = new double[psf.rows()];
            double[] v = new double[psf.columns()];
            for (int p = 0; p < u.length; p++) {
                u[p] = root * U[p + k * u.length];
            }
            for (int q = 0; q < v.length; q++) {
                v[q] = root * Vt[k + q * thin];
            }
            a[k] = R1.applyInverse(u);
            b[k] = R2.applyInverse(v);
        }
        return new BlurTerms(blur, columns, rows, svd.sigma(), a, b);
    }

    /** P̂ = R₁ P R₂ᵀ. */
    private static DenseMatrix weighted(PointSpreadFunction psf, Isometry R1, Isometry R2) {
        int m = psf.rows();
        int n = psf.columns();
        double[] byColumns = new double[m * n];
        for (int q = 0; q < n; q++) {
            double[] column = new double[m];
            for (int p = 0; p < m; p++) {
                column[p] = psf.get(p, q);
            }
            System.arraycopy(R1.apply(column), 0, byColumns, q * m, m);
        }
        for (int p = 0; p < m; p++) {
            double[] row = new double[n];
            for (int q = 0; q < n; q++) {
                row[q] = byColumns[p + q * m];
            }
            double[] changed = R2.apply(row);
            for (int q = 0; q < n; q++) {
                byColumns[p + q * m] = changed[q];
            }
        }
        return new DenseMatrix(m, n, byColumns);
    }

    @Override
    public int rank() {
        return a.length;
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public DenseMatrix B(int k) {
        return new DenseMatrix(blur.imageRows(), blur.imageRows(), columns.matrix(a[k]));
    }

    @Override
    public DenseMatrix C(int k) {
        return new DenseMatrix(blur.imageColumns(), blur.imageColumns(), rows.matrix(b[k]));
    }

    /** {@inheritDoc} None of the terms is made, as they are linear in their taps: 2(R + n) n² flops for R of them. */
    @Override
    public double[] diagonals(double[] P1, double[] Q1, double[] P2, double[] Q2) {
        int m = blur.imageRows();
        int n = blur.imageColumns();
        double[] G1 = columns.forms(P1, Q1);
        double[] G2 = rows.forms(P2, Q2);
        double[] D = new double[m * n];
        for (int k = 0; k < rank(); k++) {
            double[] left = combine(G1, a[k], m);
            double[] right = combine(G2, b[k], n);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    D[i * n + j] += left[i] * right[j];
                }
            }
        }
        return D;
    }

    private static double[] combine(double[] byColumns, double[] factors, int length) {
        double[] sum = new double[length];
        for (int p = 0; p < factors.length; p++) {
            for (int i = 0; i < length; i++) {
                sum[i] += byColumns[p * length + i] * factors[p];
            }
        }
        return sum;
    }
}
