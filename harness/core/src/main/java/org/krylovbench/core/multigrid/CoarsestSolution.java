package org.krylovbench.core.multigrid;

import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;

/**
 * The solution of a small system by a dense factorisation: Cholesky's, or LU of a matrix that is not symmetric. Where there
 * is none, or a right-hand side drawn at random makes a solution so large that the matrix must be singular to rounding,
 * by the pseudo-inverse from the singular values. Set-up n³/3, 2n³/3 or about 26n³ flops, a solution 2n² or 4n².
 */
final class CoarsestSolution implements LastLevel {

    /** Condition numbers from here on are rounding errors. */
    private static final double SINGULAR = 1e13;

    private final Vector v;
    private final Consumer<Vector> inverse;
    private final String note;

    private CoarsestSolution(Vector v, Consumer<Vector> inverse, String note) {
        this.v = v;
        this.inverse = inverse;
        this.note = note;
    }

    static CoarsestSolution of(LevelMatrix matrix) {
        Backend host = new JavaBackend();
        Vector v = host.vector(matrix.size());
        return factored(host, matrix, v)
                .map(inverse -> new CoarsestSolution(v, inverse, ""))
                .orElseGet(() -> pseudoInverse(host, matrix, v));
    }

    private static Optional<Consumer<Vector>> factored(Backend host, LevelMatrix matrix, Vector v) {
        try {
            Matrix A = host.matrix(dense(matrix.A()));
            double norm = A.vec().norm();
            Consumer<Vector> inverse = matrix.symmetric() ? A.cholesky()::solve : A.lu()::solve;
            v.copyFrom(new Random(1).doubles(v.size()).map(u -> u - 0.5).toArray());
            double before = v.norm();
            inverse.accept(v);
            return v.norm() * norm < SINGULAR * before ? Optional.of(inverse) : Optional.empty();
        } catch (FactorizationException none) {
            return Optional.empty();
        }
    }

    private static CoarsestSolution pseudoInverse(Backend host, LevelMatrix matrix, Vector v) {
        Svd svd = host.matrix(dense(matrix.A())).svd();
        double[] sigma = svd.sigma();
        double[] reciprocal = new double[sigma.length];
        int rank = 0;
        while (rank < sigma.length && sigma[rank] * SINGULAR > sigma[0]) {
            reciprocal[rank] = 1 / sigma[rank++];
        }
        Vector inverseSigma = host.vector(reciprocal);
        Vector w = host.vector(v.size());
        Consumer<Vector> inverse = b -> {
            svd.U().applyTranspose(b, w);
            w.times(inverseSigma);
            svd.Vt().applyTranspose(w, b); // b ← V Σ⁺ Uᵀ b
        };
        String fault = rank < sigma.length
                ? "is singular to rounding: " + (sigma.length - rank) + " of its singular values count"
                        + (rank == sigma.length - 1 ? "s" : "") + " as zero"
                : "is not positive definite: it is inverted by its singular values";
        return new CoarsestSolution(v, inverse, "the coarsest matrix, of order " + sigma.length + ", " + fault);
    }

    private static DenseMatrix dense(CsrMatrix A) {
        double[] values = new double[Matrix.entries(A.rows(), A.columns())];
        for (int i = 0; i < A.rows(); i++) {
            for (int at = A.rowPointers()[i]; at < A.rowPointers()[i + 1]; at++) {
                values[i + A.columnIndices()[at] * A.rows()] = A.values()[at];
            }
        }
        return new DenseMatrix(A.rows(), A.columns(), values);
    }

    @Override
    public void solve(double[] b, double[] x) {
        v.copyFrom(b);
        inverse.accept(v);
        v.copyTo(x);
    }

    @Override
    public long bytes() {
        return (long) Double.BYTES * v.size() * v.size();
    }

    @Override
    public String note() {
        return note;
    }
}
