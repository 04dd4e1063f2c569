package org.krylovbench.core.direct;

import java.io.IOException;
import java.util.Set;
import org.ejml.data.DMatrixSparseCSC;
import org.ejml.sparse.csc.decomposition.chol.CholeskyUpLooking_DSCC;
import org.ejml.sparse.csc.misc.TriangularSolver_DSCC;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.Trait;

/**
 * Elimination by P A Pᵀ = L Lᵀ for sparse symmetric positive definite A, row by row of L, by EJML on the host, one thread.
 * Davis, Direct Methods for Sparse Linear Systems (2006), section 4.8. Start vector and preconditioner are of no use to it;
 * the former is overwritten. Memory: 12 bytes for each entry of L and of a copy of A, outside of what it borrows; how many
 * these are is known before and refused if too many. A matrix that is not positive definite is a breakdown.
 *
 * @param ordering P
 */
public record SparseCholesky(Ordering ordering) implements DirectMethod {

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.ENTRIES, Trait.SQUARE, Trait.SYMMETRIC, Trait.POSITIVE_DEFINITE);
    }

    @Override
    public String label() {
        return "sparse Cholesky, " + ordering.label();
    }

    @Override
    public int vectors(int n) {
        return 1;
    }

    @Override
    public Cost cost() {
        return new Cost(2, 0, 0, "Σ (entries of a column of L)² flops to factorise, 4 nnz(L) to solve");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        OneStep step = b -> {
            Reordered A = Reordered.of(system.data(), ordering);
            Fill.require(Fill.ofCholesky(A.B()), "the Cholesky factor of a", A.B());
            DMatrixSparseCSC L = factor(A);
            double[] y = A.reorder(b);
            TriangularSolver_DSCC.solveL(L, y);
            TriangularSolver_DSCC.solveTranL(L, y);
            A.restore(y, b);
            return b;
        };
        step.run(system, x, work, monitor);
    }

    private static DMatrixSparseCSC factor(Reordered A) throws IOException {
        var factors = new CholeskyUpLooking_DSCC();
        if (!factors.decompose(A.B())) {
            throw FactorizationException.notPositive(A.order()[done(factors)] + 1);
        }
        return factors.getL();
    }

    /** How many columns of L have got their diagonal entry, by where EJML would put the next entry of each. */
    private static int done(CholeskyUpLooking_DSCC factors) {
        int[] next = factors.getGw().data;
        int k = 0;
        while (next[k] > factors.getL().col_idx[k]) {
            k++;
        }
        return k;
    }
}
