package org.krylovbench.core.nested;

import java.util.Optional;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.OperatorData;

/** The map that {@link InnerSolver} makes. */
final class InnerIteration implements ApproximateInverse {

    private final Solver solver;
    private final FixedSteps steps;
    private final OperatorData data;
    private final Transposable A;
    private final ApproximateInverse M;
    private final Workspace work;
    private final long bytes;
    private Optional<OperatorData> transposedData = Optional.empty();

    InnerIteration(Solver solver, int steps, OperatorData data, Transposable A, ApproximateInverse M, Backend backend) {
        this.solver = solver;
        this.steps = new FixedSteps(steps);
        this.data = data;
        this.A = A;
        this.M = M;
        work = new Workspace(backend);
        bytes = M.bytes()
                + (long) solver.vectors(A.columns())
                        * A.columns()
                        * backend.precision().bytes();
    }

    /** Of the method and of its preconditioner. */
    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public String note() {
        return M.note();
    }

    @Override
    public int rows() {
        return A.columns();
    }

    @Override
    public int columns() {
        return A.rows();
    }

    @Override
    public void apply(Vector x, Vector y) {
        y.fill(0);
        solver.solve(new LinearSystem(A, M, x, data), y, work, steps);
    }

    /** @throws UnsupportedOperationException if the map is not linear */
    @Override
    public void applyTranspose(Vector x, Vector y) {
        Solver transposed = solver.transposed()
                .orElseThrow(() -> new UnsupportedOperationException(
                        "some steps of " + solver.label() + " are no linear map, and have no transpose"));
        y.fill(0);
        transposed.solve(new LinearSystem(A.transpose(), M.transpose(), x, transposedData()), y, work, steps);
    }

    /** Made when it is first asked for. */
    private OperatorData transposedData() {
        OperatorData made = transposedData.orElseGet(() -> transposed(data));
        transposedData = Optional.of(made);
        return made;
    }

    /** The entries of Aᵀ where a method may look at them; else what has the diagonal of A, which is that of Aᵀ. */
    private static OperatorData transposed(OperatorData data) {
        if (data instanceof CsrMatrix sparse) {
            return sparse.transpose();
        }
        return data instanceof DenseMatrix dense ? transposed(dense) : data;
    }

    private static DenseMatrix transposed(DenseMatrix A) {
        double[] values = new double[A.rows() * A.columns()];
        for (int i = 0; i < A.rows(); i++) {
            for (int j = 0; j < A.columns(); j++) {
                values[j + i * A.columns()] = A.get(i, j);
            }
        }
        return new DenseMatrix(A.columns(), A.rows(), values);
    }
}
