package org.krylovbench.core.catalog;

import static org.krylovbench.core.solver.Matrices.diagonal;
import static org.krylovbench.core.solver.Matrices.laplacian;
import static org.krylovbench.core.solver.Matrices.neumann;
import static org.krylovbench.core.solver.Matrices.stencil;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.krylovbench.core.direct.CosineFilter;
import org.krylovbench.core.direct.FourierFilter;
import org.krylovbench.core.direct.SparseCholesky;
import org.krylovbench.core.direct.SparseLu;
import org.krylovbench.core.direct.SvdFilter;
import org.krylovbench.core.direct.SvdLeastSquares;
import org.krylovbench.core.direct.TikhonovSvd;
import org.krylovbench.core.direct.TruncatedSvd;
import org.krylovbench.core.krylov.AbGmres;
import org.krylovbench.core.krylov.BaGmres;
import org.krylovbench.core.krylov.BiCgStab;
import org.krylovbench.core.krylov.BiCgStabL;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.Fgmres;
import org.krylovbench.core.krylov.Fom;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.GmresDr;
import org.krylovbench.core.krylov.Idr;
import org.krylovbench.core.krylov.Lgmres;
import org.krylovbench.core.krylov.Lsmr;
import org.krylovbench.core.krylov.Lsqr;
import org.krylovbench.core.krylov.Minres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Samples;
import org.krylovbench.core.nested.LeftPreconditioned;
import org.krylovbench.core.nested.SplitPreconditioned;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.reconstruct.Fista;
import org.krylovbench.core.reconstruct.FlexibleCgls;
import org.krylovbench.core.reconstruct.Kaczmarz;
import org.krylovbench.core.reconstruct.Landweber;
import org.krylovbench.core.reconstruct.ProjectedCgls;
import org.krylovbench.core.reconstruct.RichardsonLucy;
import org.krylovbench.core.reconstruct.Sirt;
import org.krylovbench.core.regularize.HybridGmres;
import org.krylovbench.core.regularize.HybridLsqr;
import org.krylovbench.core.regularize.NormalEquations;
import org.krylovbench.core.regularize.ParameterChoice;
import org.krylovbench.core.regularize.RangeRestrictedGmres;
import org.krylovbench.core.regularize.Smoothing;
import org.krylovbench.core.regularize.SpectralFilter;
import org.krylovbench.core.regularize.SpectralRule;
import org.krylovbench.core.regularize.Stop;
import org.krylovbench.core.regularize.Tikhonov;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.stationary.Chebyshev;
import org.krylovbench.core.stationary.GaussSeidel;
import org.krylovbench.core.stationary.Richardson;
import org.krylovbench.core.stationary.Sor;
import org.krylovbench.core.stationary.Sweep;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.matrix.FirstDifference.Ends;

/** The solvers of the catalog, and further settings of some, with a system that all of them can take. */
public final class SolverSettings {

    /** A 5-point Laplacian with a condition number of 68. */
    public static final CsrMatrix A = laplacian(12);
    /** Drawn between −1 and 1. */
    public static final double[] B = Samples.uniform(144, 1);

    /** What all take but those that are for non-negative systems, and get their absolute values, or for convolutions. */
    public static OperatorData matrix(Solver solver) {
        if (solver.requires().contains(Trait.CONVOLUTION)) {
            return blur(solver, 0.6, 0.1, 12);
        }
        return solver instanceof RichardsonLucy ? nonnegative(solver, 12) : A;
    }

    /** The 5-point sum with 4 in its centre, on a grid of g by g: its entries are small integers. */
    static OperatorData nonnegative(Solver solver, int g) {
        return solver.requires().contains(Trait.CONVOLUTION) ? blur(solver, 4, 1, g) : stencil(g, 4, 1, 1, 1, 1);
    }

    /**
     * The Laplacian with nothing flowing over the edge, which as a reflexive convolution is the same matrix; as a periodic
     * one nothing is lost, either: all have the constants in their null space.
     */
    static OperatorData semidefinite(Solver solver, int g) {
        return solver.requires().contains(Trait.CONVOLUTION) ? blur(solver, 4, -1, g) : neumann(g);
    }

    /** Multiplication by 4, for one unknown. */
    static OperatorData four(Solver solver) {
        return solver.requires().contains(Trait.CONVOLUTION)
                ? new Convolution(new PointSpreadFunction(1, 1, new double[] {4}, 0, 0), boundary(solver), 1, 1)
                : diagonal(4);
    }

