package org.krylovbench.bench.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.krylovbench.core.catalog.IterationRules;
import org.krylovbench.core.replay.IterationRule;
import org.krylovbench.core.replay.RecordedHistory;
import org.krylovbench.core.replay.Verdict;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.RuleRow;

/**
 * What each rule would have chosen in a case that has been recorded, without solving it anew: an iteration of its history, or,
 * of a method that takes one step, a value of its parameter. Times are not known yet.
 */
final class Replay {

    private static final double NAN = Double.NaN;

    /** What can be chosen, and what came of it. */
    private record Point(double value, double error, int iteration) {

        static final Point NONE = new Point(NAN, NAN, -1);
    }

    private final String caseId;
    private final List<RuleRow> rows = new ArrayList<>();

    private Replay(String caseId) {
        this.caseId = caseId;
    }

    /** Rows for the parameter that the method chose, for other rules for it, and for the iterations. */
    static List<RuleRow> of(
            String caseId, LinearProblem problem, RecordedRun.Recording recording, List<Iteration> iterations) {
        var replay = new Replay(caseId);
        List<Iteration> sampled = iterations.stream()
                .filter(iteration -> !Double.isNaN(iteration.relativeResidual()))
                .toList();
        if (!recording.parameter().isEmpty()) {
            replay.parameters(recording, iterations.get(recording.iterations()), sampled);
        }
        if (recording.offers().isEmpty() && sampled.size() > 1) {
            replay.iterations(problem, sampled);
        }
        return replay.rows;
    }

    private void parameters(RecordedRun.Recording recording, Iteration last, List<Iteration> sampled) {
        Point taken = new Point(last.parameter(), last.relativeError(), last.iteration());
        List<Point> all = new ArrayList<>(List.of(taken));
        if (recording.offers().isEmpty()) {
            sampled.forEach(at -> all.add(new Point(at.parameter(), at.relativeError(), at.iteration())));
        } else {
            recording.offers().forEach(offer -> all.add(point(offer, last.iteration())));
        }
        Point best = best(all);
        add("as run", recording.parameter(), taken, NAN, best, "");
        for (Recorder.Offer offer : recording.offers()) {
            Point chosen = point(offer, last.iteration());
            String why = Double.isNaN(chosen.value()) ? offer.alternative().words() : "";
            add(offer.alternative().rule(), recording.parameter(), chosen, NAN, best, why);
        }
    }

    private static Point point(Recorder.Offer offer, int iteration) {
        return new Point(offer.alternative().value(), offer.error(), iteration);
    }

    private void iterations(LinearProblem problem, List<Iteration> sampled) {
        RecordedHistory history = history(problem, sampled);
        List<Point> all = sampled.stream()
                .map(at -> new Point(at.iteration(), at.relativeError(), at.iteration()))
                .toList();
        for (IterationRule rule : IterationRules.REPLAYED) {
            Verdict verdict = rule.choose(history);
            Point chosen = verdict.found() ? all.get(verdict.sample()) : Point.NONE;
            add(rule.label(), "iteration", chosen, verdict.value(), best(all), verdict.words());
        }
    }

    private static RecordedHistory history(LinearProblem problem, List<Iteration> sampled) {
        return new RecordedHistory(
                sampled.stream().mapToInt(Iteration::iteration).toArray(),
                column(sampled, Iteration::relativeResidual),
                column(sampled, Iteration::relativeError),
                column(sampled, Iteration::solutionNorm),
                column(sampled, Iteration::stepNorm),
                column(sampled, Iteration::whiteness),
                problem.noiseLevel(), // the stopping rules have ‖b‖ for ‖b − e‖, too
                problem.operator().rows());
    }

    private static double[] column(List<Iteration> sampled, ToDoubleFunction<Iteration> value) {
        return sampled.stream().mapToDouble(value).toArray();
    }

    private static Point best(List<Point> all) {
        Optional<Point> best = all.stream()
                .filter(point -> !Double.isNaN(point.error()))
                .min(Comparator.comparingDouble(Point::error));
        return best.orElse(Point.NONE);
    }

    private void add(String rule, String parameter, Point chosen, double criterion, Point best, String message) {
        rows.add(new RuleRow(
                caseId,
                rule,
                parameter,
                chosen.value(),
                criterion,
                chosen.error(),
                best.value(),
                best.error(),
                chosen.error() / best.error(),
                chosen.iteration(),
                best.iteration(),
                NAN,
                NAN,
                message));
    }
}
