package org.krylovbench.core.linalg;

import java.util.Arrays;
import org.ejml.dense.row.decomposition.TriangularSolver_DDRM;
import org.ejml.dense.row.decomposition.lu.LUDecompositionAlt_DDRM;

/** P A = L U by EJML, of a copy by rows. */
final class JavaLu implements Lu {

    private final int n;
    private final LUDecompositionAlt_DDRM factors = new LUDecompositionAlt_DDRM();

    /** L by rows, for solutions with Aᵀ. */
    private final double[] lower;

    /** Row i of P A is this row of A. */
    private final int[] order;

    JavaLu(JavaMatrix A) {
        n = A.rows();
        factors.decompose(Ejml.byRows(A));
        for (int i = 0; i < n; i++) {
            if (factors.getLU().get(i, i) == 0) {
                throw FactorizationException.singular(i + 1);
            }
        }
        lower = factors.getLower(null).data;
        order = factors.getRowPivotV(null);
    }

    @Override
    public void solve(Vector b) {
        factors._solveVectorInternal(JavaVector.of(b, n).entries);
    }

    /** Aᵀ = Uᵀ Lᵀ P. */
    @Override
    public void solveTranspose(Vector b) {
        double[] x = JavaVector.of(b, n).entries;
        TriangularSolver_DDRM.solveTranU(factors.getLU().data, x, n);
        TriangularSolver_DDRM.solveTranL(lower, x, n);
        double[] permuted = Arrays.copyOf(x, n);
        for (int i = 0; i < n; i++) {
            x[order[i]] = permuted[i];
        }
    }

    @Override
    public void solve(Matrix B) {
        Requirements.rows(B, n);
        JavaMatrix.of(B).forEachColumn(factors::_solveVectorInternal);
    }
}
