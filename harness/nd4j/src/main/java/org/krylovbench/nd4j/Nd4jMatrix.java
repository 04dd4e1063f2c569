package org.krylovbench.nd4j;

import org.bytedeco.javacpp.IntPointer;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Cholesky;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.LeastSquares;
import org.krylovbench.core.linalg.Lu;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.ProductSize;
import org.krylovbench.core.linalg.Qr;
import org.krylovbench.core.linalg.Requirements;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.linalg.SymmetricEigen;
import org.krylovbench.core.linalg.Vector;

/** The entries of a vector as a matrix by columns, worked on by BLAS and LAPACK. */
final class Nd4jMatrix implements Matrix {

    /** As many entries as leave it room for the vectors. */
    private static final int SECOND_CACHE = 65_536;

    final Nd4jVector vec;
    private final int rows;
    private final int columns;
    private final Lapack lapack;
    private final Backend backend;

    /**
     * A matrix on the memory of a vector.
     *
     * @param lapack in the precision of the vector
     * @param backend for the memory of results
     */
    Nd4jMatrix(Vector vec, int rows, int columns, Lapack lapack, Backend backend) {
        this.vec = Nd4jVector.of(vec, Matrix.entries(rows, columns), lapack.precision());
        this.rows = rows;
        this.columns = columns;
        this.lapack = lapack;
        this.backend = backend;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public Vector vec() {
        return vec;
    }

    @Override
    public void apply(Vector x, Vector y) {
        product(false, Nd4jVector.of(x, columns, lapack.precision()), Nd4jVector.of(y, rows, lapack.precision()));
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        product(true, Nd4jVector.of(x, rows, lapack.precision()), Nd4jVector.of(y, columns, lapack.precision()));
    }

    private void product(boolean transpose, Nd4jVector x, Nd4jVector y) {
        y.fill(0); // BLAS may keep what is no number even when it multiplies it by zero
        vec.arithmetic.gemv(transpose, rows, columns, 1, vec.address, rows, x.address, 1, y.address);
    }

    /** By blocks of rows that stay in the second cache between their two products. */
    @Override
    public void applyNormal(Vector x, Vector w, Vector y) {
        Nd4jVector in = Nd4jVector.of(x, columns, lapack.precision());
        Nd4jVector between = Nd4jVector.of(w, rows, lapack.precision());
        Nd4jVector out = Nd4jVector.of(y, columns, lapack.precision());
        between.fill(0);
        out.fill(0);
        int piece = vec.arithmetic.piece(rows, Math.max(8, SECOND_CACHE / columns));
        for (int row = 0; row < rows; row += piece) {
            int height = Math.min(piece, rows - row);
            long offset = (long) row * lapack.precision().bytes();
            long block = vec.address + offset;
            long part = between.address + offset;
            vec.arithmetic.gemv(false, height, columns, 1, block, rows, in.address, 1, part);
            vec.arithmetic.gemv(true, height, columns, 1, block, rows, part, 1, out.address);
        }
    }

    @Override
    public void multiply(double a, Matrix A, boolean transposeA, Matrix B, boolean transposeB, double b) {
        ProductSize size = ProductSize.of(this, A, transposeA, B, transposeB);
        Nd4jVector left = of(A).vec;
        Nd4jVector right = of(B).vec;
        if (b == 0) {
            vec.fill(0); // and then add to it, for the same reason
        } else if (b != 1) {
            vec.set(b, vec);
        }
        lapack.gemm(transposeA, transposeB, size.m(), size.n(), size.k(), a, left.pointer, right.pointer, vec.pointer);
    }

    @Override
    public void solveTriangular(boolean transpose, Vector b) {
        solveTriangular(transpose, Nd4jVector.of(b, rows, lapack.precision()), 1);
    }

    @Override
    public void solveTriangular(boolean transpose, Matrix B) {
        Requirements.rows(B, rows);
        solveTriangular(transpose, of(B).vec, B.columns());
    }

    private void solveTriangular(boolean transpose, Nd4jVector B, int number) {
        Requirements.shape(this, rows, rows);
        int zero = lapack.trtrs(transpose, rows, number, vec.pointer, rows, B.pointer, rows);
        if (zero > 0) {
            throw FactorizationException.singular(zero);
        }
    }

    @Override
    public Cholesky cholesky() {
        Requirements.squareAndFinite(this);
        int minor = lapack.potrf(rows, vec.pointer);
        if (minor > 0) {
            throw FactorizationException.notPositiveDefinite(minor);
        }
        lapack.clearBelowDiagonal(rows, vec.pointer);
        return new Cholesky(this);
    }

    @Override
    public Lu lu() {
        Requirements.squareAndFinite(this);
        return new Nd4jLu(vec, rows, lapack);
    }

    @Override
    public Qr qr() {
        Requirements.tallAndFinite(this);
        return new Nd4jQr(this, lapack, backend);
    }

    @Override
    public Svd svd() {
        Requirements.finite(this);
        double[] sigma = new double[Math.min(rows, columns)];
        Nd4jMatrix U = of(backend.matrix(rows, sigma.length));
        Nd4jMatrix Vt = of(backend.matrix(sigma.length, columns));
        converged("singular values", lapack.gesdd(rows, columns, vec.pointer, sigma, U.vec.pointer, Vt.vec.pointer));
        return new Svd(U, sigma, Vt);
    }

    @Override
    public double[] singularValues() {
        Requirements.finite(this);
        double[] sigma = new double[Math.min(rows, columns)];
        converged("singular values", lapack.gesdd(rows, columns, vec.pointer, sigma));
        return sigma;
    }

    /** GELSD leaves the solution in the memory of B, which is that of X where X is larger. */
    @Override
    public LeastSquares leastSquares(Matrix B, double tolerance) {
        Requirements.rows(B, rows);
        Requirements.tolerance(tolerance);
        Requirements.finite(B);
        Requirements.finite(this);
        int number = B.columns();
        Nd4jVector given = of(B).vec;
        Nd4jMatrix X = of(backend.matrix(columns, number));
        Nd4jVector work = rows > columns ? given : X.vec;
        if (work != given) {
            lapack.copy(rows, number, given.pointer, rows, work.pointer, columns);
        }
        try (var rank = new IntPointer(1)) {
            converged(
                    "singular values", lapack.gelsd(rows, columns, number, vec.pointer, work.pointer, tolerance, rank));
            if (work == given) {
                lapack.copy(columns, number, work.pointer, rows, X.vec.pointer, columns);
            }
            return new LeastSquares(X, rank.get());
        }
    }

    @Override
    public SymmetricEigen eigen() {
        double[] lambda = eigenvalues(true);
        return new SymmetricEigen(lambda, this);
    }

    @Override
    public double[] eigenvalues() {
        return eigenvalues(false);
    }

    private double[] eigenvalues(boolean vectors) {
        Requirements.squareAndFinite(this);
        double[] lambda = new double[rows];
        converged("eigenvalues", lapack.syevd(vectors, rows, vec.pointer, lambda));
        return lambda;
    }

    private static void converged(String values, int info) {
        if (info > 0) {
            throw FactorizationException.noConvergence(values);
        }
    }

    /** A matrix of this backend. */
    static Nd4jMatrix of(Matrix A) {
        if (!(A instanceof Nd4jMatrix other)) {
            throw new IllegalArgumentException("a matrix of another backend: " + A.getClass());
        }
        return other;
    }
}
