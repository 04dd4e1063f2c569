package org.krylovbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.History;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.LinearProblem;

/** A case made ready to be timed, in whichever process that happens. */
final class TimedCase implements AutoCloseable {

    /** A system on the backend, without M. */
    record Brought(Transposable A, Vector b) {}

    private final StoppingRules rules;
    private final Case combination;
    private final LinearProblem problem;
    private final int iterations;
    private final Backend backend;
    private final Workspace work;
    private final double normB;
    private final double normNormalB;
    private final Brought brought;
    private final LinearSystem system;
    private final Vector x;
    private Stopping stopping;
    private History history;
    private long start;

    /**
     * Makes all that is not timed.
     *
     * @param iterations how far it may go, which is where the recorded run ended
     */
    TimedCase(Path experimentFile, String caseId, int iterations) throws IOException, InvalidExperiment {
        Experiment experiment = Experiment.read(experimentFile, Catalogs.with(Set.of()));
        this.rules = experiment.stopping();
        this.combination = Plan.combinations(experiment).stream()
                .filter(candidate -> candidate.id().equals(caseId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(experimentFile + " has no case " + caseId));
        this.problem = combination.problem().value().assemble(experiment.seed());
        this.iterations = iterations;
        this.backend = combination.backend().value().open();
        this.work = new Workspace(backend);
        this.brought = bring();
        this.system = combination.system(problem, brought.A(), makePreconditioner(), brought.b());
        this.normB = system.b().norm();
        this.x = backend.vector(problem.operator().columns());
        system.A().applyTranspose(system.b(), x);
        this.normNormalB = x.norm();
        this.stopping = stopping();
        this.history = new History(stopping, iterations);
    }

    /** What setup time is the time of: A and b brought to the backend. */
    Brought bring() {
        var brought = new Brought(backend.operator(problem.operator()), backend.vector(problem.rightHandSide()));
        backend.synchronize();
        return brought;
    }

    /** What the setup time of M is the time of, where A is there. */
    ApproximateInverse makePreconditioner() {
        ApproximateInverse M =
                combination.preconditioner().value().approximateInverse(problem.operator(), brought.A(), backend);
        backend.synchronize();
        return M;
    }

    /** What must be done again before each solve and is not timed. */
    void prepare() {
        x.fill(0);
        stopping = stopping();
        history = new History(stopping, iterations);
        backend.synchronize();
    }

    private Stopping stopping() {
        return rules.timed(problem, combination.solver().value().monitors(), normB, normNormalB, iterations);
    }

    Vector solve() {
        combination.solver().value().solve(system, x, work, stopping);
        backend.synchronize();
        return x;
    }

    Vector solveStamped() {
        start = System.nanoTime();
        combination.solver().value().solve(system, x, work, history);
        backend.synchronize();
        return x;
    }

    /** The stamps of the last stamped solve. */
    Stamp[] stamps(int shot) {
        long[] nanoTimes = history.nanoTimes();
        double[] norms = history.residualNorms();
        Stamp[] stamps = new Stamp[nanoTimes.length];
        for (int k = 0; k < stamps.length; k++) {
            stamps[k] = new Stamp(shot, k, (nanoTimes[k] - start) * 1e-9, norms[k]);
        }
        return stamps;
    }

    @Override
    public void close() {
        backend.close();
    }
}
