package org.krylovbench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krylovbench.core.krylov.Iterate;
import org.krylovbench.core.krylov.LinearSystem;
import org.krylovbench.core.krylov.Monitor;
import org.krylovbench.core.krylov.Workspace;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.JavaBackend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Counted;
import org.krylovbench.core.monitor.Stopping;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Trait;
import org.krylovbench.results.Outcome;

/**
 * Solves a case once, for its history and not for its time: at sampled iterations the true residual, the error and norms,
 * and at the end all of them by the reference backend, which shares no code with the one that solved.
 */
final class RecordedRun {

    /** One iteration; what was not sampled is NaN. All but the solution's norm are relative. */
    record Sample(
            int iteration,
            double recurrentResidual,
            double residual,
            double normalResidual,
            double error,
            double solutionNorm) {}

    /** The whole of it. */
    record Recording(
            Outcome outcome,
            String message,
            List<Sample> samples,
            double[] solution,
            Optional<double[]> best,
            int bestIteration,
            double residual,
            double normalResidual,
            double error,
            double seconds,
            long operatorApplications,
            long transposeApplications,
            long preconditionerApplications,
            long memoryBytes) {

        int iterations() {
            return samples.size() - 1;
        }
    }

    /** Every iteration is sampled up to here, from then on about every twentieth part of the way so far. */
    private static final int SAMPLED_ONE_BY_ONE = 200;

    /** A residual that misses its bound by more than this part was not met. */
    private static final double AGREEMENT = 1e-3;

    /** What rounding alone may add to a relative residual. */
    private static final double ROUNDING = 1e-14;

    /** An error that ended above its minimum by more than this part has semiconverged. */
    private static final double SEMICONVERGENCE = 1e-2;

    private final Case combination;
    private final LinearProblem problem;
    private final StoppingRules rules;
    private final Backend backend;
    private final RunListener listener;

    RecordedRun(Case combination, LinearProblem problem, StoppingRules rules, Backend backend, RunListener listener) {
        this.combination = combination;
        this.problem = problem;
        this.rules = rules;
        this.backend = backend;
        this.listener = listener;
    }

    Recording record() {
        Transposable plain = backend.operator(problem.operator());
        var A = new Counted(plain);
        var M = new Counted(
                combination.preconditioner().value().approximateInverse(problem.operator(), plain, backend));
        Vector b = backend.vector(problem.rightHandSide());
        Vector x = backend.vector(problem.operator().columns());
        var work = new Workspace(backend);
        Stopping stopping = rules.recorded(problem, b.norm());
        var recorder = new Recorder(plain, b, x, stopping);

        long start = System.nanoTime();
        combination.solver().value().solve(new LinearSystem(A, M, b), x, work, recorder);
        backend.synchronize();
        double seconds = (System.nanoTime() - start) * 1e-9;

        recorder.sampleLast();
        double[] solution = entries(x);
        var reference = new Reference(problem);
        double residual = reference.relativeResidual(solution);
        double error = reference.relativeError(solution);
        Outcome outcome = outcome(stopping, residual, error, recorder);
        return new Recording(
                outcome,
                message(outcome, stopping, residual, recorder),
                recorder.samples,
                solution,
                recorder.best,
                recorder.bestIteration,
                residual,
                reference.relativeNormalResidual(solution),
                error,
                seconds,
                A.applications(),
                A.transposeApplications(),
                M.applications() + M.transposeApplications(),
                work.bytes());
    }

    private Outcome outcome(Stopping stopping, double residual, double error, Recorder recorder) {
        boolean pastItsBest =
                problem.traits().contains(Trait.NOISY) && error > (1 + SEMICONVERGENCE) * recorder.leastError;
        return switch (stopping.reason()) {
            case CONVERGED -> agrees(stopping, residual) ? Outcome.CONVERGED : Outcome.FALSE_CONVERGENCE;
            case ITERATION_LIMIT -> pastItsBest ? Outcome.SEMICONVERGED : Outcome.ITERATION_LIMIT;
            case TIME_LIMIT -> pastItsBest ? Outcome.SEMICONVERGED : Outcome.TIME_LIMIT;
            case STAGNATED -> pastItsBest ? Outcome.SEMICONVERGED : Outcome.STAGNATED;
            case DIVERGED -> Outcome.DIVERGED;
            case BREAKDOWN -> Outcome.BREAKDOWN;
        };
    }

