package org.krylovbench.core.krylov;

import java.util.List;
import org.krylovbench.problems.Entry;

/** The catalog of solvers: one line each. */
public final class Solvers {

    public static final List<Entry<Solver>> ALL = List.of(
            new Entry<>("cg", "conjugate gradients, for symmetric positive definite A", new ConjugateGradients()),
            new Entry<>("cgls", "conjugate gradients for least squares, for any A", new Cgls()),
            new Entry<>(
                    "gmres",
                    "restarted generalised minimal residuals, for square A",
                    new Gmres(30, Orthogonalization.MODIFIED_GRAM_SCHMIDT)),
            new Entry<>(
                    "hybrid-lsqr",
                    "LSQR with Tikhonov on the projected problem",
                    new HybridLsqr(ParameterChoice.WGCV, 1, 1.01, 100, false, HybridLsqr.Stop.RULE)),
            new Entry<>("tv", "total variation by reweighted least squares", new TotalVariation(1e-3, 10, 20, 1e-3)));

    private Solvers() {}
}
