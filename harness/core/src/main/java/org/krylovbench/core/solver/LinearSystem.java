package org.krylovbench.core.solver;

import java.util.Optional;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.Shape;

/**
 * A x = b with an approximate inverse M of A, all on one backend. Methods precondition from the right, so that the
 * residual which they minimise is the true one.
 *
 * @param A the operator
 * @param M the action of the preconditioner, the identity for none
 * @param b the right-hand side
 * @param data A as host data, for methods that look at its entries
 * @param shape the image that x is, where it is one, for methods that take differences
 * @param noiseLevel ‖e‖₂ / ‖b − e‖₂ of the noise e in b, 0 if there is none or it is not known
 * @param solution x†, for a method that is an oracle and requires {@code KNOWN_SOLUTION}; empty for all others
 */
public record LinearSystem(
        Transposable A,
        Transposable M,
        Vector b,
        OperatorData data,
        Optional<Shape> shape,
        double noiseLevel,
        Optional<double[]> solution) {

    /** A system whose solution nobody knows. */
    public LinearSystem(
            Transposable A, Transposable M, Vector b, OperatorData data, Optional<Shape> shape, double noiseLevel) {
        this(A, M, b, data, shape, noiseLevel, Optional.empty());
    }

    /** A system of which nothing else is known. */
    public LinearSystem(Transposable A, Transposable M, Vector b, OperatorData data) {
        this(A, M, b, data, Optional.empty(), 0);
    }

    /** A problem brought to a backend. Its solution stays behind. */
    public static LinearSystem of(LinearProblem problem, Transposable A, Transposable M, Vector b) {
        return new LinearSystem(A, M, b, problem.operator(), problem.shape(), problem.noiseLevel());
    }

    /** The same for an oracle, which is told the solution. */
    public LinearSystem withSolution(double[] x) {
        return new LinearSystem(A, M, b, data, shape, noiseLevel, Optional.of(x));
    }

    /** r ← b − A x. */
    public void residual(Vector x, Vector r) {
        A.apply(x, r);
        r.axpby(1, b, -1);
    }
}
