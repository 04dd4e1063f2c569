package org.krylovbench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Counted;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.Monitor;

/**
 * Looks at the iterates of a solve that nobody times: at sampled iterations the true residual, the error and norms. The
 * decision to stop is another monitor's.
 */
final class Recorder implements Monitor {

    /** One iteration; what was not sampled is NaN. All but the solution's norm are relative. */
    record Sample(
            int iteration,
            double recurrentResidual,
            double residual,
            double normalResidual,
            double error,
            double solutionNorm) {}

    /** Every iteration is sampled up to here, from then on about every twentieth part of the way so far. */
    private static final int SAMPLED_ONE_BY_ONE = 200;

    private final Transposable A;
    private final Counted M;
    private final Vector b;
    private final Vector x;
    private final Monitor stopping;
    private final RunListener listener;
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

    /**
     * Watches a solve.
     *
     * @param A not counted: what is recorded costs the method nothing
     * @param M counted, but not where an iterate is formed to be looked at
     * @param truth x†
     * @param x the vector that is being solved for
     */
    Recorder(
            Backend backend,
            Transposable A,
            Counted M,
            Vector b,
            Optional<double[]> truth,
            Vector x,
            Monitor stopping,
            RunListener listener) {
        this.A = A;
        this.M = M;
        this.b = b;
        this.x = x;
        this.stopping = stopping;
        this.listener = listener;
        iterate = backend.vector(x.size());
        r = backend.vector(b.size());
        g = backend.vector(x.size());
        normB = scale(b.norm());
        A.applyTranspose(b, g);
        normNormalB = scale(g.norm());
        exact = truth.map(backend::vector);
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
    public double normalResidualBound() {
        return stopping.normalResidualBound();
    }

    @Override
    public void breakdown(int k, String quantity) {
        stopping.breakdown(k, quantity);
    }

    @Override
    public void finished(int k, String why) {
        stopping.finished(k, why);
    }

    private void record(int k, double residualNorm, Iterate form) {
        boolean again = samples.size() > k;
        if (again) {
            samples.remove(k); // a restarted method tells the true norm of the same iteration
        }
        if (k >= nextSample || again) {
            M.uncounted(() -> form.copyTo(iterate));
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

    List<Sample> samples() {
        return samples;
    }

    /** The iterate of least error, where x† is known. */
    Optional<double[]> best() {
        return best;
    }

    /** Where it was, −1 where x† is unknown. */
    int bestIteration() {
        return bestIteration;
    }

    double leastError() {
        return leastError;
    }

    static double[] entries(Vector x) {
        double[] entries = new double[x.size()];
        x.copyTo(entries);
        return entries;
    }

    /** Relative to zero, a norm stands for itself. */
    static double scale(double norm) {
        return norm == 0 ? 1 : norm;
    }
}
