package org.krylovbench.core.direct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.krylovbench.core.linalg.FactorizationException;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.regularize.SpectralChoice;
import org.krylovbench.core.regularize.SpectralData;
import org.krylovbench.core.regularize.SpectralKnowledge;
import org.krylovbench.core.regularize.SpectralRegularization;
import org.krylovbench.core.regularize.SpectralRule;
import org.krylovbench.core.solver.Alternatives.Alternative;
import org.krylovbench.core.solver.Iterate;
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
            SpectralData data = spectrum.of(r);
            SpectralChoice choice = method.choose(data, knowledge(spectrum, x, system.solution()));
            monitor.decomposed(() -> FoundSpectrum.of(data, choice, spectrum.svd()));
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
            monitor.chose(method.symbol(), choice.parameter());
            if (monitor.proceed(1, r.norm())) {
                monitor.finished(1, "the filtered solution, " + choice.words());
            }
            monitor.offers(solution -> alternatives(x, choice, spectrum, data, method, solution));
        } catch (FactorizationException e) {
            monitor.breakdown(0, String.valueOf(e.getMessage()));
        }
    }

    private SpectralKnowledge knowledge(Spectrum spectrum, Vector start, Optional<double[]> solution) {
        double noise = system.noiseLevel() * system.b().norm(); // as for hybrid methods
        return new SpectralKnowledge(
                noise, Optional.of(spectrum::whiteness), solution.map(x -> spectrum.target(minus(x, start))));
    }

    private static double[] minus(double[] x, Vector start) {
        double[] difference = new double[x.length];
        start.copyTo(difference);
        Arrays.setAll(difference, i -> x[i] - difference[i]);
        return difference;
    }

    /**
     * What each rule would have said; the fixed parameter is no rule, and a grid no other one.
     *
     * @param x with the step
     */
    private List<Alternative> alternatives(
            Vector x,
            SpectralChoice taken,
            Spectrum spectrum,
            SpectralData data,
            SpectralRegularization method,
            Optional<double[]> solution) {
        Vector start = work.backend().vector(x.size());
        start.set(1, x);
        start.axpy(-1, spectrum.filtered(taken.gains()));
        SpectralKnowledge known = knowledge(spectrum, start, solution);
        List<Alternative> all = new ArrayList<>();
        for (SpectralRule rule : SpectralRule.values()) {
            if (rule == SpectralRule.FIXED
                    || rule == SpectralRule.DISCREPANCY_GRID
                    || (rule == SpectralRule.ORACLE && solution.isEmpty())) {
                continue;
            }
            SpectralChoice choice = method.with(rule).choose(data, known);
            Iterate iterate = into -> {
                into.set(1, start);
                if (choice.found()) {
                    into.axpy(1, spectrum.filtered(choice.gains()));
                }
            };
            all.add(new Alternative(
                    method.with(rule).label(), method.symbol(), choice.parameter(), iterate, choice.words()));
        }
        return all;
    }
}
