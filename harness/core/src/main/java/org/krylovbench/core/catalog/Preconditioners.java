package org.krylovbench.core.catalog;

import java.util.List;
import java.util.OptionalInt;
import org.krylovbench.core.kronecker.Search;
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
                            Search.GOLUB_KAHAN)));

    private Preconditioners() {}
}
