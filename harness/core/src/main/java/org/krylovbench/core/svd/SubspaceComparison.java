package org.krylovbench.core.svd;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;

/**
 * An approximate singular value decomposition beside an exact one, of which only the leading vectors need be known, at each
 * rank r that both have: {@link SubspaceBounds}. Garvey, Meng and Nagy, Singular value decomposition approximation via
 * Kronecker summations for imaging applications, SIAM J. Matrix Anal. Appl. 39 (2018), section 3.2.
 *
 * <p>With Ũ₀ and Ṽ₀ for what the first r approximate vectors do not span, B = Ũ₀ᵀ A Ṽᵣ and C = Ũᵣᵀ A Ṽ₀ have the norms of
 * (I − ŨᵣŨᵣᵀ) A Ṽᵣ and (I − ṼᵣṼᵣᵀ) Aᵀ Ũᵣ, and U₀ᵀŨᵣ that of (I − UᵣUᵣᵀ) Ũᵣ. The σ̃ᵣ of theorem 1 is the least singular value
 * of Ũᵣᵀ A Ṽᵣ: it is that of the approximation wherever this is A on its own subspaces, as by reordering, Golub–Kahan–Lanczos
 * or random projection, and where it is not, as with the diagonal of the baseline, the theorem holds all the same.
 *
 * <p>For k vectors of each, 2k products and 24 (m + n) k² flops; a rank r takes some 60 r³ more. Memory: at most six times k
 * vectors, and nothing of m × n.
 */
public final class SubspaceComparison {

    private static final double GOLDEN_RATIO = (1 + Math.sqrt(5)) / 2;

    private final ApproximateSvd exact;
    private final ApproximateSvd approximate;
    private final Backend backend;
    private final boolean complete;
    private final int most;
    private final SplitColumns left;
    private final SplitColumns right;
    private final SplitColumns image;
    private final SplitColumns preimage;
    private final double[] exactData;
    private final double[] approximateData;
    private final double unreached;

    /**
     * Compares two decompositions of A.
     *
     * @param b the data, of which both make solutions
     * @throws IllegalArgumentException if the vectors of one of them are not orthonormal
     */
    public SubspaceComparison(
            ApproximateSvd exact, ApproximateSvd approximate, Transposable A, Vector b, Backend backend) {
        this.exact = exact;
        this.approximate = approximate;
        this.backend = backend;
        complete = exact.rank() == Math.min(A.rows(), A.columns());
        exactData = coefficients(exact.U(), b);
        approximateData = coefficients(approximate.U(), b);
        unreached = outside(exact.U(), b);
        Matrix Ut = formed(approximate.U(), "approximate");
        Matrix Vt = formed(approximate.V(), "approximate");
        image = SplitColumns.of(ColumnProducts.of(A, Vt, backend), Ut, backend);
        preimage = SplitColumns.of(ColumnProducts.of(A.transpose(), Ut, backend), Vt, backend);
        left = SplitColumns.of(copied(Ut), formed(exact.U(), "exact"), backend);
        right = SplitColumns.of(copied(Vt), formed(exact.V(), "exact"), backend);
        most = most(Math.max(A.rows(), A.columns()) * backend.precision().epsilon());
    }

    private double[] coefficients(Transposable U, Vector b) {
        Vector c = backend.vector(U.columns());
        U.applyTranspose(b, c);
        double[] entries = new double[c.size()];
        c.copyTo(entries);
        return entries;
    }

    /** ‖b − U Uᵀb‖. */
    private double outside(Transposable U, Vector b) {
        Vector c = backend.vector(U.columns());
        Vector rest = backend.vector(b.size());
        U.applyTranspose(b, c);
        U.apply(c, rest);
        rest.axpby(1, b, -1);
        return rest.norm();
    }

    private Matrix formed(Transposable vectors, String whose) {
        Matrix U = ColumnProducts.formed(vectors, backend);
        Matrix G = backend.matrix(U.columns(), U.columns());
        G.multiply(1, U, true, U, false, 0);
        double[] entries = Small.of(G).values();
        double worst = 0;
        for (int i = 0; i < entries.length; i++) {
            double expected = i % (U.columns() + 1) == 0 ? 1 : 0;
            worst = Math.max(worst, Math.abs(entries[i] - expected));
        }
        if (!(worst <= Math.sqrt(backend.precision().epsilon()))) {
            throw new IllegalArgumentException(
                    "the " + whose + " singular vectors are not orthonormal: an entry of UᵀU − I is " + worst);
        }
        return U;
    }

