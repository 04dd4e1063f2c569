package org.krylovbench.core.catalog;

import java.util.List;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.Transpose;
import org.krylovbench.problems.Entry;

/** The catalog of preconditioners: one line each. */
public final class Preconditioners {

    public static final List<Entry<Preconditioner>> ALL = List.of(
            new Entry<>("identity", "none", new Identity()),
            new Entry<>("jacobi", "the inverse of the diagonal", new Jacobi()),
            new Entry<>("transpose", "Aᵀ, which makes the normal equations of the system", new Transpose()));

    private Preconditioners() {}
}
