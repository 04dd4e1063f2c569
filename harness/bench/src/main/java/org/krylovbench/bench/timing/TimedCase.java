package org.krylovbench.bench.timing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.krylovbench.bench.experiment.Case;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Measurement;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.experiment.StoppingRules;
import org.krylovbench.bench.record.RecordedRun;
import org.krylovbench.bench.record.Recorder;
import org.krylovbench.bench.record.ReferenceSvds;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.History;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.solver.LinearSystem;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.results.Disturbances;
import org.krylovbench.results.Timing;

/** A case made ready to be timed, in whichever process that happens. */
public final class TimedCase implements AutoCloseable {

    /** A system on the backend, without M. */
    record Brought(Transposable A, Vector b) {}

    /** A backend that the system is brought to once more, and what was brought: closed, it gives their memory back. */
    private static final class Anew {

        private final Backend backend;
        private Optional<Transposable> A = Optional.empty();

        Anew(Backend backend) {
            this.backend = backend;
        }
    }

    /**
     * Solves that follow each other.
     *
     * @param secondsPerSolve nothing but the solves, their mean
     */
    record Lap(int solves, double secondsPerSolve) {}

    /**
     * After so long caches, branches and clock are as a solve leaves them. Measured on solves of 5 µs: without it, right after
     * other work, they take 10 to 50 % longer, after a collection twice to three times as long; with it, 2 %.
     */
    private static final long LAP_NANOSECONDS = 1_000_000;

    private final StoppingRules rules;
    private final Measurement measurement;
    private final List<Integer> iterates;
    private final Case combination;
    private final LinearProblem problem;
    private final Backend backend;
    private final Workspace work;
    private final double normB;
    private final double normNormalB;
    private final LinearSystem system;
    private final Vector x;
    private Optional<Anew> anew = Optional.empty();
    private Stopping stopping;
    private History history;
    private long start;

    /**
     * Makes all that is not timed.
     *
     * @param iterations how far it may go, which is where the recorded run ended
     */
    public TimedCase(Path experimentFile, String caseId, int iterations) throws IOException, InvalidExperiment {
        Experiment experiment = Experiment.read(experimentFile, Catalogs.with(Set.of()));
        this.rules = experiment.stopping();
        this.measurement = experiment.measurement();
        this.iterates = experiment.iterates();
        this.combination = Plan.combinations(experiment).stream()
                .filter(candidate -> candidate.id().equals(caseId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(experimentFile + " has no case " + caseId));
        this.problem = combination.problem().value().assemble(experiment.seed());
        this.backend = combination.backend().value().open();
        this.work = new Workspace(backend);
        Brought brought = bring(backend);
        this.system = combination.system(problem, brought.A(), makePreconditioner(backend, brought.A()), brought.b());
        this.normB = system.b().norm();
        this.x = backend.vector(problem.operator().columns());
        system.A().applyTranspose(system.b(), x);
        this.normNormalB = x.norm();
        this.stopping = stopping(iterations);
        this.history = new History(stopping, iterations);
    }

    /** As the experiment has it. */
    public Measurement measurement() {
        return measurement;
    }

    /** Iterations of which the times are wanted by all means. */
    List<Integer> iterates() {
        return iterates;
    }

    /** What setup time is the time of: A and b brought to the backend. */
    private Brought bring(Backend to) {
        var brought = new Brought(to.operator(problem.operator()), to.vector(problem.rightHandSide()));
        to.synchronize();
        return brought;
    }

    /** What the setup time of M is the time of, where A is there. */
    private ApproximateInverse makePreconditioner(Backend on, Transposable A) {
        ApproximateInverse M = combination.preconditioner().value().approximateInverse(problem.operator(), A, on);
        on.synchronize();
        return M;
    }

    /** What must be done again before each shot and is not timed. A setup of M is for the A of the setup before it. */
    void prepare(Turn turn) {
        if (turn.kind() != Timing.Kind.PRECONDITIONER) {
            forget();
        }
        if (turn.kind() == Timing.Kind.SETUP) {
            anew = Optional.of(new Anew(combination.backend().value().open()));
        }
        if (turn.solves()) {
            x.fill(0);
            stopping = stopping(turn.iterations());
            if (turn.kind() == Timing.Kind.STAMPED) {
                history = new History(stopping, turn.iterations());
            }
        }
        backend.synchronize();
    }

    private Stopping stopping(int limit) {
        return rules.timed(problem, combination.solver().value().monitors(), normB, normNormalB, limit);
    }

    /** What a shot is the time of. */
    Object shoot(Turn turn) {
        return switch (turn.kind()) {
            case SETUP -> bringAnew(anew.orElseThrow());
            case PRECONDITIONER -> {
                Anew place = anew.orElseThrow();
                yield makePreconditioner(place.backend, place.A.orElseThrow());
            }
            case STAMPED -> {
                start = System.nanoTime();
                yield solve(history);
            }
            case FIRST, SOLVE, PREFIX -> solve(stopping);
        };
    }

    private Brought bringAnew(Anew place) {
        Brought brought = bring(place.backend);
        place.A = Optional.of(brought.A());
        return brought;
    }

    private void forget() {
        anew.ifPresent(place -> place.backend.close());
        anew = Optional.empty();
    }

    /** Solves from x as it is. */
    Vector solve(Monitor monitor) {
        combination.solver().value().solve(system, x, work, monitor);
        backend.synchronize();
        return x;
    }

    /** The same solve once more as it is recorded, on a backend of its own, which is where the recorded run has it. */
    RecordedRun.Recording record() throws IOException {
        try (Backend own = combination.backend().value().open()) {
            return new RecordedRun(
                            combination,
                            problem,
                            rules,
                            List.of(),
                            own,
                            (iteration, residual) -> {},
                            ReferenceSvds.none())
                    .record();
        }
    }

    /** The same solve again and again, for a millisecond. */
    Lap lap(Turn turn) {
        long spent = 0;
        int solves = 0;
        do {
            prepare(turn);
            long begin = System.nanoTime();
            shoot(turn);
            spent += System.nanoTime() - begin;
            solves++;
        } while (spent < LAP_NANOSECONDS);
        return new Lap(solves, 1e-9 * (double) spent / solves);
    }

    /** The row of a shot that has just been taken. */
    Timing timing(Turn turn, int fork, double seconds, Disturbances besides) {
        return new Timing(
                combination.id(),
                turn.kind(),
                fork,
                turn.shot(),
                seconds,
                turn.solves() ? stopping.iterations() : 0,
                turn.solves() ? stopping.residualNorm() / Recorder.scale(normB) : Double.NaN,
                besides);
    }

    /** The stamps of the last stamped solve. */
    List<Stamp> stamps(int shot) {
        long[] nanoTimes = history.nanoTimes();
        double[] norms = history.residualNorms();
        Stamp[] stamps = new Stamp[nanoTimes.length];
        for (int k = 0; k < stamps.length; k++) {
            stamps[k] = new Stamp(shot, k, (nanoTimes[k] - start) * 1e-9, norms[k] / Recorder.scale(normB));
        }
        return List.of(stamps);
    }

    @Override
    public void close() {
        forget();
        backend.close();
    }
}
