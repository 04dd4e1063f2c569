package org.krylovbench.bench.record;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krylovbench.bench.experiment.Case;
import org.krylovbench.bench.experiment.StoppingRules;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Counted;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.core.precondition.ApproximateInverse;
import org.krylovbench.core.solver.FilteredSpectrum;
import org.krylovbench.core.solver.Monitored;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.solver.Workspace;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Trait;
import org.krylovbench.results.Outcome;

/**
 * Solves a case once, for its history and not for its time: at sampled iterations the true residual, the error and norms,
 * and at the end all of them by the reference backend, which shares no code with the one that solved.
 */
public final class RecordedRun {

    /** The whole of it. */
    public record Recording(
            Outcome outcome,
            String message,
            Monitored monitored,
            List<Recorder.Sample> samples,
            double[] solution,
            Optional<double[]> best,
            int bestIteration,
            Map<Integer, double[]> iterates,
            double residual,
            double normalResidual,
            double error,
            double seconds,
            long operatorApplications,
            long transposeApplications,
            Preconditioned preconditioned,
            long memoryBytes,
            String parameter,
            List<Recorder.Offer> offers,
            Spectra spectra) {

        int iterations() {
            return samples.size() - 1;
        }

        /**
         * How far a timed run may go: as far, and a method that ended by itself must not be stopped where it was about to,
         * since it may go back from there.
         */
        public int timedIterations() {
            return switch (outcome) {
                case CONVERGED, FALSE_CONVERGENCE, DIVERGED, BREAKDOWN -> iterations() + 1;
                default -> iterations();
            };
        }
    }

    /**
     * What M was and did.
     *
     * @param applications of M and Mᵀ
     * @param seconds spent in them
     */
    record Preconditioned(long applications, double seconds, long bytes, String note) {

        private static Preconditioned of(ApproximateInverse M, Counted counted) {
            return new Preconditioned(
                    counted.applications() + counted.transposeApplications(), counted.seconds(), M.bytes(), M.note());
        }
    }

    /** A residual that misses its bound by more than this part was not met. */
    private static final double AGREEMENT = 1e-3;

    /** What rounding alone may add to a relative residual. */
    private static final double ROUNDING = 1e-14;

    /** An error that ended above its minimum by more than this part has semiconverged. */
    private static final double SEMICONVERGENCE = 1e-2;

    private final Case combination;
    private final LinearProblem problem;
    private final StoppingRules rules;
    private final List<Integer> iterates;
    private final Backend backend;
    private final SolveListener listener;
    private final ReferenceSvds references;

    public RecordedRun(
            Case combination,
            LinearProblem problem,
            StoppingRules rules,
            List<Integer> iterates,
            Backend backend,
            SolveListener listener,
            ReferenceSvds references) {
        this.combination = combination;
        this.problem = problem;
        this.rules = rules;
        this.iterates = iterates;
        this.backend = backend;
        this.listener = listener;
        this.references = references;
    }

    public Recording record() throws IOException {
        Transposable plain = backend.operator(problem.operator());
        var A = new Counted(plain);
        ApproximateInverse made =
                combination.preconditioner().value().approximateInverse(problem.operator(), plain, backend);
        var M = new Counted(made);
        Vector b = backend.vector(problem.rightHandSide());
        Vector x = backend.vector(problem.operator().columns());
        var work = new Workspace(backend);
        Vector g = backend.vector(x.size());
        plain.applyTranspose(b, g);
        Solver solver = combination.solver().value();
        Stopping stopping = rules.recorded(problem, solver.monitors(), b.norm(), g.norm());
        var recorder = new Recorder(backend, plain, A, M, b, problem, x, iterates, stopping, listener);

        long start = System.nanoTime();
        solver.solve(combination.system(problem, A, M, b), x, work, recorder);
        backend.synchronize();
        double seconds = (System.nanoTime() - start) * 1e-9;

        recorder.sampleLast();
        double[] solution = Recorder.entries(x);
        var reference = new Reference(problem);
        double residual = reference.relativeResidual(solution);
        double error = reference.relativeError(solution);
        Outcome outcome = outcome(stopping, residual, error, recorder);
        Spectra spectra = spectra(recorder, plain, b);
        return new Recording(
                outcome,
                message(outcome, stopping, residual, recorder)
                        + (spectra.note().isEmpty() ? "" : "; " + spectra.note()),
                solver.monitors(),
                recorder.samples(),
                solution,
                recorder.best(),
                recorder.bestIteration(),
                recorder.kept(),
                residual,
                reference.relativeNormalResidual(solution),
                error,
                seconds,
                A.applications(),
                A.transposeApplications(),
                Preconditioned.of(made, M),
                work.bytes(),
                recorder.symbol(),
                recorder.offers(),
                spectra);
    }

    private Spectra spectra(Recorder recorder, Transposable A, Vector b) throws IOException {
        Optional<FilteredSpectrum> found = recorder.spectrum();
        return found.isEmpty()
                ? Spectra.NONE
                : Spectra.of(found.get(), references, combination, problem, A, b, backend);
    }

    private Outcome outcome(Stopping stopping, double residual, double error, Recorder recorder) {
        boolean pastItsBest =
                problem.traits().contains(Trait.NOISY) && error > (1 + SEMICONVERGENCE) * recorder.leastError();
        return switch (stopping.reason()) {
            case CONVERGED -> agrees(stopping, residual) ? Outcome.CONVERGED : Outcome.FALSE_CONVERGENCE;
            case ITERATION_LIMIT -> pastItsBest ? Outcome.SEMICONVERGED : Outcome.ITERATION_LIMIT;
            case TIME_LIMIT -> pastItsBest ? Outcome.SEMICONVERGED : Outcome.TIME_LIMIT;
            case STAGNATED -> pastItsBest ? Outcome.SEMICONVERGED : Outcome.STAGNATED;
            case DIVERGED -> Outcome.DIVERGED;
            case BREAKDOWN -> Outcome.BREAKDOWN;
        };
    }

    /** Whether the residual that the method saw, or the norm that it monitors instead, is no less than the true one. */
    private boolean agrees(Stopping stopping, double residual) {
        double seen = stopping.residualNorm() / Recorder.scale(Reference.norm(problem.rightHandSide()));
        double asked = Math.max(rules.relativeResidual(), rules.discrepancy() * problem.noiseLevel());
        return residual <= (1 + AGREEMENT) * Math.max(seen, asked) + ROUNDING;
    }

    private static String message(Outcome outcome, Stopping stopping, double residual, Recorder recorder) {
        return switch (outcome) {
            case FALSE_CONVERGENCE ->
                stopping.words() + " as the method saw it, but recomputed the relative residual is " + residual;
            case SEMICONVERGED -> stopping.words() + "; the error was least at iteration " + recorder.bestIteration();
            default -> stopping.words();
        };
    }
}
