package org.krylovbench.bench;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krylovbench.results.CaseResult;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Timing;

/**
 * Joins the tables of what was recorded of a case with those of what was timed, by iteration, and only if both runs saw the same residuals: the
 * time of iteration k belongs to the error at k because the method did the same arithmetic in both.
 */
final class Join {

    /** Residuals agree when they differ by no more than this part. Reductions on a device may sum in another order. */
    private static final double AGREEMENT = 1e-6;

    /** Residuals at the level of rounding, relative to b, are not compared. */
    private static final double ROUNDING = 1e-13;

    private Join() {}

    /**
     * Joins a case.
     *
     * @param recorded its tables without times
     * @param processes how many were to time it, 0 for the process that recorded it
     * @param forks those that have ended, well or not
     */
    static CaseResult of(CaseResult recorded, Handover handover, int processes, List<TimedFork> forks) {
        List<TimedFork> done = forks.stream().filter(fork -> fork.row().done()).toList();
        List<Timing> timings =
                done.stream().flatMap(fork -> fork.timings().stream()).toList();
        List<List<Stamp>> stamps = done.stream().map(TimedFork::stamps).toList();
        Optional<String> disagreement = disagreement(recorded.iterations(), stamps, handover.normB());
        List<Iteration> iterations = iterations(recorded.iterations(), disagreement.isEmpty() ? stamps : List.of());
        String message = Stream.of(
                        Stream.of(recorded.summary().message()), disagreement.stream(), failures(forks, processes == 0))
                .flatMap(Function.identity())
                .collect(Collectors.joining("; "));
        return new CaseResult(
                summary(recorded.summary(), message, Math.min(processes, done.size()), timings),
                iterations,
                timings,
                Optional.empty(),
                Optional.empty(),
                recorded.rules().stream()
                        .map(rule -> rule.at(k -> iterations.get(k).seconds()))
                        .toList(),
                Stream.concat(recorded.forks().stream(), forks.stream().map(TimedFork::row))
                        .toList(),
                recorded.implementations());
    }

    private static Stream<String> failures(List<TimedFork> forks, boolean only) {
        return forks.stream()
                .map(TimedFork::row)
                .filter(row -> !row.done())
                .map(row -> (only ? "" : "fork " + row.fork() + " was ") + "not timed: " + row.message());
    }

    /** Where the first stamped run that differs from the recorded one does so. */
    private static Optional<String> disagreement(List<Iteration> recorded, List<List<Stamp>> stamps, double normB) {
        for (Stamp stamp : stamps.stream().flatMap(List::stream).toList()) {
            int k = stamp.iteration();
            if (k >= recorded.size()) {
                return Optional.of("not joined: a timed run went on after iteration " + (recorded.size() - 1));
            }
            double expected = recorded.get(k).recurrentRelativeResidual() * normB;
            if (!(Math.abs(stamp.residualNorm() - expected) <= AGREEMENT * expected + ROUNDING * normB)) {
                return Optional.of("not joined: the residuals of a timed run differ from iteration " + k + " on");
            }
        }
        return Optional.empty();
    }

    private static List<Iteration> iterations(List<Iteration> recorded, List<List<Stamp>> stamps) {
        List<Iteration> iterations = new ArrayList<>();
        for (Iteration iteration : recorded) {
            DoubleSummaryStatistics range = new DoubleSummaryStatistics();
            double[] seconds = seconds(stamps, iteration.iteration());
            for (double value : seconds) {
                range.accept(value);
            }
            boolean timed = seconds.length > 0;
            iterations.add(iteration.at(
                    Median.of(seconds), timed ? range.getMin() : Double.NaN, timed ? range.getMax() : Double.NaN));
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

    private static Summary summary(Summary recorded, String message, int forks, List<Timing> timings) {
        double[] solves = all(timings, Timing.Kind.SOLVE);
        DoubleSummaryStatistics range = new DoubleSummaryStatistics();
        for (double seconds : solves) {
            range.accept(seconds);
        }
        double solve = medianOfForks(timings, Timing.Kind.SOLVE);
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
                medianOfForks(timings, Timing.Kind.SETUP),
                medianOfForks(timings, Timing.Kind.PRECONDITIONER),
                solve,
                solves.length == 0 ? Double.NaN : range.getMin(),
                solves.length == 0 ? Double.NaN : range.getMax(),
                medianOfForks(timings, Timing.Kind.FIRST),
                medianOfForks(timings, Timing.Kind.STAMPED) / solve,
                forks,
                solves.length / Math.max(1, forks),
                recorded.operatorApplications(),
                recorded.transposeApplications(),
                recorded.preconditionerApplications(),
                recorded.preconditionerSeconds(),
                recorded.preconditionerBytes(),
                recorded.preconditionerNote(),
                recorded.memoryBytes());
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
}
