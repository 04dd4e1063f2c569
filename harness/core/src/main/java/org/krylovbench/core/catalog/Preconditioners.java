package org.krylovbench.core.catalog;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.krylovbench.core.approximate.Chebyshev;
import org.krylovbench.core.approximate.Fsai;
import org.krylovbench.core.approximate.Neumann;
import org.krylovbench.core.approximate.Scaling;
import org.krylovbench.core.approximate.Spai;
import org.krylovbench.core.incomplete.Ic;
import org.krylovbench.core.incomplete.Ict;
import org.krylovbench.core.incomplete.Ilu;
import org.krylovbench.core.incomplete.Ilut;
import org.krylovbench.core.incomplete.Shift;
import org.krylovbench.core.incomplete.Ssor;
import org.krylovbench.core.kronecker.Search;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.multigrid.MultigridCycle;
import org.krylovbench.core.multigrid.MultigridSmoother;
import org.krylovbench.core.multigrid.SmoothedAggregation;
import org.krylovbench.core.nested.InnerSolver;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.precondition.Jacobi;
import org.krylovbench.core.precondition.Kronecker;
import org.krylovbench.core.precondition.Preconditioner;
import org.krylovbench.core.precondition.Transpose;
import org.krylovbench.core.structured.BandedApproximateInverse;
import org.krylovbench.core.structured.BlockJacobi;
import org.krylovbench.core.structured.Circulant;
import org.krylovbench.core.structured.Cosine;
import org.krylovbench.core.structured.SpectralInverse;
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
                            Search.GOLUB_KAHAN)),
            new Entry<>(
                    "ilu",
                    "incomplete LU factors, with fill up to a level",
                    new Ilu(0, 0, Shift.NONE, Ordering.NATURAL, 1)),
            new Entry<>(
                    "ilut",
                    "incomplete LU factors, with the largest entries",
                    new Ilut(1e-3, 10, Shift.NONE, Ordering.NATURAL, 1)),
            new Entry<>(
                    "ic",
                    "incomplete Cholesky factors, with fill up to a level",
                    new Ic(0, 0, Shift.DIAGONAL, Ordering.NATURAL, 1)),
            new Entry<>(
                    "ict",
                    "incomplete Cholesky factors, with the largest entries",
                    new Ict(1e-3, 10, Shift.DIAGONAL, Ordering.NATURAL, 1)),
            new Entry<>(
                    "smoothed-aggregation",
                    "algebraic multigrid by smoothed aggregation",
                    new SmoothedAggregation(0.08, MultigridSmoother.GAUSS_SEIDEL, 1, MultigridCycle.V, 100)),
            new Entry<>(
                    "circulant",
                    "a circulant approximation, inverted by Fourier transforms",
                    new Circulant(
                            Circulant.Kind.CHAN,
                            1e-3,
                            0,
                            SpectralInverse.Small.LARGEST,
                            SpectralInverse.Form.INVERSE,
                            OptionalInt.empty())),
            new Entry<>(
                    "cosine",
                    "the reflexive blur, inverted by cosine transforms",
                    new Cosine(1e-3, 0, SpectralInverse.Small.LARGEST, SpectralInverse.Form.INVERSE)),
            new Entry<>(
                    "banded-approximate-inverse",
                    "the band M that is closest to A⁻¹ in ‖M A − η I‖",
                    new BandedApproximateInverse(1, 1, BandedApproximateInverse.Form.FULL)),
            new Entry<>("block-jacobi", "the inverses of the diagonal blocks", new BlockJacobi(10)),
            new Entry<>("ssor", "a symmetric sweep of over-relaxation", new Ssor(1)),
            new Entry<>("spai", "the sparse M with the least ‖A M − I‖", new Spai(Spai.Pattern.ADAPTIVE, 0.4, 5, 5, 1)),
            new Entry<>("fsai", "a sparse approximate inverse in factors, M = GᵀG", new Fsai(1)),
            new Entry<>(
                    "neumann",
                    "a truncated Neumann series",
                    new Neumann(2, OptionalDouble.empty(), Scaling.JACOBI, 30)),
            new Entry<>(
                    "chebyshev",
                    "a Chebyshev polynomial in A",
                    new Chebyshev(4, OptionalDouble.empty(), OptionalDouble.empty(), Scaling.JACOBI, 30)),
            new Entry<>(
                    "inner-solver",
                    "some steps of another solver, from zero",
                    new InnerSolver(new Gmres(5, Orthogonalization.MODIFIED_GRAM_SCHMIDT), 5, new Identity())));

    private Preconditioners() {}
}
