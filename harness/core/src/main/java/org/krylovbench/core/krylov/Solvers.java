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
                    new Kaczmarz(Kaczmarz.Order.CYCLIC, 1, false, 1)),
            new Entry<>("mrnsd", "steepest descent that stays positive, by x = exp(z)", new Mrnsd()),
            new Entry<>(
                    "fista",
                    "accelerated projected gradients, for bounds on x",
                    new Fista(0, 0, OptionalDouble.empty())),
            new Entry<>("projected-cgls", "restarted CGLS, projected onto x >= 0", new ProjectedCgls(10)),
            new Entry<>(
                    "richardson-lucy", "maximum likelihood for counted photons, A and b >= 0", new RichardsonLucy(0)));

    private Solvers() {}
}
