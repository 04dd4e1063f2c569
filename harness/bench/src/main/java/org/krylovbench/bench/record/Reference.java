package org.krylovbench.bench.record;

import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.problems.LinearProblem;

/** Recomputes what is reported of a solution with the reference backend. Relative to zero, a norm stands for itself. */
final class Reference {

    private final LinearProblem problem;
    private final Backend backend = new JavaBackend();
    private final Transposable A;

    Reference(LinearProblem problem) {
        this.problem = problem;
        this.A = backend.operator(problem.operator());
    }

    /** ‖b − A x‖₂ / ‖b‖₂. */
    double relativeResidual(double[] x) {
        Vector b = backend.vector(problem.rightHandSide());
        return relative(residual(x).norm(), b.norm());
    }

    /** ‖Aᵀ(b − A x)‖₂ / ‖Aᵀ b‖₂. */
    double relativeNormalResidual(double[] x) {
        Vector g = backend.vector(x.length);
        A.applyTranspose(residual(x), g);
        return relative(g.norm(), normalRhsNorm());
    }

    /** ‖Aᵀ b‖₂. */
    double normalRhsNorm() {
        Vector g = backend.vector(problem.operator().columns());
        A.applyTranspose(backend.vector(problem.rightHandSide()), g);
        return g.norm();
    }

    /** ‖x − x†‖₂ / ‖x†‖₂, NaN where x† is unknown. */
    double relativeError(double[] x) {
        if (problem.exactSolution().isEmpty()) {
            return Double.NaN;
        }
        Vector exact = backend.vector(problem.exactSolution().get());
        Vector e = backend.vector(x);
        e.axpy(-1, exact);
        return relative(e.norm(), exact.norm());
    }

    /** ‖x‖₂. */
    static double norm(double[] x) {
        try (Backend reference = new JavaBackend()) {
            return reference.vector(x).norm();
        }
    }

    private Vector residual(double[] x) {
        Vector r = backend.vector(problem.operator().rows());
        A.apply(backend.vector(x), r);
        r.axpby(1, backend.vector(problem.rightHandSide()), -1);
        return r;
    }

    private static double relative(double norm, double to) {
        return to == 0 ? norm : norm / to;
    }
}
