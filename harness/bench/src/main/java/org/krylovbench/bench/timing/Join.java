package org.krylovbench.bench.timing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.bench.experiment.Measurement;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Times;

/**
 * Joins the tables of what was recorded of a case with those of what was timed, by iteration, and only if both runs saw the
 * same residuals: the time of iteration k belongs to the error at k because the method did the same arithmetic in both.
 */
public final class Join {

    private Join() {}

    /**
     * Joins a case.
     *
     * @param recorded its tables without times
     * @param agreement what is asked of the residuals
     * @param measurement how it was timed
     * @param forks those that have ended, well or not
     */
    public static CaseResult of(
            CaseResult recorded, Agreement agreement, Measurement measurement, List<TimedFork> forks) {
        TimedSamples samples = TimedSamples.of(forks);
        double[] residuals = recorded.iterations().stream()
                .mapToDouble(Iteration::recurrentRelativeResidual)
                .toArray();
        Optional<String> disagreement = agreement.disagreement(residuals, samples);
        StampAcceptance stamps = StampAcceptance.of(samples, measurement);
        Curve curve = disagreement.isEmpty() ? Curve.of(samples, stamps) : Curve.NONE;
        List<Iteration> iterations = recorded.iterations().stream()
                .map(iteration -> timed(iteration, curve.at(iteration.iteration())))
                .toList();
        String message = Stream.of(
                        Stream.of(recorded.summary().message()),
                        disagreement.stream(),
                        failures(forks, measurement.forks() == 0))
                .flatMap(Function.identity())
                .collect(Collectors.joining("; "));
        return new CaseResult(
                summary(
                        recorded.summary(),
                        message,
                        CaseTimes.of(samples, measurement.forks() == 0, stamps, curve.source())),
                iterations,
                samples.timings(),
                Optional.empty(),
                Optional.empty(),
                recorded.rules().stream()
                        .map(rule -> rule.at(k -> iterations.get(k).seconds()))
                        .toList(),
                Stream.concat(recorded.forks().stream(), forks.stream().map(TimedFork::row))
                        .toList(),
                recorded.implementations(),
                recorded.spectrum(),
                recorded.subspaces());
    }

    private static Iteration timed(Iteration recorded, Estimate seconds) {
        return recorded.at(seconds.value(), seconds.low(), seconds.high());
    }

    private static Stream<String> failures(List<TimedFork> forks, boolean only) {
        return forks.stream()
                .map(TimedFork::row)
                .filter(row -> !row.done())
                .map(row -> (only ? "" : "fork " + row.fork() + " was ") + "not timed: " + row.message());
    }

    private static Summary summary(Summary recorded, String message, Times times) {
        return new Summary(
                recorded.caseId(),
                recorded.outcome(),
                message,
                recorded.monitored(),
                recorded.iterations(),
                recorded.relativeResidual(),
                recorded.recurrentRelativeResidual(),
                recorded.relativeNormalResidual(),
                recorded.relativeError(),
                recorded.leastRelativeError(),
                recorded.leastErrorIteration(),
                times,
                recorded.operatorApplications(),
                recorded.transposeApplications(),
                recorded.preconditionerApplications(),
                recorded.preconditionerSeconds(),
                recorded.preconditionerBytes(),
                recorded.preconditionerNote(),
                recorded.memoryBytes(),
                recorded.rhsNorm(),
                recorded.normalRhsNorm());
    }
}
