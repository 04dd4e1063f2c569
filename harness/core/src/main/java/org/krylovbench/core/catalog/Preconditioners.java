package org.krylovbench.core.catalog;

import java.util.List;
import java.util.OptionalInt;
import org.krylovbench.core.incomplete.Ic;
import org.krylovbench.core.incomplete.Ict;
import org.krylovbench.core.incomplete.Ilu;
import org.krylovbench.core.incomplete.Ilut;
import org.krylovbench.core.incomplete.Shift;
import org.krylovbench.core.kronecker.Search;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.multigrid.MultigridCycle;
import org.krylovbench.core.multigrid.MultigridSmoother;
import org.krylovbench.core.multigrid.SmoothedAggregation;
import org.krylovbench.core.nested.InnerSolver;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Kronecker;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.Transpose;
import org.krylovbench.problems.Entry;

/** The catalog of preconditioners: one line each. */
public final class Preconditioners {

    public static final List<Entry<Preconditioner>> ALL = List.of(
            new Entry<>("identity", "none", new Identity()),
            new Entry<>("jacobi", "the inverse of the diagonal", new Jacobi()),
            new Entry<>("transpose", "Aᵀ, which makes the normal equations of the system", new Transpose()),
            new Entry<>(
                    "kronecker",
                    "an approximate SVD by Kronecker products, for blurs",
                    new Kronecker(
                            Kronecker.Method.DIAGONAL,
                            1000,
                            0,
                            1e-3,
                            Kronecker.Form.NORMAL_EQUATIONS,
                            OptionalInt.empty(),
                            1,
                            OptionalInt.empty(),
                            Search.GOLUB_KAHAN)),
            new Entry<>(
                    "ilu",
                    "incomplete LU factors, with fill up to a level",
                    new Ilu(0, 0, Shift.NONE, Ordering.NATURAL, 1)),
            new Entry<>(
                    "ilut",
                    "incomplete LU factors, with the largest entries",
                    new Ilut(1e-3, 10, Shift.NONE, Ordering.NATURAL, 1)),
            new Entry<>(
                    "ic",
                    "incomplete Cholesky factors, with fill up to a level",
                    new Ic(0, 0, Shift.DIAGONAL, Ordering.NATURAL, 1)),
            new Entry<>(
                    "ict",
                    "incomplete Cholesky factors, with the largest entries",
                    new Ict(1e-3, 10, Shift.DIAGONAL, Ordering.NATURAL, 1)),
            new Entry<>(
                    "smoothed-aggregation",
                    "algebraic multigrid by smoothed aggregation",
                    new SmoothedAggregation(0.08, MultigridSmoother.GAUSS_SEIDEL, 1, MultigridCycle.V, 100)),
            new Entry<>(
                    "inner-solver",
                    "some steps of another solver, from zero",
                    new InnerSolver(new Gmres(5, Orthogonalization.MODIFIED_GRAM_SCHMIDT), 5, new Identity())));

    private Preconditioners() {}
}
