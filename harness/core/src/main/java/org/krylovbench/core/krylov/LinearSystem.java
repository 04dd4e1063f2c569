package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;

/**
 * A x = b with an approximate inverse M of A, all on one backend. Methods precondition from the right, so that the
 * residual which they minimise is the true one.
 *
 * @param A the operator
 * @param M the action of the preconditioner, the identity for none
 * @param b the right-hand side
 */
public record LinearSystem(Transposable A, Transposable M, Vector b) {

    /** r ← b − A x. */
    public void residual(Vector x, Vector r) {
        A.apply(x, r);
        r.axpby(1, b, -1);
    }
}
