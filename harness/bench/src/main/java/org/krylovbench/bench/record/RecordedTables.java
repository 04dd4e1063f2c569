package org.krylovbench.bench.record;

import java.util.List;
import java.util.Optional;
import org.krylovbench.bench.record.RecordedRun.Recording;
import org.krylovbench.bench.record.Recorder.Sample;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.Shape;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.ForkRow;
import org.krylovbench.results.Implementation;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Times;

/** A recorded run as the tables of its case, without times. */
public final class RecordedTables {

    private static final double NAN = Double.NaN;

    private RecordedTables() {}

    public static CaseResult of(
            String caseId, LinearProblem problem, Recording recording, List<Implementation> implementations) {
        List<Iteration> iterations = recording.samples().stream()
                .map(sample -> iteration(caseId, sample))
                .toList();
        return new CaseResult(
                summary(caseId, problem, recording),
                iterations,
                List.of(),
                Optional.of(array(recording.solution(), problem)),
                recording.best().map(best -> array(best, problem)),
                Replay.of(caseId, problem, recording, iterations),
                List.of(),
                implementations,
                recording.spectra().singularValues(),
                recording.spectra().subspaces());
    }

    private static NpyFile array(double[] x, LinearProblem problem) {
        Shape shape = problem.shape().orElse(new Shape(x.length, 1));
        return new NpyFile(shape.rows(), shape.columns(), x);
    }

    private static Iteration iteration(String caseId, Sample sample) {
        return new Iteration(
                caseId,
                sample.iteration(),
                sample.recurrentResidual(),
                sample.residual(),
                sample.normalResidual(),
                sample.error(),
                sample.solutionNorm(),
                NAN,
                NAN,
                NAN,
                sample.stepNorm(),
                sample.whiteness(),
                sample.parameter(),
                sample.operatorApplications(),
                sample.transposeApplications());
    }

    private static Summary summary(String caseId, LinearProblem problem, Recording recording) {
        return new Summary(
                caseId,
                recording.outcome(),
                recording.message(),
                recording.monitored().toString(),
                recording.iterations(),
                recording.residual(),
                recording.samples().get(recording.iterations()).recurrentResidual(),
                recording.normalResidual(),
                recording.error(),
                recording.bestIteration() < 0
                        ? NAN
                        : recording.samples().get(recording.bestIteration()).error(),
                recording.bestIteration(),
                Times.NONE,
                recording.operatorApplications(),
                recording.transposeApplications(),
                recording.preconditioned().applications(),
                recording.preconditioned().seconds(),
                recording.preconditioned().bytes(),
                recording.preconditioned().note(),
                recording.memoryBytes(),
                Reference.norm(problem.rightHandSide()),
                new Reference(problem).normalRhsNorm());
    }

    /** What is left of a case that did not get as far as a recording. */
    public static CaseResult none(Failure failure, ForkRow row) {
        return none(row.caseId(), failure, List.of(row));
    }

    /** What is left of a case that is not run. */
    public static CaseResult skipped(String caseId, String why) {
        return none(caseId, new Failure(Outcome.SKIPPED, why), List.of());
    }

    private static CaseResult none(String caseId, Failure failure, List<ForkRow> forks) {
        var summary = new Summary(
                caseId,
                failure.outcome(),
                failure.message(),
                "",
                0,
                NAN,
                NAN,
                NAN,
                NAN,
                NAN,
                -1,
                Times.NONE,
                0,
                0,
                0,
                NAN,
                0,
                "",
                0,
                NAN,
                NAN);
        return new CaseResult(
                summary, List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), forks, List.of());
    }
}
