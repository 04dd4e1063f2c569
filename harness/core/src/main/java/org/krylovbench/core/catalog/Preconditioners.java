package org.krylovbench.core.catalog;

import java.util.List;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.MultigridCycle;
import org.krylovbench.core.precondition.MultigridSmoother;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.SmoothedAggregation;
import org.krylovbench.core.precondition.Transpose;
import org.krylovbench.problems.Entry;

/** The catalog of preconditioners: one line each. */
public final class Preconditioners {

    public static final List<Entry<Preconditioner>> ALL = List.of(
            new Entry<>("identity", "none", new Identity()),
            new Entry<>("jacobi", "the inverse of the diagonal", new Jacobi()),
            new Entry<>("transpose", "Aᵀ, which makes the normal equations of the system", new Transpose()),
            new Entry<>(
                    "smoothed-aggregation",
                    "algebraic multigrid by smoothed aggregation",
                    new SmoothedAggregation(0.08, MultigridSmoother.GAUSS_SEIDEL, 1, MultigridCycle.V, 100)));

    private Preconditioners() {}
}
