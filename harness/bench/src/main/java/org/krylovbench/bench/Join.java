package org.krylovbench.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krylovbench.bench.RecordedRun.Recording;
import org.krylovbench.bench.Recorder.Sample;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Shape;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Times;

/**
 * Joins what was recorded of a case with what was timed, by iteration, and only if both runs saw the same residuals: the
 * time of iteration k belongs to the error at k because the method did the same arithmetic in both.
 */
final class Join {

    private Join() {}

    static CaseResult of(
            String caseId,
            LinearProblem problem,
            Recording recording,
            Agreement agreement,
            Measurement measurement,
            TimedSamples samples) {
        double[] residuals = recording.samples().stream()
                .mapToDouble(Sample::recurrentResidual)
                .toArray();
        Optional<String> disagreement = agreement.disagreement(residuals, samples);
        StampAcceptance stamps = StampAcceptance.of(samples, measurement);
        Curve curve = disagreement.isEmpty() ? Curve.of(samples, stamps) : Curve.NONE;
        List<Iteration> iterations = iterations(caseId, recording.samples(), curve);
        String message =
                recording.message() + disagreement.map(words -> "; " + words).orElse("");
        return new CaseResult(
                summary(caseId, recording, message, CaseTimes.of(samples, measurement, stamps, curve.source())),
                iterations,
                samples.timings(),
                Optional.of(array(recording.solution(), problem)),
                recording.best().map(best -> array(best, problem)),
                Replay.of(caseId, problem, recording, iterations));
    }

    private static NpyFile array(double[] x, LinearProblem problem) {
        Shape shape = problem.shape().orElse(new Shape(x.length, 1));
        return new NpyFile(shape.rows(), shape.columns(), x);
    }

    private static List<Iteration> iterations(String caseId, List<Sample> recorded, Curve curve) {
        List<Iteration> iterations = new ArrayList<>();
        for (Sample sample : recorded) {
            Estimate seconds = curve.at(sample.iteration());
            iterations.add(new Iteration(
                    caseId,
                    sample.iteration(),
                    sample.recurrentResidual(),
                    sample.residual(),
                    sample.normalResidual(),
                    sample.error(),
                    sample.solutionNorm(),
                    seconds.value(),
                    seconds.low(),
                    seconds.high(),
                    sample.stepNorm(),
                    sample.whiteness(),
                    sample.parameter()));
        }
        return iterations;
    }

    private static Summary summary(String caseId, Recording recording, String message, Times times) {
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
                times,
                recording.operatorApplications(),
                recording.transposeApplications(),
                recording.preconditioned().applications(),
                recording.preconditioned().seconds(),
                recording.preconditioned().bytes(),
                recording.preconditioned().note(),
                recording.memoryBytes());
    }

    /** The row of a case that did not get as far as a recording. */
    static Summary unrecorded(String caseId, Outcome outcome, String message) {
        double nan = Double.NaN;
        return new Summary(
                caseId, outcome, message, "", 0, nan, nan, nan, nan, nan, -1, Times.NONE, 0, 0, 0, nan, 0, "", 0);
    }
}
