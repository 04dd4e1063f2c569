package org.krylovbench.core.catalog;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.krylovbench.core.direct.CosineFilter;
import org.krylovbench.core.direct.DenseCholesky;
import org.krylovbench.core.direct.DenseLu;
import org.krylovbench.core.direct.DenseQr;
import org.krylovbench.core.direct.ExplicitInverse;
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
import org.krylovbench.core.krylov.BiConjugateGradients;
import org.krylovbench.core.krylov.Cgls;
import org.krylovbench.core.krylov.ConjugateGradients;
import org.krylovbench.core.krylov.ConjugateGradientsSquared;
import org.krylovbench.core.krylov.ConjugateResiduals;
import org.krylovbench.core.krylov.Craig;
import org.krylovbench.core.krylov.Fgmres;
import org.krylovbench.core.krylov.FlexibleConjugateGradients;
import org.krylovbench.core.krylov.Fom;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.GmresDr;
import org.krylovbench.core.krylov.Idr;
import org.krylovbench.core.krylov.Lgmres;
import org.krylovbench.core.krylov.Lsmr;
import org.krylovbench.core.krylov.Lsqr;
import org.krylovbench.core.krylov.Minres;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.krylov.QuasiMinimalResiduals;
import org.krylovbench.core.krylov.SteepestDescent;
import org.krylovbench.core.krylov.Symmlq;
import org.krylovbench.core.krylov.TransposeFreeQmr;
import org.krylovbench.core.nested.LeftPreconditioned;
import org.krylovbench.core.nested.SplitPreconditioned;
import org.krylovbench.core.ordering.Ordering;
import org.krylovbench.core.reconstruct.Fista;
import org.krylovbench.core.reconstruct.FlexibleCgls;
import org.krylovbench.core.reconstruct.Kaczmarz;
import org.krylovbench.core.reconstruct.Landweber;
import org.krylovbench.core.reconstruct.Mrnsd;
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
import org.krylovbench.core.regularize.TotalVariation;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.stationary.Chebyshev;
import org.krylovbench.core.stationary.GaussSeidel;
import org.krylovbench.core.stationary.JacobiIteration;
import org.krylovbench.core.stationary.Richardson;
import org.krylovbench.core.stationary.Sor;
import org.krylovbench.core.stationary.Sweep;
import org.krylovbench.core.svd.FullSvd;
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
            new Entry<>("cr", "conjugate residuals, for symmetric A", new ConjugateResiduals()),
            new Entry<>("minres", "minimal residuals, for symmetric A, singular or not", new Minres()),
            new Entry<>("symmlq", "minimal errors by LQ, for symmetric A", new Symmlq()),
            new Entry<>("steepest-descent", "steepest descent, for positive definite A", new SteepestDescent()),
            new Entry<>("richardson", "steps of fixed length along the residual", new Richardson(0.2)),
            new Entry<>("jacobi", "Jacobi's iteration, damped", new JacobiIteration(1)),
            new Entry<>("gauss-seidel", "Gauss–Seidel, forward, backward or both", new GaussSeidel(Sweep.FORWARD)),
            new Entry<>("sor", "successive over-relaxation", new Sor(1.5, Sweep.FORWARD)),
            new Entry<>(
                    "chebyshev",
                    "Chebyshev's polynomials, for positive definite A",
                    new Chebyshev(OptionalDouble.empty(), OptionalDouble.empty(), 60)),
            new Entry<>(
                    "bicg",
                    "biconjugate gradients, for square A, with products by Aᵀ",
                    new BiConjugateGradients(OptionalLong.empty())),
            new Entry<>(
                    "cgs",
                    "conjugate gradients squared, for square A",
                    new ConjugateGradientsSquared(OptionalLong.empty())),
            new Entry<>(
                    "bicgstab", "stabilised biconjugate gradients, for square A", new BiCgStab(OptionalLong.empty())),
            new Entry<>(
                    "bicgstab-l",
                    "stabilised by polynomials of degree l, for square A",
                    new BiCgStabL(2, 0.7, OptionalLong.empty())),
            new Entry<>(
                    "qmr",
                    "quasi-minimal residuals, for square A, with products by Aᵀ",
                    new QuasiMinimalResiduals(OptionalLong.empty())),
            new Entry<>(
                    "tfqmr",
                    "transpose-free quasi-minimal residuals, for square A",
                    new TransposeFreeQmr(OptionalLong.empty())),
            new Entry<>("idr", "induced dimension reduction by s, for square A", new Idr(4, 0.7, 1)),
            new Entry<>("lsqr", "least squares by bidiagonalisation, for any A", new Lsqr(false, 200)),
            new Entry<>("lsmr", "least squares with a monotone normal residual, for any A", new Lsmr(false, 200)),
            new Entry<>("craig", "minimal error for consistent systems of any shape", new Craig()),
            new Entry<>(
                    "tikhonov",
                    "Tikhonov's with a fixed parameter, by a least-squares method",
                    new Tikhonov(new Cgls(), 0.1, Smoothing.IDENTITY, Ends.FREE)),
            new Entry<>(
                    "normal-equations",
                    "Tikhonov's with a fixed parameter, by a method for square systems",
                    new NormalEquations(
                            new ConjugateGradients(),
                            0.1,
                            Smoothing.IDENTITY,
                            Ends.FREE,
                            NormalEquations.Form.PRODUCTS)),
            new Entry<>(
                    "fgmres",
                    "GMRES whose preconditioner may change, for square A",
                    new Fgmres(30, Orthogonalization.MODIFIED_GRAM_SCHMIDT)),
            new Entry<>(
                    "lgmres",
                    "GMRES that remembers corrections of earlier cycles",
                    new Lgmres(30, 3, Orthogonalization.MODIFIED_GRAM_SCHMIDT)),
            new Entry<>(
                    "gmres-dr",
                    "GMRES that deflates the smallest eigenvalues",
                    new GmresDr(30, 8, Orthogonalization.MODIFIED_GRAM_SCHMIDT)),
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
                            ParameterChoice.GCV, 1, 1.01, 100, Orthogonalization.MODIFIED_GRAM_SCHMIDT, Stop.RULE)),
            new Entry<>(
                    "hybrid-lsqr",
                    "LSQR with Tikhonov on the projected problem",
                    new HybridLsqr(ParameterChoice.WGCV, 1, 1.01, 100, false, Stop.RULE)),
            new Entry<>("tv", "total variation by reweighted least squares", new TotalVariation(1e-3, 10, 20, 1e-3)),
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
                    new Fista(0, 0, OptionalDouble.empty(), true)),
            new Entry<>("flexible-cgls", "CGLS with diag(x), which stays non-negative", new FlexibleCgls(10)),
            new Entry<>("projected-cgls", "restarted CGLS, projected onto x >= 0", new ProjectedCgls(10)),
            new Entry<>(
                    "richardson-lucy", "maximum likelihood for counted photons, A and b >= 0", new RichardsonLucy(0)),
            new Entry<>("explicit-inverse", "how not to: the inverse matrix times b", new ExplicitInverse()),
            new Entry<>("lu", "dense LU with partial pivoting, for square A", new DenseLu()),
            new Entry<>("cholesky", "dense Cholesky, for symmetric positive definite A", new DenseCholesky()),
            new Entry<>("qr", "dense QR, for least squares of full rank", new DenseQr()),
            new Entry<>(
                    "svd-least-squares",
                    "dense least squares of least norm, for any A",
                    new SvdLeastSquares(OptionalDouble.empty())),
            new Entry<>(
                    "sparse-lu",
                    "sparse LU with partial pivoting, for square A",
                    new SparseLu(Ordering.COLUMN_MINIMUM_DEGREE)),
            new Entry<>(
                    "sparse-cholesky",
                    "sparse Cholesky, for symmetric positive definite A",
                    new SparseCholesky(Ordering.MINIMUM_DEGREE)),
            new Entry<>(
                    "tsvd",
                    "truncated singular value decomposition, as a reference",
                    new TruncatedSvd(SpectralRule.GCV, 1, 1.01)),
            new Entry<>(
                    "tikhonov-svd",
                    "Tikhonov's by singular values, as a reference",
                    new TikhonovSvd(SpectralRule.GCV, 0.1, 1.01)),
            new Entry<>(
                    "svd-filter",
                    "a filtered SVD of any kind, approximate ones too",
                    new SvdFilter(
                            new FullSvd(OptionalInt.empty()), SpectralFilter.TIKHONOV, SpectralRule.GCV, 0.1, 1, 1.01)),
            new Entry<>(
                    "fourier-filter",
                    "filtered frequencies of a periodic blur",
                    new FourierFilter(SpectralFilter.TIKHONOV, SpectralRule.GCV, 0.1, 1, 1.01)),
            new Entry<>(
                    "cosine-filter",
                    "filtered cosines of a symmetric reflexive blur",
                    new CosineFilter(SpectralFilter.TIKHONOV, SpectralRule.GCV, 0.1, 1, 1.01)),
            new Entry<>(
                    "flexible-cg",
                    "conjugate gradients whose preconditioner may change",
                    new FlexibleConjugateGradients()),
            new Entry<>(
                    "left-preconditioned",
                    "a method for M A x = M b, for square A",
                    new LeftPreconditioned(
                            new Gmres(30, Orthogonalization.MODIFIED_GRAM_SCHMIDT), Monitored.TRUE_RESIDUAL)),
            new Entry<>(
                    "split-preconditioned",
                    "a method for L A R u = L b, where M = R L",
                    new SplitPreconditioned(new ConjugateGradients(), Monitored.TRUE_RESIDUAL)));

    private Solvers() {}
}
