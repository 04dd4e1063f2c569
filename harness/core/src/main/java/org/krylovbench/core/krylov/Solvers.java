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
                    "fgmres",
                    "GMRES whose preconditioner may change, for square A",
                    new Fgmres(30, Orthogonalization.MODIFIED_GRAM_SCHMIDT)),
            new Entry<>(
                    "lgmres",
                    "GMRES that remembers corrections of earlier cycles",
                    new Lgmres(30, 3, Orthogonalization.MODIFIED_GRAM_SCHMIDT)),
            new Entry<>(
                    "fom",
                    "restarted full orthogonalisation, for square A",
                    new Fom(30, Orthogonalization.MODIFIED_GRAM_SCHMIDT)),
            new Entry<>(
                    "range-restricted-gmres",
                    "GMRES from A b on, which keeps noise out, for square A",
                    new RangeRestrictedGmres(100, Orthogonalization.MODIFIED_GRAM_SCHMIDT)),
            new Entry<>(
                    "ab-gmres",
                    "GMRES for least squares, with the transpose on the right",
                    new AbGmres(100, Orthogonalization.MODIFIED_GRAM_SCHMIDT)),
            new Entry<>(
                    "ba-gmres",
                    "GMRES for least squares, with the transpose on the left",
                    new BaGmres(100, Orthogonalization.MODIFIED_GRAM_SCHMIDT)),
            new Entry<>(
                    "hybrid-gmres",
                    "GMRES with Tikhonov on the projected problem",
                    new HybridGmres(
                            HybridGmres.Parameter.GCV, 0.01, 1.01, 100, Orthogonalization.MODIFIED_GRAM_SCHMIDT)));

    private Solvers() {}
}
