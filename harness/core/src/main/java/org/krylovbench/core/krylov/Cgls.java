package org.krylovbench.core.krylov;

import java.util.Optional;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Workspace;

/**
 * Conjugate gradients for the least-squares problem min ‖b − A M u‖₂, x = M u, without ever forming (A M)ᵀA M:
 * minimises the residual over the Krylov space of the normal equations. Hestenes and Stiefel (1952), section 10; Björck,
 * Numerical Methods for Least Squares Problems (1996), Algorithm 7.4.1. A may have any shape.
 *
 * <p>Per iteration: A, Aᵀ, M and Mᵀ once, 3 inner products, 3 vector updates; 4k vector passes more in iteration k if it
 * reorthogonalises. Memory: 2 vectors of the size of b, 4 of x, and the basis.
 *
 * @param reorthogonalize whether the vectors (A M)ᵀr are kept and made orthogonal, as IR Tools' {@code IRcgls} does
 * @param basisLimit how many vectors are kept at most; iterations beyond are a breakdown
 */
public record Cgls(boolean reorthogonalize, int basisLimit) implements LeastSquaresMethod {

    /** In ε: what is smaller than this, relative to what it was computed from, is rounding. */
    private static final int ROUNDING = 8;

    public Cgls {
        Reorthogonalization.checkLimit(basisLimit);
    }

    /** Without reorthogonalisation. */
    public Cgls() {
        this(false, 200);
    }

    @Override
    public String label() {
        return reorthogonalize ? "CGLS reorthogonalized" : "CGLS";
    }

    @Override
    public Optional<Monitored> testsNormalResidual() {
        return Optional.of(Monitored.TRUE_RESIDUAL);
    }

    @Override
    public int vectors(int n) {
        return 6 + Reorthogonalization.vectors(reorthogonalize, basisLimit, n);
    }

    @Override
    public int dataVectors(int n) {
        return 2;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 1, 2, "3 inner products, 3 updates" + Reorthogonalization.cost(reorthogonalize));
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        Transposable A = system.A();
        Transposable M = system.M();
        Vector r = work.vector("r", A.rows());
        Vector q = work.vector("q", A.rows());
        Vector g = work.vector("g", x.size());
        Vector s = work.vector("s", x.size());
        Vector p = work.vector("p", x.size());
        Vector t = work.vector("t", x.size());
        var kept = Reorthogonalization.of(reorthogonalize, basisLimit, system, work);

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        double rounding = ROUNDING * x.precision().epsilon();
        double epsilon = x.precision().epsilon();
        double bound = monitor.normalResidualBound();
        double gammaStart = 0;
        double gammaOld = 1;
        double lengthSquared = 0; // ‖p‖², as s and the last p are orthogonal
        double normSquared = 0; // of A M, as far as it was seen
        p.fill(0);
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            if (kept.overflowed(k, monitor)) {
                return;
            }
            A.applyTranspose(r, g);
            if (bound > 0 && g.norm() <= bound) {
                monitor.finished(k, "‖Aᵀr‖ is small enough: a least-squares solution");
                return;
            }
            M.applyTranspose(g, s); // s = Mᵀ Aᵀ r
            kept.takeOutOf(s);
            double gamma = s.dot(s);
            gammaStart = Math.max(gammaStart, gamma);
            double noise = rounding * residualNorm;
            if (gamma <= epsilon * epsilon * gammaStart || gamma <= noise * noise * normSquared) {
                monitor.finished(k, "Aᵀr = 0: a least-squares solution");
                return;
            }
            kept.keep(1 / Math.sqrt(gamma), s);
            double beta = gamma / gammaOld;
            p.axpby(1, s, beta); // p ← s + β p
            lengthSquared = gamma + beta * beta * lengthSquared;
            M.apply(p, t); // t = M p
            A.apply(t, q); // q = A t
            double curvature = q.dot(q);
            if (!(curvature > 0)) { // NaN too
                monitor.breakdown(k, "‖A M p‖² = " + curvature + " is not positive");
                return;
            }
            normSquared = Math.max(normSquared, curvature / lengthSquared);
            double alpha = gamma / curvature;
            x.axpy(alpha, t); // x ← x + α t
            residualNorm = r.axpyNorm(-alpha, q); // r ← r − α q
            gammaOld = gamma;
        }
    }
}
