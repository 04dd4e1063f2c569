package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;

/**
 * What GMRES, FOM and their kin have in common. A cycle makes A Z = V H from v₀ = r / ‖r‖ on, solves a small problem for y
 * and corrects x ← x + Z y; the next one starts from the true residual. The methods differ in where Z comes from and in
 * what y solves. Saad (2003), chapter 6 and section 9.4.
 *
 * @param V the basis
 * @param Z the directions
 * @param H the small problem
 * @param singularity what it means that A Z has not full rank
 */
record RestartedArnoldi(Arnoldi V, Directions Z, Projection H, Singularity singularity) {

    RestartedArnoldi(Arnoldi V, Directions Z, Projection H) {
        this(V, Z, H, Singularity.BREAKDOWN);
    }

    /** Improves x; r is room for the residual. */
    void solve(LinearSystem system, Vector x, Vector r, Monitor monitor) {
        LinearOperator A = system.A();
        var correction = new Correction(H, Z);
        Iterate iterate = correction.from(x);

        system.residual(x, r); // r = b − A x
        double beta = r.norm();
        int k = 0;
        while (monitor.proceed(k, beta)) {
            V.start(r, beta); // v₀ = r / β
            H.start(beta);
            int m = Z.room();
            do {
                Vector z = Z.direction(H.size(), V.last());
                A.apply(z, V.room()); // A zⱼ = V hⱼ
                if (!V.extend()) {
                    correction.addTo(x);
                    monitor.breakdown(k, "‖A zⱼ‖ is not finite");
                    return;
                }
                if (!H.append(V.h(), V.negligible())) {
                    correction.addTo(x);
                    monitor.breakdown(k, "H = VᵀA Z is singular, of order " + (H.size() + 1));
                    return;
                }
                k++;
            } while (!V.exhausted() && H.size() < m && monitor.proceed(k, H.residualNorm(), iterate));
            correction.finish(x); // x ← x + Z y
            double betaOld = beta;
            system.residual(x, r);
            beta = r.norm();
            if (V.exhausted() && !(beta < betaOld)) {
                if (H.singular()) {
                    singularity.tell(monitor, k);
                } else {
                    monitor.breakdown(k, "hⱼ₊₁,ⱼ = 0, and ‖r‖ = " + beta + " is down to rounding");
                }
                return;
            }
        }
    }

    /** What it means that hⱼ₊₁,ⱼ = 0, A Z has not full rank, and the residual has not become smaller. */
    enum Singularity {
        BREAKDOWN {
            @Override
            void tell(Monitor monitor, int k) {
                monitor.breakdown(k, "hⱼ₊₁,ⱼ = 0 without a smaller residual: A M is singular");
            }
        },
        /** Where A Z = A Aᵀ V, whose range and null space are orthogonal. */
        LEAST_SQUARES {
            @Override
            void tell(Monitor monitor, int k) {
                monitor.finished(k, "Aᵀr = 0: a least-squares solution");
            }
        };

        abstract void tell(Monitor monitor, int k);
    }
}
