package org.krylovbench.core.kronecker;

import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Norm;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.svd.ApproximateSvd;
import org.krylovbench.core.svd.SvdRecipe;
import org.krylovbench.problems.CoordinateList;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;

/**
 * The decomposition of a sparse matrix by singular triplets of its rearrangement: of m × m blocks of n × n entries each,
 * R(A) has a row for each block, vec(A_ij)ᵀ, and A = Σ Bₖ ⊗ Cₖ is R(A) = Σ vec(Bₖ) vec(Cₖ)ᵀ. Van Loan and Pitsianis,
 * Approximation with Kronecker products (1993), section 2. R(A) is as sparse as A, so its largest triplets come from
 * products with it. Memory: 2 (m² + n²) numbers for each term.
 */
public final class RearrangedTerms implements KroneckerSum {

    /** What counts as zero among the weights, in ε and as a part of the largest. */
    private static final int ROUNDING = 100;

    /** How many triplets are asked for first if their number is not known. */
    private static final int FIRST = 8;

    private final int m;
    private final int n;
    private final double[] weights;
    private final double[][] B;
    private final double[][] C;

    private RearrangedTerms(int m, int n, double[] weights, double[][] B, double[][] C) {
        this.m = m;
        this.n = n;
        this.weights = weights;
        this.B = B;
        this.C = C;
    }

    /**
     * Decomposes a square matrix.
     *
     * @param blocks m, the number of blocks in a row; √ of the size of A if that is an integer
     * @param recipe what finds so many singular triplets of R(A); it is asked again for twice as many while there are more
     * @throws FactorizationException if A is not square, or m does not divide its size
     */
    public static RearrangedTerms of(
            CsrMatrix A, OptionalInt blocks, Truncation truncation, IntFunction<SvdRecipe> recipe, Backend backend) {
        int m = blocks.orElseGet(() -> (int) Math.round(Math.sqrt(A.rows())));
        if (A.rows() != A.columns() || m < 1 || A.rows() % m != 0) {
            throw FactorizationException.notSeparable("blocks must divide the size of a square matrix, but " + m
                    + " blocks of a " + A.rows() + "×" + A.columns() + " matrix would not be equal");
        }
        int n = A.rows() / m;
        CsrMatrix R = rearranged(A, m, n);
        Transposable map = backend.operator(R);
        double norm = Norm.scaled(A.values().length, at -> A.values()[at]);
        int asked = truncation.rank().orElse(FIRST);
        ApproximateSvd svd = recipe.apply(asked).decompose(R, map, backend);
        int rank =
                truncation.of(svd.sigma(), norm, ROUNDING * backend.precision().epsilon());
        while (rank == asked && truncation.rank().isEmpty()) {
            asked *= 2;
            svd = recipe.apply(asked).decompose(R, map, backend);
            rank = truncation.of(
                    svd.sigma(), norm, ROUNDING * backend.precision().epsilon());
        }
        double[][] B = new double[rank][m * m];
        double[][] C = new double[rank][n * n];
        Vector e = backend.vector(svd.rank());
        Vector b = backend.vector(m * m);
        Vector c = backend.vector(n * n);
        for (int k = 0; k < rank; k++) {
            double[] unit = new double[svd.rank()];
            unit[k] = Math.sqrt(svd.sigma()[k]);
            e.copyFrom(unit);
            svd.U().apply(e, b);
            svd.V().apply(e, c);
            b.copyTo(B[k]);
            c.copyTo(C[k]);
        }
        return new RearrangedTerms(m, n, svd.sigma(), B, C);
    }

    /** R(A): the row of block (i, j) is i + j m, the column of entry (p, q) in it p + q n. */
    static CsrMatrix rearranged(CsrMatrix A, int m, int n) {
        var R = new CoordinateList(m * m, n * n, A.values().length);
        for (int row = 0; row < A.rows(); row++) {
            for (int at = A.rowPointers()[row]; at < A.rowPointers()[row + 1]; at++) {
                int column = A.columnIndices()[at];
                R.add(row / n + column / n * m, row % n + column % n * n, A.values()[at]);
            }
        }
        return R.toCsr();
    }

    @Override
    public int rank() {
        return B.length;
    }

    @Override
    public double[] weights() {
        return weights.clone();
    }

    @Override
    public DenseMatrix B(int k) {
        return new DenseMatrix(m, m, B[k].clone());
    }

    @Override
    public DenseMatrix C(int k) {
        return new DenseMatrix(n, n, C[k].clone());
    }

    @Override
    public double[] diagonals(double[] P1, double[] Q1, double[] P2, double[] Q2) {
        double[] D = new double[m * n];
        for (int k = 0; k < rank(); k++) {
            double[] left = forms(P1, B[k], Q1, m);
            double[] right = forms(P2, C[k], Q2, n);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    D[i * n + j] += left[i] * right[j];
                }
            }
        }
        return D;
    }

    /** The diagonal of PᵀA Q for P and Q by rows and A by columns. */
    private static double[] forms(double[] P, double[] A, double[] Q, int n) {
        double[] forms = new double[n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                double entry = A[i + j * n];
                for (int l = 0; l < n; l++) {
                    forms[l] += P[i * n + l] * entry * Q[j * n + l];
                }
            }
        }
        return forms;
    }
}
