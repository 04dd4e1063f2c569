package org.krylovbench.core.linalg;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.linsol.qr.LinearSolverQrHouseCol_DDRM;

/** A = Q R by EJML, of a copy by rows. */
final class JavaQr implements Qr {

    private final int m;
    private final int n;
    private final LinearSolverQrHouseCol_DDRM factors = new LinearSolverQrHouseCol_DDRM();
    private final DMatrixRMaj R;

    JavaQr(JavaMatrix A) {
        m = A.rows();
        n = A.columns();
        factors.setA(Ejml.byRows(A)); // false for deficient rank, and right all the same
        R = factors.getDecomposition().getR(null, true);
    }

    @Override
    public Matrix Q() {
        return Ejml.byColumns(factors.getDecomposition().getQ(null, true));
    }

    @Override
    public Matrix R() {
        return Ejml.byColumns(R);
    }

    @Override
    public void solve(Vector b, Vector x) {
        solve(new JavaMatrix(b, m, 1), new JavaMatrix(x, n, 1));
    }

    @Override
    public void solve(Matrix B, Matrix X) {
        Requirements.rows(B, m);
        Requirements.shape(X, n, B.columns());
        for (int i = 0; i < n; i++) {
            if (R.get(i, i) == 0) {
                throw FactorizationException.singular(i + 1);
            }
        }
        DMatrixRMaj solution = new DMatrixRMaj(n, B.columns());
        factors.solve(Ejml.byRows(JavaMatrix.of(B)), solution);
        X.vec().set(1, Ejml.byColumns(solution).vec());
    }
}