    private static Convolution blur(Solver solver, double center, double around, int g) {
        return new Convolution(cross(center, around), boundary(solver), g, g);
    }

    /** A matrix with an entry that is no number. */
    static OperatorData spoilt(Solver solver) {
        return solver.requires().contains(Trait.CONVOLUTION)
                ? new Convolution(cross(Double.NaN, 0.1), boundary(solver), 1, 3)
                : diagonal(1, 2, Double.NaN);
    }

    private static PointSpreadFunction cross(double center, double around) {
        double[] weights = {0, around, 0, around, center, around, 0, around, 0};
        return new PointSpreadFunction(3, 3, weights, 1, 1);
    }

    private static Boundary boundary(Solver solver) {
        return solver instanceof CosineFilter ? Boundary.REFLEXIVE : Boundary.PERIODIC;
    }

    public static double[] rightHandSide(Solver solver) {
        return solver instanceof RichardsonLucy
                ? Arrays.stream(B).map(Math::abs).toArray()
                : B;
    }

    private SolverSettings() {}

    /** All of them, and further settings of some. */
    public static Stream<Solver> solvers() {
        return Stream.concat(
                Solvers.ALL.stream().map(Entry::prototype),
                Stream.of(
                        new Gmres(7, Orthogonalization.CLASSICAL_TWICE),
                        new Gmres(1000, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                        new GaussSeidel(Sweep.BACKWARD),
                        new Sor(1.5, Sweep.SYMMETRIC),
                        new Chebyshev(OptionalDouble.of(0.1), OptionalDouble.of(8), 1),
                        new BiCgStab(OptionalLong.of(1)),
                        new BiCgStabL(1, 0, OptionalLong.empty()),
                        new BiCgStabL(4, 0, OptionalLong.empty()),
                        new Idr(1, 0.7, 1),
                        new Idr(8, 0, 2),
                        new Cgls(true, 1000),
                        new Lsqr(true, 1000),
                        new Lsmr(true, 1000),
                        new Tikhonov(new Lsqr(true, 1000), 0.1, Smoothing.IDENTITY, Ends.FREE),
                        new Tikhonov(new Lsmr(false, 1), 1, Smoothing.FIRST_DIFFERENCE, Ends.PERIODIC),
                        new NormalEquations(
                                new ConjugateGradients(),
                                0,
                                Smoothing.IDENTITY,
                                Ends.FREE,
                                NormalEquations.Form.PRODUCTS),
                        new NormalEquations(
                                new Minres(), 2, Smoothing.IDENTITY, Ends.FREE, NormalEquations.Form.PRODUCTS),
                        new NormalEquations(
                                new Gmres(9, Orthogonalization.HOUSEHOLDER),
                                0.5,
                                Smoothing.FIRST_DIFFERENCE,
                                Ends.PERIODIC,
                                NormalEquations.Form.MATRIX),
                        new GmresDr(10, 3, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                        new GmresDr(12, 6, Orthogonalization.HOUSEHOLDER),
                        new GmresDr(1000, 2, Orthogonalization.CLASSICAL_TWICE),
                        new Gmres(30, Orthogonalization.CLASSICAL),
                        new Gmres(30, Orthogonalization.MODIFIED_ON_DEMAND),
                        new Gmres(9, Orthogonalization.HOUSEHOLDER),
                        new Fgmres(1000, Orthogonalization.HOUSEHOLDER),
                        new Lgmres(1000, 2, Orthogonalization.HOUSEHOLDER),
                        new Fom(1000, Orthogonalization.HOUSEHOLDER),
                        new RangeRestrictedGmres(20, Orthogonalization.HOUSEHOLDER),
                        new AbGmres(1000, Orthogonalization.HOUSEHOLDER),
                        new BaGmres(1000, Orthogonalization.HOUSEHOLDER),
                        new HybridGmres(ParameterChoice.GCV, 0, 1, 100, Orthogonalization.HOUSEHOLDER, Stop.NONE),
                        new HybridGmres(ParameterChoice.WGCV, 0, 1, 70, Orthogonalization.HOUSEHOLDER, Stop.NONE),
                        new HybridLsqr(ParameterChoice.FIXED, 0.1, 1, 70, true, Stop.NONE),
                        new HybridLsqr(ParameterChoice.MODIFIED_GCV, 0, 1, 70, false, Stop.NONE),
                        new Landweber(OptionalDouble.empty(), true),
                        new Sirt(Sirt.Weights.CIMMINO, OptionalDouble.empty(), false),
                        new Sirt(Sirt.Weights.CAV, OptionalDouble.of(1.5), true),
                        new Sirt(Sirt.Weights.DROP, OptionalDouble.empty(), false),
                        new Kaczmarz(Kaczmarz.Order.SYMMETRIC, 1.2, false, 1),
                        new Kaczmarz(Kaczmarz.Order.RANDOM, 1, true, 2),
                        new Fista(0.1, -0.5, OptionalDouble.of(0.5), false),
                        new FlexibleCgls(3),
                        new ProjectedCgls(1),
                        new RichardsonLucy(0.1),
                        new SvdLeastSquares(OptionalDouble.of(1e-12)),
                        new SparseLu(Ordering.NATURAL),
                        new SparseLu(Ordering.REVERSE_CUTHILL_MCKEE),
                        new SparseLu(Ordering.MINIMUM_DEGREE),
                        new SparseCholesky(Ordering.NATURAL),
                        new SparseCholesky(Ordering.REVERSE_CUTHILL_MCKEE),
                        new SparseCholesky(Ordering.COLUMN_MINIMUM_DEGREE),
                        new TruncatedSvd(SpectralRule.FIXED, 100, 1),
                        new TruncatedSvd(SpectralRule.L_CURVE, 1, 1),
                        new TikhonovSvd(SpectralRule.FIXED, 0.5, 1),
                        new TikhonovSvd(SpectralRule.L_CURVE, 1, 1),
                        new FourierFilter(SpectralFilter.TSVD, SpectralRule.FIXED, 0, 99, 1),
                        new CosineFilter(SpectralFilter.TSVD, SpectralRule.L_CURVE, 0, 1, 1),
                        new LeftPreconditioned(new BiCgStab(OptionalLong.empty()), Monitored.PRECONDITIONED_RESIDUAL),
                        new LeftPreconditioned(new Lsqr(false, 1), Monitored.TRUE_RESIDUAL),
                        new LeftPreconditioned(new Richardson(0.2), Monitored.PRECONDITIONED_RESIDUAL),
                        new SplitPreconditioned(new Minres(), Monitored.PRECONDITIONED_RESIDUAL),
                        new SplitPreconditioned(
                                new Gmres(1000, Orthogonalization.HOUSEHOLDER), Monitored.TRUE_RESIDUAL)));
    }

    public static Stream<Solver> iterative() {
        return solvers().filter(solver -> solver.family() != Family.DIRECT);
    }

    /** Those that end after finitely many steps, but for rounding. */
    public static Stream<Solver> krylov() {
        return solvers()
                .filter(solver ->
                        EnumSet.of(Family.KRYLOV, Family.LEAST_SQUARES).contains(solver.family()));
    }

    /** Those whose limit is the solution of the system, and not that of a regularised one. */
    public static Stream<Solver> convergent() {
        return solvers().filter(solver -> !regularizes(solver));
    }

    /** Those whose answer a penalty, a bound or a truncation may keep from the solution. */
    static boolean regularizes(Solver solver) {
        return solver.family() == Family.REGULARIZATION
                || solver instanceof TruncatedSvd
                || solver instanceof TikhonovSvd
                || solver instanceof SvdFilter
                || solver instanceof FourierFilter
                || solver instanceof CosineFilter;
    }

    /**
     * Whether a method is told the true residual of its iterates and knows another one itself. The rules for rounding see the
     * true one, which never gets so small, so that it may come to the end of its own, a breakdown, before it is stopped.
     */
    static boolean knowsOnlyAnotherResidual(Solver solver) {
        return (solver instanceof LeftPreconditioned left && left.monitors() == Monitored.TRUE_RESIDUAL)
                || (solver instanceof SplitPreconditioned split && split.monitors() == Monitored.TRUE_RESIDUAL);
    }

    /** Those that take any shape. The convolutions that a method needs for its transform have as many rows as columns. */
    public static Stream<Solver> ofAnyShape() {
        return solvers()
                .filter(solver -> !solver.requires().contains(Trait.SQUARE)
                        && !solver.requires().contains(Trait.CONVOLUTION));
    }

    /** The system of {@link #matrix} on a backend, without a preconditioner. */
    public static LinearSystem system(Solver solver, Backend backend) {
        OperatorData data = matrix(solver);
        return new LinearSystem(
                backend.operator(data),
                new Identity().approximateInverse(data, backend.operator(data), backend),
                backend.vector(rightHandSide(solver)),
                data,
                Optional.of(new Shape(12, 12)),
                0);
    }
}
