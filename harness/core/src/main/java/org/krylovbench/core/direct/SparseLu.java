package org.krylovbench.core.direct;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.ejml.sparse.csc.decomposition.lu.LuUpLooking_DSCC;
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
 * Gaussian elimination with partial pivoting for sparse A, P A Q = L U, column by column, by EJML on the host, one thread.
 * J. Gilbert, T. Peierls, SIAM J. Sci. Stat. Comput. 9 (1988); Davis, Direct Methods for Sparse Linear Systems (2006),
 * section 6.2. Start vector and preconditioner are of no use to it; the former is overwritten. Memory: 12 bytes for each
 * entry of L and U, twice that while they grow, outside of what it borrows. How many there will be depends on the pivots:
 * what is known before and refused if too much is their number for pivots on the diagonal. The largest entry of a column is
 * always the pivot, so that an order for pivots on the diagonal serves matrices with dominant diagonals only; for others it
 * can fill up.
 *
 * @param ordering Q
 */
public record SparseLu(Ordering ordering) implements DirectMethod {

    @Override
    public Set<Trait> requires() {
        return Set.of(Trait.ENTRIES, Trait.SQUARE);
    }

    @Override
    public String label() {
        return "sparse LU, " + ordering.label();
    }

    @Override
    public int vectors(int n) {
        return 1;
    }

    @Override
    public Cost cost() {
        return new Cost(
                2,
                0,
                0,
                "2 Σ (entries of a column of L) (entries of that row of U) flops to factorise, 2 nnz(L + U) to solve");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        OneStep step = b -> {
            Reordered A = Reordered.of(system.data(), ordering);
            Fill.require(2 * Fill.ofCholesky(Fill.symmetric(A.B())), "the factors L and U of a", A.B());
            LuUpLooking_DSCC factors = factors(A);
            double[] y = A.reorder(b);
            double[] z = new double[y.length];
            for (int i = 0; i < z.length; i++) {
                z[factors.getPinv()[i]] = y[i];
            }
            TriangularSolver_DSCC.solveL(factors.getL(), z);
            TriangularSolver_DSCC.solveU(factors.getU(), z);
            A.restore(z, b);
            return b;
        };
        step.run(system, x, work, monitor);
    }

    private static LuUpLooking_DSCC factors(Reordered A) throws IOException {
        var factors = new LuUpLooking_DSCC(null);
        try {
            if (!factors.decompose(A.B())) {
                int pivots = (int)
                        Arrays.stream(factors.getPinv()).filter(k -> k >= 0).count();
                throw FactorizationException.singular(A.order()[pivots] + 1);
            }
            return factors;
        } catch (OutOfMemoryError e) { // the fill was not to be known before
            long gigabytes = Runtime.getRuntime().maxMemory() >> 29; // twice what there is
            throw new IOException(
                    "the factors L and U have outgrown the memory; another ordering would do, or more memory:"
                            + " KRYLOV_JAVA_OPTS=-Xmx" + (gigabytes + 1) + "g",
                    e);
        }
    }
}
