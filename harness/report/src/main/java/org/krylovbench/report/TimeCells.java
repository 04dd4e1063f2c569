package org.krylovbench.report;

import java.util.Locale;
import org.krylovbench.report.html.Html;
import org.krylovbench.results.CurveSource;
import org.krylovbench.results.Times;

/** The cells of a case's row that tell how long it took; what is between brackets is an interval at 95 %. */
final class TimeCells {

    private TimeCells() {}

    static String html(Times times) {
        return Html.number(times.setupSeconds(), CaseTable.milliseconds(times.setupSeconds()))
                + Html.number(
                        times.preconditionerSetupSeconds(), CaseTable.milliseconds(times.preconditionerSetupSeconds()))
                + Html.number(times.firstSolveSeconds(), CaseTable.milliseconds(times.firstSolveSeconds()))
                + Html.number(times.solveSeconds(), solve(times))
                + Html.number(times.stampRatio(), stamped(times));
    }

    private static String solve(Times times) {
        return Double.isNaN(times.solveSeconds())
                ? ""
                : "<span title=\"" + spread(times) + "\">" + CaseTable.milliseconds(times.solveSeconds())
                        + interval(
                                CaseTable.milliseconds(times.solveSecondsLow()),
                                CaseTable.milliseconds(times.solveSecondsHigh()))
                        + (times.steadyForks() < 1 ? " <small>not steady</small>" : "") + "</span>";
    }

    /** What the interval does not tell. */
    private static String spread(Times times) {
        return String.format(
                Locale.ROOT,
                "fastest %s, slowest %s; interquartile range within forks %s%s; %s; %d with a garbage collection",
                CaseTable.milliseconds(times.fastestSolveSeconds()),
                CaseTable.milliseconds(times.slowestSolveSeconds()),
                CaseTable.milliseconds(times.iqrSecondsWithinForks()),
                Double.isNaN(times.iqrSecondsBetweenForks())
                        ? ""
                        : ", between forks " + CaseTable.milliseconds(times.iqrSecondsBetweenForks()),
                times.forks() == 0
                        ? times.shots() + " shots in the process of the run"
                        : times.shots() + " shots in each of " + times.forks() + " forks",
                times.collectedShots());
    }

    private static String stamped(Times times) {
        return Double.isNaN(times.stampRatio())
                ? ""
                : Html.format("%.3f", times.stampRatio())
                        + (Double.isNaN(times.stampRatioLow())
                                ? ""
                                : interval(
                                        Html.format("%.3f", times.stampRatioLow()),
                                        Html.format("%.3f", times.stampRatioHigh())))
                        + (times.curve() == CurveSource.STAMPED ? "" : " <small>" + times.curve() + "</small>");
    }

    private static String interval(String low, String high) {
        return " <small>[" + low + "\u2013" + high + "]</small>";
    }
}
