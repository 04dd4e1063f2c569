package org.krylovbench.core.direct;

import java.util.function.Function;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.regularize.SpectralChoice;
import org.krylovbench.core.regularize.SpectralRegularization;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;

/** x₁ = x₀ + Σ (φᵢ / σᵢ) uᵢᵀ(b − A x₀) vᵢ, the one step of all spectral methods. Takes two products and a vector r. */
record FilteredStep(LinearSystem system, Workspace work, Monitor monitor) {

    /**
     * Takes the step.
     *
     * @param obstacle why the spectrum cannot be computed; empty, if it can
     * @param decomposition computes it, and may use the vector r for what is filtered
     */
    void solve(Vector x, SpectralRegularization method, String obstacle, Function<Vector, Spectrum> decomposition) {
        Vector r = work.vector("r", system.b().size());
        system.residual(x, r); // r = b − A x₀
        double norm = r.norm();
        if (!monitor.proceed(0, norm)) {
            return;
        }
        if (!obstacle.isEmpty()) {
            monitor.breakdown(0, obstacle);
            return;
        }
        if (!Double.isFinite(norm)) {
            monitor.breakdown(0, "‖b − A x₀‖ = " + norm);
            return;
        }
        try {
            Spectrum spectrum = decomposition.apply(r);
            double noise = system.noiseLevel() * system.b().norm(); // as for hybrid methods
            SpectralChoice choice = method.choose(spectrum.of(r), noise);
            if (!choice.found()) {
                monitor.breakdown(0, choice.words());
                return;
            }
            Vector d = spectrum.filtered(choice.gains());
            double length = d.norm();
            if (!Double.isFinite(length)) {
                monitor.breakdown(0, "‖x₁ − x₀‖ = " + length);
                return;
            }
            x.axpy(1, d);
            system.residual(x, r);
            if (monitor.proceed(1, r.norm())) {
                monitor.finished(1, "the filtered solution, " + choice.words());
            }
        } catch (FactorizationException e) {
            monitor.breakdown(0, String.valueOf(e.getMessage()));
        }
    }
}
