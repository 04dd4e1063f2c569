package org.krylovbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.History;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.LinearProblem;

/** A case made ready to be timed, in whichever process that happens. */
final class TimedCase implements AutoCloseable {

    private final StoppingRules rules;
    private final Case combination;
    private final LinearProblem problem;
    private final int iterations;
    private final Backend backend;
    private final Workspace work;
    private final double normB;
    private final double normNormalB;
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
        this.system = makeSystem();
        this.normB = system.b().norm();
        this.x = backend.vector(problem.operator().columns());
        system.A().applyTranspose(system.b(), x);
        this.normNormalB = x.norm();
        this.stopping = rules.timed(problem, normB, normNormalB, iterations);
        this.history = new History(stopping, iterations);
    }

    /** What setup time is the time of: A and b brought to the backend, and M made. */
    LinearSystem makeSystem() {
        Transposable A = backend.operator(problem.operator());
        Transposable M = combination.preconditioner().value().approximateInverse(problem.operator(), A, backend);
        var made = combination.system(problem, A, M, backend.vector(problem.rightHandSide()));
        backend.synchronize();
        return made;
    }

    /** What must be done again before each solve and is not timed. */
    void prepare() {
        x.fill(0);
        stopping = rules.timed(problem, normB, normNormalB, iterations);
        history = new History(stopping, iterations);
        backend.synchronize();
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
