package org.krylovbench.bench.record;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.krylovbench.core.linalg.Backend;
import org.krylovbench.core.linalg.Transposable;
import org.krylovbench.core.linalg.Vector;
import org.krylovbench.core.monitor.Counted;
import org.krylovbench.core.regularize.CumulativePeriodogram;
import org.krylovbench.core.solver.Alternatives;
import org.krylovbench.core.solver.FilteredSpectrum;
import org.krylovbench.core.solver.Iterate;
import org.krylovbench.core.solver.Monitor;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Trait;

/**
 * Looks at the iterates of a solve that nobody times: at sampled iterations the true residual, the error and norms. The
 * decision to stop is another monitor's.
 */
public final class Recorder implements Monitor {

    /** One iteration; what was not sampled is NaN. Residuals and the error are relative, products are counted from the start. */
    record Sample(
            int iteration,
            double recurrentResidual,
            double residual,
            double normalResidual,
            double error,
            double solutionNorm,
            double stepNorm,
            double whiteness,
            double parameter,
            long operatorApplications,
            long transposeApplications) {}

    /** What a method could have told by another rule for its parameter, with the error of that. */
    record Offer(Alternatives.Alternative alternative, double error) {}

    /** Every iteration is sampled up to here, from then on about every twentieth part of the way so far. */
    private static final int SAMPLED_ONE_BY_ONE = 200;

    private final Transposable A;
    private final Counted products;
    private final Counted M;
    private final Vector b;
    private final Vector x;
    private final Set<Integer> iterates;
    private final Monitor stopping;
    private final SolveListener listener;
    private final double normB;
    private final double normNormalB;
    private final Optional<Vector> exact;
    private final double normExact;
    private final Vector iterate;
    private final Vector previous;
    private final Vector r;
    private final Vector g;
    private final List<Sample> samples = new ArrayList<>();
    private final Optional<double[]> truth;
    private final Optional<CumulativePeriodogram> periodogram;
    private final double[] residualEntries;
    private final List<Offer> offers = new ArrayList<>();
    private Optional<FilteredSpectrum> spectrum = Optional.empty();
    private String symbol = "";
    private double parameter = Double.NaN;
    private int previousIteration = -1;
    private int nextSample;
    private double leastError = Double.NaN;
    private int bestIteration = -1;
    private Optional<double[]> best = Optional.empty();
    private final NavigableMap<Integer, double[]> kept = new TreeMap<>();

    /**
     * Watches a solve.
     *
     * @param A not counted: what is recorded costs the method nothing
     * @param products counts what the method does with A
     * @param M counted, but not where an iterate is formed to be looked at
     * @param problem what is solved
     * @param x the vector that is being solved for
     * @param iterates the iterations that are sampled by all means, and whose iterates are kept
     */
    Recorder(
            Backend backend,
            Transposable A,
            Counted products,
            Counted M,
            Vector b,
            LinearProblem problem,
            Vector x,
            List<Integer> iterates,
            Monitor stopping,
            SolveListener listener) {
        this.A = A;
        this.products = products;
        this.M = M;
        this.b = b;
        this.x = x;
        this.iterates = Set.copyOf(iterates);
        this.stopping = stopping;
        this.listener = listener;
        iterate = backend.vector(x.size());
        previous = backend.vector(x.size());
        r = backend.vector(b.size());
        g = backend.vector(x.size());
        normB = scale(b.norm());
        A.applyTranspose(b, g);
        normNormalB = scale(g.norm());
        truth = problem.exactSolution();
        boolean noisy = problem.traits().contains(Trait.NOISY);
        periodogram = noisy ? Optional.of(new CumulativePeriodogram(b.size(), problem.dataShape())) : Optional.empty();
        residualEntries = new double[noisy ? b.size() : 0];
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
    public void chose(String parameter, double value) {
        symbol = parameter;
        this.parameter = value;
    }

    @Override
    public void offers(Alternatives alternatives) {
        for (Alternatives.Alternative alternative : alternatives.by(truth)) {
            alternative.iterate().copyTo(iterate);
            boolean found = !Double.isNaN(alternative.value());
            offers.add(new Offer(alternative, found ? exact.map(this::error).orElse(Double.NaN) : Double.NaN));
        }
    }

    @Override
    public void decomposed(Supplier<FilteredSpectrum> found) {
        spectrum = Optional.of(found.get());
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
        boolean again = samples.size() > k; // a restarted method tells the true norm, or one goes back from here
        double recurrent = residualNorm / normB;
        if (k >= nextSample || again || iterates.contains(k)) {
            M.uncounted(() -> form.copyTo(iterate));
            double step = again ? samples.get(k).stepNorm() : step(k);
            Sample sample = sample(k, recurrent, step);
            if (again) {
                samples.set(k, sample);
            } else {
                samples.add(sample);
                nextSample = k < nextSample ? nextSample : k + 1 + Math.max(0, k - SAMPLED_ONE_BY_ONE) / 20;
            }
            if (iterates.contains(k)) {
                kept.put(k, entries(iterate));
            }
            previous.set(1, iterate);
            previousIteration = k;
            listener.iterated(k, recurrent);
        } else {
            double nan = Double.NaN;
            samples.add(new Sample(
                    k,
                    recurrent,
                    nan,
                    nan,
                    nan,
                    nan,
                    nan,
                    nan,
                    parameter,
                    products.applications(),
                    products.transposeApplications()));
            if (k == nextSample - 1) {
                form.copyTo(previous);
                previousIteration = k;
            }
        }
    }

    /** ‖xₖ − xₖ₋₁‖₂, where that one was kept. */
    private double step(int k) {
        if (k == 0 || previousIteration != k - 1) {
            return Double.NaN;
        }
        g.set(1, iterate);
        g.axpy(-1, previous);
        return g.norm();
    }

    /** The last iteration is always looked at. */
    void sampleLast() {
        int last = samples.size() - 1;
        if (Double.isNaN(samples.get(last).solutionNorm())) {
            iterate.set(1, x);
            samples.set(last, sample(last, samples.get(last).recurrentResidual(), step(last)));
        }
    }

    private Sample sample(int k, double recurrent, double step) {
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
        return new Sample(
                k,
                recurrent,
                residual,
                normal,
                error,
                norm,
                step,
                whiteness(),
                parameter,
                products.applications(),
                products.transposeApplications());
    }

    /** Of the residual. */
    private double whiteness() {
        if (periodogram.isEmpty()) {
            return Double.NaN;
        }
        r.copyTo(residualEntries);
        return periodogram.get().distance(residualEntries);
    }

    private double error(Vector truth) {
        g.set(1, iterate);
        g.axpy(-1, truth);
        return g.norm() / normExact;
    }

    List<Sample> samples() {
        return samples;
    }

    /** The symbol of the parameter that the method chose, empty for none. */
    String symbol() {
        return symbol;
    }

    /** What other rules would have made of the case. */
    List<Offer> offers() {
        return offers;
    }

    /** What a direct method found of A. */
    Optional<FilteredSpectrum> spectrum() {
        return spectrum;
    }

    /** The iterate of least error, where x† is known. */
    Optional<double[]> best() {
        return best;
    }

    /** The iterates that were to be kept, as far as it came, in order. */
    NavigableMap<Integer, double[]> kept() {
        return kept;
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
    public static double scale(double norm) {
        return norm == 0 ? 1 : norm;
    }
}
