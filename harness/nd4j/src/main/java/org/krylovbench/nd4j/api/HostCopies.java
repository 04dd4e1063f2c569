package org.krylovbench.nd4j.api;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Lu;
import org.krylovbench.core.linalg.Matrix;
import org.krylovbench.core.linalg.Qr;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.DenseMatrix;

/**
 * The reference backend on copies, for factorisations: ND4J's own are wrong, fail, or take a thousand times as long.
 *
 * @param device where the originals and the results are
 */
record HostCopies(Backend device) {

    private static final Backend HOST = new JavaBackend();

    Vector copy(Vector x) {
        return HOST.vector(entries(x));
    }

    Matrix copy(Matrix A) {
        return HOST.matrix(new DenseMatrix(A.rows(), A.columns(), entries(A.vec())));
    }

    /** A new matrix on the device. */
    Matrix result(Matrix A) {
        return device.matrix(new DenseMatrix(A.rows(), A.columns(), entries(A.vec())));
    }

    /** Writes back what became of a copy. */
    static void back(Vector copy, Vector x) {
        x.copyFrom(entries(copy));
    }

    private static double[] entries(Vector x) {
        double[] entries = new double[x.size()];
        x.copyTo(entries);
        return entries;
    }

    /** Factors that stay on the host, for right-hand sides on the device. */
    Lu lu(Lu factors) {
        return new Lu() {
            @Override
            public void solve(Vector b) {
                Vector x = copy(b);
                factors.solve(x);
                back(x, b);
            }

            @Override
            public void solveTranspose(Vector b) {
                Vector x = copy(b);
                factors.solveTranspose(x);
                back(x, b);
            }

            @Override
            public void solve(Matrix B) {
                Matrix X = copy(B);
                factors.solve(X);
                back(X.vec(), B.vec());
            }
        };
    }

    /** Factors that stay on the host, for right-hand sides on the device. */
    Qr qr(Qr factors) {
        return new Qr() {
            @Override
            public Matrix Q() {
                return result(factors.Q());
            }

            @Override
            public Matrix R() {
                return result(factors.R());
            }

            @Override
            public void solve(Vector b, Vector x) {
                Vector solution = copy(x);
                factors.solve(copy(b), solution);
                back(solution, x);
            }

            @Override
            public void solve(Matrix B, Matrix X) {
                Matrix solution = copy(X);
                factors.solve(copy(B), solution);
                back(solution.vec(), X.vec());
            }
        };
    }
}
