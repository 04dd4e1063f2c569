package org.krylovbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.krylovbench.report.figure.Rows;
import org.krylovbench.results.CurveSource;
import org.krylovbench.results.Times;

/** What a reader of the times must know, as far as the cases tell it. */
final class TimeWarnings {

    private static final int NAMED = 3;

    private TimeWarnings() {}

    static List<String> of(List<Rows.Entry> entries) {
        List<Rows.Entry> timed = entries.stream()
                .filter(entry -> !Double.isNaN(times(entry).solveSeconds()))
                .toList();
        List<String> warnings = new ArrayList<>();
        warn(
                warnings,
                timed,
                times -> times.steadyForks() < 1,
                "had not become steady, in some process, when they were timed");
        warn(
                warnings,
                timed,
                times -> times.curve() == CurveSource.UNPROVEN,
                "have curves over time from solves with time stamps, which were not shown to take as long as those without");
        warn(
                warnings,
                timed,
                times -> times.curve() == CurveSource.NONE,
                "have no curve over time: their timed solves did not go the way of the recorded one, see the message");
        warn(warnings, timed, times -> times.collectedShots() > 0, "had a garbage collection during a timed solve");
        return warnings;
    }

    private static Times times(Rows.Entry entry) {
        return entry.summary().map(summary -> summary.times()).orElse(Times.NONE);
    }

    private static void warn(List<String> warnings, List<Rows.Entry> timed, Predicate<Times> concerned, String what) {
        List<String> names = timed.stream()
                .filter(entry -> concerned.test(times(entry)))
                .map(entry -> entry.planned().caseId())
                .toList();
        if (!names.isEmpty()) {
            String which = names.size() == timed.size() && timed.size() > NAMED
                    ? ""
                    : ": " + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                            + (names.size() > NAMED ? ", \u2026" : "");
            warnings.add(names.size() + " of " + timed.size() + " timed cases " + what + which + ".");
        }
    }
}
