package org.krylovbench.core.krylov;

import java.util.List;
import java.util.OptionalDouble;
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
                    "landweber",
                    "gradient descent with a fixed step, for any A",
                    new Landweber(OptionalDouble.empty(), false)),
            new Entry<>(
                    "sirt",
                    "simultaneous reconstruction: SART, CAV, DROP, Cimmino",
                    new Sirt(Sirt.Weights.SART, OptionalDouble.empty(), false)),
            new Entry<>(
                    "kaczmarz",
                    "ART: projections onto one equation after the other",
                    new Kaczmarz(Kaczmarz.Order.CYCLIC, 1, false, 1)));

    private Solvers() {}
}
