package org.krylovbench.bench.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.krylovbench.core.linalg.BackendProvider;
import org.krylovbench.core.precondition.Identity;
import org.krylovbench.core.solver.Family;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Start;

/**
 * What keeps a case from being compared like with like. The terms of an experiment are its stopping rules, asked of
 * ‖b − A xₖ‖ and of ‖Aᵀ(b − A xₖ)‖, a start at zero, and the precision and the threads of the backend that it names first.
 */
final class Fairness {

    private final StoppingRules stopping;
    private final BackendProvider common;

    Fairness(Experiment experiment) {
        this.stopping = experiment.stopping();
        this.common = experiment.backends().get(0).value();
    }

    /** Where a case departs from the terms, in words; empty if it keeps them. */
    String departures(Case combination) {
        Solver solver = combination.solver().value();
        BackendProvider backend = combination.backend().value();
        List<String> departures = new ArrayList<>();
        if (solver.monitors() != Monitored.TRUE_RESIDUAL) {
            departures.add("stopped by the " + solver.monitors());
        }
        normalResidual(solver, combination).ifPresent(departures::add);
        if (solver.start() != Start.AS_GIVEN) {
            departures.add("starts at a constant, not at zero");
        }
        if (backend.precision() != common.precision()) {
            departures.add("in " + words(backend) + " precision, not in " + words(common));
        }
        if (backend.threads() != common.threads()) {
            departures.add("on " + threads(backend) + ", not on " + threads(common));
        }
        return String.join("; ", departures);
    }

    private Optional<String> normalResidual(Solver solver, Case combination) {
        if (stopping.normalResidual() == 0 || solver.family() == Family.DIRECT) {
            return Optional.empty();
        }
        Optional<Monitored> tested = solver.testsNormalResidual();
        if (tested.isEmpty()) {
            return Optional.of("does not test the normal residual");
        }
        boolean plain = combination.preconditioner().value() instanceof Identity;
        return tested.get() == Monitored.PRECONDITIONED_RESIDUAL && !plain
                ? Optional.of("stopped by ‖MᵀAᵀr‖ instead of ‖Aᵀr‖")
                : Optional.empty();
    }

    private static String words(BackendProvider backend) {
        return backend.precision().name().toLowerCase(Locale.ROOT);
    }

    private static String threads(BackendProvider backend) {
        return backend.threads() + (backend.threads() == 1 ? " thread" : " threads");
    }
}
