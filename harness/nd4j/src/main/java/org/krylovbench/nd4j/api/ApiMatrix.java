package org.krylovbench.nd4j.api;

import org.krylovbench.core.linalg.Cholesky;
import org.krylovbench.core.linalg.LeastSquares;
import org.krylovbench.core.linalg.Lu;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.ProductSize;
import org.krylovbench.core.linalg.Qr;
import org.krylovbench.core.linalg.Svd;
import org.krylovbench.core.linalg.SymmetricEigen;
import org.krylovbench.core.linalg.Vector;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The entries of a vector as a matrix by columns: products by ND4J, factorisations and triangular solutions on the host. */
final class ApiMatrix implements Matrix {

    private final ApiVector vec;
    private final int rows;
    private final int columns;
    private final INDArray entries;
    private final INDArray transposed;
    private final HostCopies host;

    ApiMatrix(ApiVector vec, int rows, int columns, HostCopies host) {
        this.vec = vec;
        this.rows = rows;
        this.columns = columns;
        this.entries = vec.matrix(rows, columns);
        this.transposed = entries.transpose();
        this.host = host;
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
        product(entries, ApiVector.of(x, columns, vec.precision()), ApiVector.of(y, rows, vec.precision()));
    }

    @Override
    public void applyTranspose(Vector x, Vector y) {
        product(transposed, ApiVector.of(x, rows, vec.precision()), ApiVector.of(y, columns, vec.precision()));
    }

    private static void product(INDArray A, ApiVector x, ApiVector y) {
        y.fill(0); // BLAS may keep what is no number even when it multiplies it by zero
        Nd4j.getBlasWrapper().level2().gemv('f', 'N', 1, A, x.atTheBeginning(), 1, y.entries);
    }

    @Override
    public void multiply(double a, Matrix A, boolean transposeA, Matrix B, boolean transposeB, double b) {
        ProductSize.of(this, A, transposeA, B, transposeB);
        INDArray left = of(A).entries;
        INDArray right = of(B).entries;
        if (b == 0) {
            vec.fill(0); // for the same reason
        }
        Nd4j.getBlasWrapper().level3().gemm(left, right, entries, transposeA, transposeB, a, b);
    }

    @Override
    public void solveTriangular(boolean transpose, Vector b) {
        Vector x = host.copy(b);
        host.copy(this).solveTriangular(transpose, x);
        HostCopies.back(x, b);
    }

    @Override
    public void solveTriangular(boolean transpose, Matrix B) {
        Matrix X = host.copy(B);
        host.copy(this).solveTriangular(transpose, X);
        HostCopies.back(X.vec(), B.vec());
    }

    @Override
    public Cholesky cholesky() {
        Cholesky factors = host.copy(this).cholesky();
        HostCopies.back(factors.R().vec(), vec);
        return new Cholesky(this);
    }

    @Override
    public Lu lu() {
        return host.lu(host.copy(this).lu());
    }

    @Override
    public Qr qr() {
        return host.qr(host.copy(this).qr());
    }

    @Override
    public Svd svd() {
        Svd factors = host.copy(this).svd();
        return new Svd(host.result(factors.U()), factors.sigma(), host.result(factors.Vt()));
    }

    @Override
    public double[] singularValues() {
        return host.copy(this).singularValues();
    }

    @Override
    public LeastSquares leastSquares(Matrix B, double tolerance) {
        LeastSquares solution = host.copy(this).leastSquares(host.copy(B), tolerance);
        return new LeastSquares(host.result(solution.X()), solution.rank());
    }

    @Override
    public SymmetricEigen eigen() {
        SymmetricEigen factors = host.copy(this).eigen();
        HostCopies.back(factors.V().vec(), vec);
        return new SymmetricEigen(factors.lambda(), this);
    }

    @Override
    public double[] eigenvalues() {
        return host.copy(this).eigenvalues();
    }

    private static ApiMatrix of(Matrix A) {
        if (!(A instanceof ApiMatrix other)) {
            throw new IllegalArgumentException("a matrix of another backend: " + A.getClass());
        }
        return other;
    }
}
