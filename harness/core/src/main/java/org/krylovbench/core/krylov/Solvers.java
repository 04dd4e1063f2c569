package org.krylovbench.core.krylov;

import java.util.List;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.matrix.FirstDifference.Ends;

/** The catalog of solvers: one line each. */
public final class Solvers {

    public static final List<Entry<Solver>> ALL = List.of(
            new Entry<>("cg", "conjugate gradients, for symmetric positive definite A", new ConjugateGradients()),
            new Entry<>("cgls", "conjugate gradients for least squares, for any A", new Cgls()),
            new Entry<>(
                    "gmres",
                    "restarted generalised minimal residuals, for square A",
                    new Gmres(30, Orthogonalization.MODIFIED_GRAM_SCHMIDT)),
            new Entry<>("lsqr", "least squares by bidiagonalisation, for any A", new Lsqr(false, 200)),
            new Entry<>("lsmr", "least squares with a monotone normal residual, for any A", new Lsmr(false, 200)),
            new Entry<>("craig", "minimal error for consistent systems of any shape", new Craig()),
            new Entry<>(
                    "tikhonov",
                    "Tikhonov's with a fixed parameter, by a least-squares method",
                    new Tikhonov(new Cgls(), 0.1, Smoothing.IDENTITY, Ends.FREE)));

    private Solvers() {}
}