    /** Whether the residual that the method saw is the true one, as far as its bound can tell. */
    private boolean agrees(Stopping stopping, double residual) {
        double seen = stopping.residualNorm() / scale(norm(problem.rightHandSide()));
        double asked = Math.max(rules.relativeResidual(), rules.discrepancy() * problem.noiseLevel());
        return residual <= (1 + AGREEMENT) * Math.max(seen, asked) + ROUNDING;
    }

    /** Relative to zero, a norm stands for itself. */
    private static double scale(double norm) {
        return norm == 0 ? 1 : norm;
    }

    private static String message(Outcome outcome, Stopping stopping, double residual, Recorder recorder) {
        return switch (outcome) {
            case FALSE_CONVERGENCE -> stopping.words() + " as the method saw it, but recomputed it is " + residual;
            case SEMICONVERGED -> stopping.words() + "; the error was least at iteration " + recorder.bestIteration;
            default -> stopping.words();
        };
    }

    static double[] entries(Vector x) {
        double[] entries = new double[x.size()];
        x.copyTo(entries);
        return entries;
    }

    private static double norm(double[] entries) {
        try (Backend reference = new JavaBackend()) {
            return reference.vector(entries).norm();
        }
    }

    /** Looks at the iterates of a solve with a clock that nobody reads. */
    private final class Recorder implements Monitor {

        private final Transposable A;
        private final Vector b;
        private final Vector x;
        private final Stopping stopping;
        private final double normB;
        private final double normNormalB;
        private final Optional<Vector> exact;
        private final double normExact;
        private final Vector iterate;
        private final Vector r;
        private final Vector g;
        private final List<Sample> samples = new ArrayList<>();
        private int nextSample;
        private double leastError = Double.NaN;
        private int bestIteration = -1;
        private Optional<double[]> best = Optional.empty();

        Recorder(Transposable A, Vector b, Vector x, Stopping stopping) {
            this.A = A;
            this.b = b;
            this.x = x;
            this.stopping = stopping;
            iterate = backend.vector(x.size());
            r = backend.vector(b.size());
            g = backend.vector(x.size());
            normB = scale(b.norm());
            A.applyTranspose(b, g);
            normNormalB = scale(g.norm());
            exact = problem.exactSolution().map(backend::vector);
            normExact = scale(exact.map(Vector::norm).orElse(Double.NaN));
        }

        @Override
        public boolean proceed(int k, double residualNorm) {
            record(k, residualNorm, into -> into.set(1, x));
            return stopping.proceed(k, residualNorm);
        }

        @Override
        public boolean proceed(int k, double residualNorm, Iterate form) {
            record(k, residualNorm, form);
            return stopping.proceed(k, residualNorm);
        }

        @Override
        public void breakdown(int k, String quantity) {
            stopping.breakdown(k, quantity);
        }

        @Override
        public void stationary(int k) {
            stopping.stationary(k);
        }

        private void record(int k, double residualNorm, Iterate form) {
            boolean again = samples.size() > k;
            if (again) {
                samples.remove(k); // a restarted method tells the true norm of the same iteration
            }
            if (k >= nextSample || again) {
                form.copyTo(iterate);
                samples.add(sample(k, residualNorm / normB));
                nextSample = k + 1 + Math.max(0, k - SAMPLED_ONE_BY_ONE) / 20;
                listener.iterated(k, residualNorm / normB);
            } else {
                samples.add(new Sample(k, residualNorm / normB, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
            }
        }

        /** The last iteration is always looked at. */
        void sampleLast() {
            int last = samples.size() - 1;
            if (Double.isNaN(samples.get(last).solutionNorm())) {
                iterate.set(1, x);
                samples.set(last, sample(last, samples.get(last).recurrentResidual()));
            }
        }

        private Sample sample(int k, double recurrent) {
            A.apply(iterate, r);
            r.axpby(1, b, -1); // r = b − A x
            A.applyTranspose(r, g);
            double residual = r.norm() / normB;
            double normal = g.norm() / normNormalB;
            double norm = iterate.norm();
            double error = exact.map(this::error).orElse(Double.NaN);
            if (error < leastError || (bestIteration < 0 && !Double.isNaN(error))) {
                leastError = error;
                bestIteration = k;
                best = Optional.of(entries(iterate));
            }
            return new Sample(k, recurrent, residual, normal, error, norm);
        }

        private double error(Vector truth) {
            g.set(1, iterate);
            g.axpy(-1, truth);
            return g.norm() / normExact;
        }
    }
}