    private Matrix copied(Matrix X) {
        Matrix copy = backend.matrix(X.rows(), X.columns());
        copy.vec().set(1, X.vec());
        return copy;
    }

    /** Up to where both have singular values that are not zero to rounding, and σᵣ₊₁ is known. */
    private int most(double tolerance) {
        int rank = Math.min(complete ? exact.rank() : exact.rank() - 1, approximate.rank());
        double zero = tolerance * exact.sigma()[0];
        while (rank > 0 && !(exact.sigma()[rank - 1] > zero && approximate.sigma()[rank - 1] > zero)) {
            rank--;
        }
        return rank;
    }

    /** The largest rank at which they can be compared; 0 for none. */
    public int mostRank() {
        return most;
    }

    /**
     * What they have at one rank.
     *
     * @param r from 1 to {@link #mostRank}
     */
    public SubspaceBounds at(int r) {
        double signal = left.normBeyond(r);
        double noise = right.normBeyond(r);
        double normB = image.normBeyond(r);
        double normC = preimage.normBeyond(r);
        double least = backend.matrix(image.leading(r)).singularValues()[r - 1];
        double next = r < exact.rank() ? exact.sigma()[r] : 0;
        double gap = (least - next) * (least + next);
        double[] sigma = Arrays.copyOf(exact.sigma(), r);
        double[] sigmat = Arrays.copyOf(approximate.sigma(), r);
        DenseMatrix U = inExactBasis(left, r);
        DenseMatrix V = inExactBasis(right, r);
        double operator = difference(U, V, sigma, sigmat, s -> s) / sigmat[r - 1];
        double[] x = divided(exactData, sigma);
        double normX = Small.norm(x);
        double residual = Math.hypot(unreached, Small.norm(Arrays.copyOfRange(exactData, r, exactData.length)));
        return new SubspaceBounds(
                r,
                signal,
                (least * normB + next * normC) / gap,
                noise,
                (least * normC + next * normB) / gap,
                sigma[r - 1] * difference(V, U, sigma, sigmat, s -> 1 / s),
                GOLDEN_RATIO * operator,
                GOLDEN_RATIO * sigma[0] / sigmat[r - 1] * noise,
                solutionDifference(V, x, divided(approximateData, sigmat)) / normX,
                operator + noise + signal / sigmat[r - 1] * residual / normX);
    }

    /** Ũᵣ in an orthonormal basis that begins with Uᵣ and ends with r vectors of its complement. */
    private DenseMatrix inExactBasis(SplitColumns side, int r) {
        return Small.stacked(
                side.leading(r), Small.root(backend.matrix(side.gramBeyond(r)).eigen()));
    }

    /** ‖X f(Σ̃) Yᵀ − f(Σ)‖₂, where f(Σ) is the leading block and all else of it zero. */
    private double difference(DenseMatrix X, DenseMatrix Y, double[] sigma, double[] sigmat, DoubleUnaryOperator f) {
        Matrix D = backend.matrix(X.rows(), Y.rows());
        D.multiply(1, backend.matrix(Small.scaledColumns(X, sigmat, f)), false, backend.matrix(Y), true, 0);
        double[] entries = Small.of(D).values();
        for (int i = 0; i < sigma.length; i++) {
            entries[i + i * X.rows()] -= f.applyAsDouble(sigma[i]);
        }
        return backend.matrix(new DenseMatrix(X.rows(), Y.rows(), entries)).singularValues()[0];
    }

    private static double[] divided(double[] coefficients, double[] sigma) {
        double[] quotients = new double[sigma.length];
        Arrays.setAll(quotients, i -> coefficients[i] / sigma[i]);
        return quotients;
    }

    /** ‖Ṽᵣ x̃ − Vᵣ x‖ for coefficients of both. */
    private static double solutionDifference(DenseMatrix V, double[] x, double[] xt) {
        double[] difference = Small.times(V, xt);
        for (int i = 0; i < x.length; i++) {
            difference[i] -= x[i];
        }
        return Small.norm(difference);
    }
}
