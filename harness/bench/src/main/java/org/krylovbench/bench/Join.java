package org.krylovbench.bench;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.krylovbench.bench.RecordedRun.Recording;
import org.krylovbench.bench.Recorder.Sample;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Shape;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Timing;

/**
 * Joins what was recorded of a case with what was timed, by iteration, and only if both runs saw the same residuals: the
 * time of iteration k belongs to the error at k because the method did the same arithmetic in both.
 */
final class Join {

    /** Residuals agree when they differ by no more than this part. Reductions on a device may sum in another order. */
    private static final double AGREEMENT = 1e-6;

    /** Residuals at the level of rounding, relative to b, are not compared. */
    private static final double ROUNDING = 1e-13;

    private Join() {}

    static CaseResult of(
            String caseId,
            LinearProblem problem,
            Recording recording,
            double normB,
            Measurement measurement,
            Timer.Samples samples) {
        Optional<String> disagreement = disagreement(recording.samples(), samples.stamps(), normB);
        List<List<Stamp>> stamps = disagreement.isEmpty() ? samples.stamps() : List.of();
        List<Iteration> iterations = iterations(caseId, recording.samples(), stamps);
        String message =
                recording.message() + disagreement.map(words -> "; " + words).orElse("");
        return new CaseResult(
                summary(caseId, recording, message, measurement, samples.timings()),
                iterations,
                samples.timings(),
                Optional.of(array(recording.solution(), problem)),
                recording.best().map(best -> array(best, problem)),
                Replay.of(caseId, problem, recording, iterations),
                recording.spectra().singularValues(),
                recording.spectra().subspaces());
    }

    private static NpyFile array(double[] x, LinearProblem problem) {
        Shape shape = problem.shape().orElse(new Shape(x.length, 1));
        return new NpyFile(shape.rows(), shape.columns(), x);
    }

    /** Where the first stamped run that differs from the recorded one does so. */
    private static Optional<String> disagreement(List<Sample> recorded, List<List<Stamp>> stamps, double normB) {
        for (Stamp stamp : stamps.stream().flatMap(List::stream).toList()) {
            int k = stamp.iteration();
            if (k >= recorded.size()) {
                return Optional.of("not joined: a timed run went on after iteration " + (recorded.size() - 1));
            }
            double expected = recorded.get(k).recurrentResidual() * normB;
            if (!(Math.abs(stamp.residualNorm() - expected) <= AGREEMENT * expected + ROUNDING * normB)) {
                return Optional.of("not joined: the residuals of a timed run differ from iteration " + k + " on");
            }
        }
        return Optional.empty();
    }

    private static List<Iteration> iterations(String caseId, List<Sample> recorded, List<List<Stamp>> stamps) {
        List<Iteration> iterations = new ArrayList<>();
        for (Sample sample : recorded) {
            DoubleSummaryStatistics range = new DoubleSummaryStatistics();
            double[] seconds = seconds(stamps, sample.iteration());
            for (double value : seconds) {
                range.accept(value);
            }
            boolean timed = seconds.length > 0;
            iterations.add(new Iteration(
                    caseId,
                    sample.iteration(),
                    sample.recurrentResidual(),
                    sample.residual(),
                    sample.normalResidual(),
                    sample.error(),
                    sample.solutionNorm(),
                    Median.of(seconds),
                    timed ? range.getMin() : Double.NaN,
                    timed ? range.getMax() : Double.NaN,
                    sample.stepNorm(),
                    sample.whiteness(),
                    sample.parameter(),
                    sample.operatorApplications(),
                    sample.transposeApplications()));
        }
        return iterations;
    }

    /** Times at iteration k: the medians of the processes, or the shots where there is but one process. */
    private static double[] seconds(List<List<Stamp>> stamps, int k) {
        List<double[]> processes = stamps.stream()
                .map(process -> process.stream()
                        .filter(stamp -> stamp.iteration() == k)
                        .mapToDouble(Stamp::seconds)
                        .toArray())
                .filter(shots -> shots.length > 0)
                .toList();
        return processes.size() == 1
                ? processes.get(0)
                : processes.stream().mapToDouble(Median::of).toArray();
    }

    private static Summary summary(
            String caseId, Recording recording, String message, Measurement measurement, List<Timing> timings) {
        double[] solves = all(timings, Timing.Kind.SOLVE);
        DoubleSummaryStatistics range = new DoubleSummaryStatistics();
        for (double seconds : solves) {
            range.accept(seconds);
        }
        double solve = medianOfForks(timings, Timing.Kind.SOLVE);
        return new Summary(
                caseId,
                recording.outcome(),
                message,
                recording.monitored().toString(),
                recording.iterations(),
                recording.residual(),
                recording.samples().get(recording.iterations()).recurrentResidual(),
                recording.normalResidual(),
                recording.error(),
                recording.bestIteration() < 0
                        ? Double.NaN
                        : recording.samples().get(recording.bestIteration()).error(),
                recording.bestIteration(),
                medianOfForks(timings, Timing.Kind.SETUP),
                medianOfForks(timings, Timing.Kind.PRECONDITIONER),
                solve,
                solves.length == 0 ? Double.NaN : range.getMin(),
                solves.length == 0 ? Double.NaN : range.getMax(),
                medianOfForks(timings, Timing.Kind.FIRST),
                medianOfForks(timings, Timing.Kind.STAMPED) / solve,
                measurement.forks(),
                solves.length / Math.max(1, measurement.forks()),
                recording.operatorApplications(),
                recording.transposeApplications(),
                recording.preconditioned().applications(),
                recording.preconditioned().seconds(),
                recording.preconditioned().bytes(),
                recording.preconditioned().note(),
                recording.memoryBytes());
    }

    private static double[] all(List<Timing> timings, Timing.Kind kind) {
        return timings.stream()
                .filter(timing -> timing.kind() == kind)
                .mapToDouble(Timing::seconds)
                .toArray();
    }

    private static double medianOfForks(List<Timing> timings, Timing.Kind kind) {
        int forks = timings.stream().mapToInt(Timing::fork).max().orElse(-1) + 1;
        return Median.of(IntStream.range(0, forks)
                .mapToDouble(fork -> Median.of(all(
                        timings.stream().filter(timing -> timing.fork() == fork).toList(), kind)))
                .filter(seconds -> !Double.isNaN(seconds))
                .toArray());
    }

    /** The row of a case that did not get as far as a recording. */
    static Summary unrecorded(String caseId, Outcome outcome, String message) {
        double nan = Double.NaN;
        return new Summary(
                caseId, outcome, message, "", 0, nan, nan, nan, nan, nan, -1, nan, nan, nan, nan, nan, nan, nan, 0, 0,
                0, 0, 0, nan, 0, "", 0);
    }
}
