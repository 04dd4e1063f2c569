package org.krylovbench.core.krylov;

import java.util.Random;
import org.krylovbench.core.linalg.Basis;
import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Cost;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/**
 * Induced dimension reduction, IDR(s), for square A, preconditioned from the right: forces the residual into spaces whose
 * dimension shrinks by s with every s + 1 products, so that n + n/s of them suffice but for rounding. Sonneveld and van
 * Gijzen (2008); the variant with bi-orthogonality of van Gijzen and Sonneveld, Algorithm 913 (2011).
 *
 * <p>An iteration is one product: s steps inside a space, then one, by ω, into the next smaller one.
 *
 * <p>Per iteration: A and M once, on average about s + 1 inner products and 2s + 1 vector updates. Memory: 3s + 3 vectors.
 *
 * @param s how many dimensions go at a time, by as many shadow vectors; for fewer unknowns, as many as there are
 * @param leastCosine κ, the cosine of the angle between r and A M r above which ω minimises the residual; below, ω is longer,
 *     which keeps the coefficients accurate: 0.7 is what the paper recommends, 0 always minimises
 * @param seed draws the shadow vectors
 */
public record Idr(int s, double leastCosine, long seed) implements SquareKrylovMethod {

    public Idr {
        if (s < 1) {
            throw new IllegalArgumentException("s must be at least 1, but is " + s);
        }
        if (!(leastCosine >= 0 && leastCosine < 1)) {
            throw new IllegalArgumentException("least-cosine must lie in [0, 1), but is " + leastCosine);
        }
    }

    @Override
    public String label() {
        return "IDR(" + s + ")";
    }

    @Override
    public int vectors(int n) {
        return 3 * Math.min(s, n) + 3;
    }

    @Override
    public Cost cost() {
        return new Cost(1, 0, 1, "about s + 1 inner products, 2 s + 1 updates");
    }

    @Override
    public void solve(LinearSystem system, Vector x, Workspace work, Monitor monitor) {
        LinearOperator A = system.A();
        LinearOperator M = system.M();
        int n = x.size();
        int width = Math.min(s, n);
        Basis P = work.basis("P", n, width);
        Basis G = work.basis("G", n, width);
        Basis U = work.basis("U", n, width);
        Vector r = work.vector("r", n);
        Vector v = work.vector("v", n);
        Vector z = work.vector("z", n);
        double[][] T = new double[width][width]; // Pᵀ G, which stays lower triangular
        double[] f = new double[width];
        double[] c = new double[width];
        double epsilon = x.precision().epsilon();

        system.residual(x, r); // r = b − A x
        double residualNorm = r.norm();
        drawShadows(P, c);
        for (int i = 0; i < width; i++) {
            G.column(i).fill(0);
            U.column(i).fill(0);
            T[i][i] = 1;
        }
        double omega = 1;
        for (int k = 0; monitor.proceed(k, residualNorm); k++) {
            int j = k % (width + 1);
            if (j == width) {
                M.apply(r, z); // z = M r
                A.apply(z, v); // v = A M r
                double length = v.norm();
                double cosine = v.dot(r) / (length * residualNorm);
                double enlarged = Math.max(Math.abs(cosine), leastCosine);
                omega = Math.copySign(enlarged, cosine) * residualNorm / length;
                if (!(enlarged > epsilon && Math.abs(omega) <= Double.MAX_VALUE)) { // NaN too
                    monitor.breakdown(k, "ω = " + omega + ": the stabilising polynomial stagnates");
                    return;
                }
                x.axpy(omega, z); // x ← x + ω M r
                residualNorm = r.axpyNorm(-omega, v); // r ← r − ω A M r
                continue;
            }
            if (j == 0) {
                for (int i = 0; i < width; i++) {
                    f[i] = P.column(i).dot(r);
                }
            }
            solveLower(T, j, f, c); // T c = f
            v.set(1, r);
            for (int i = j; i < width; i++) {
                v.axpy(-c[i], G.column(i)); // v = r − G c
            }
            M.apply(v, z);
            Vector u = U.column(j);
            Vector g = G.column(j);
            u.axpby(omega, z, c[j]);
            for (int i = j + 1; i < width; i++) {
                u.axpy(c[i], U.column(i)); // u = U c + ω M v
            }
            A.apply(u, g); // g = A u
            for (int i = 0; i < j; i++) {
                double a = P.column(i).dot(g) / T[i][i];
                g.axpy(-a, G.column(i)); // orthogonal to pᵢ
                u.axpy(-a, U.column(i));
            }
            for (int i = j; i < width; i++) {
                T[i][j] = P.column(i).dot(g);
            }
            double beta = f[j] / T[j][j];
            double norm = r.axpyNorm(-beta, g); // r ← r − β g, orthogonal to pⱼ
            if (!(norm <= residualNorm / epsilon)) { // NaN too
                monitor.breakdown(k, "σ = pⱼᵀgⱼ = " + T[j][j] + " would let ‖r‖ grow to " + norm);
                return;
            }
            x.axpy(beta, u); // x ← x + β u
            residualNorm = norm;
            for (int i = j + 1; i < width; i++) {
                f[i] -= beta * T[i][j];
            }
        }
    }

    /** P ← orthonormal columns. */
    private void drawShadows(Basis P, double[] h) {
        Random random = new Random(seed);
        for (int j = 0; j < P.capacity(); j++) {
            Vector p = P.column(j);
            Shadow.draw(random, p);
            Orthogonalization.twice(P, j, p, h);
            p.set(1 / p.norm(), p);
        }
    }

    /** Solves for the entries from {@code start} on. */
    private static void solveLower(double[][] T, int start, double[] f, double[] c) {
        for (int i = start; i < f.length; i++) {
            double sum = f[i];
            for (int k = start; k < i; k++) {
                sum -= T[i][k] * c[k];
            }
            c[i] = sum / T[i][i];
        }
    }
}
