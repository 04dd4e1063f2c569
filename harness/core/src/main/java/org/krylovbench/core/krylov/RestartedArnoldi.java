package org.krylovbench.core.krylov;

import org.krylovbench.core.linalg.LinearOperator;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;

/**
 * What GMRES, FOM and their kin have in common. A cycle makes A Z = V H, mostly from v₀ = r / ‖r‖ on, solves a small
 * problem for y and corrects x ← x + Z y; the next one starts from the true residual. The methods differ in where Z comes
 * from, in what y solves and in what they carry over to the next cycle. Saad (2003), chapter 6 and section 9.4.
 *
 * @param V the basis
 * @param Z the directions
 * @param H the small problem
 * @param restart how a cycle begins
 */
record RestartedArnoldi(Arnoldi V, Directions Z, Projection H, Restart restart) {

    /** Begins each cycle from the residual alone: v₀ = r / β. */
    RestartedArnoldi(Arnoldi V, Directions Z, Projection H) {
        this(V, Z, H, (r, beta) -> {
            V.start(r, beta);
            H.start(beta);
        });
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
            restart.start(r, beta);
            int m = Z.room();
            boolean solvable;
            do {
                Vector z = Z.direction(H.size(), V.last());
                A.apply(z, V.room()); // A zⱼ = V hⱼ
                if (!V.extend()) {
                    correction.addTo(x);
                    monitor.breakdown(k, "‖A zⱼ‖ is not finite");
                    return;
                }
                solvable = H.append(V.h(), V.negligible());
                k += solvable ? 1 : 0;
            } while (solvable && !V.exhausted() && H.size() < m && monitor.proceed(k, H.residualNorm(), iterate));
            correction.finish(x); // x ← x + Z y
            double betaOld = beta;
            system.residual(x, r);
            beta = r.norm();
            if (!(beta < betaOld) && (V.exhausted() || !solvable)) {
                H.stuck(monitor, k);
                return;
            }
        }
    }
}
