package org.krylovbench.report.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.krylovbench.report.figure.Grade.Level;
import org.krylovbench.report.figure.Grade.Reason;
import org.krylovbench.results.ForkRow;
import org.krylovbench.results.Times;

/**
 * What the {@link Grade} of a run looks at in a case that was timed.
 *
 * @param load in the median over its processes, the larger of that before and after; NaN if unknown
 * @param threads of its backend
 * @param processors of the machine
 */
public record GradedCase(Times times, double load, int threads, int processors) {

    private static final Pattern THREADS = Pattern.compile("\\bthreads: *(\\d+)");

    /** Those that were timed. */
    static List<GradedCase> of(List<Rows.Entry> entries, List<ForkRow> forks, int processors) {
        Map<String, List<ForkRow>> byCase = forks.stream()
                .filter(fork -> fork.phase() != ForkRow.Phase.RECORDING && fork.done())
                .collect(Collectors.groupingBy(ForkRow::caseId));
        return entries.stream()
                .filter(entry -> !Double.isNaN(times(entry).solveSeconds()))
                .map(entry -> new GradedCase(
                        times(entry),
                        load(byCase.getOrDefault(entry.planned().caseId(), List.of())),
                        threads(entry.planned().backendParameters()),
                        processors))
                .toList();
    }

    private static Times times(Rows.Entry entry) {
        return entry.summary().map(summary -> summary.times()).orElse(Times.NONE);
    }

    private static double load(List<ForkRow> forks) {
        double[] loads = forks.stream()
                .mapToDouble(fork -> Math.max(fork.loadBefore(), fork.loadAfter()))
                .sorted()
                .toArray();
        return loads.length == 0 || Arrays.stream(loads).anyMatch(Double::isNaN)
                ? Double.NaN
                : (loads[(loads.length - 1) / 2] + loads[loads.length / 2]) / 2;
    }

    /** As an experiment has it; one where a backend has no such parameter. */
    private static int threads(String parameters) {
        Matcher matcher = THREADS.matcher(parameters);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 1;
    }

    Optional<Reason> processes(String profile) {
        int forks = times.forks();
        if (forks < 2) {
            return reason(Level.D, profile.equals("quick") ? "profile: quick" : "one process");
        } else if (forks < 5) {
            return reason(Level.C, forks + " processes");
        }
        return forks < 10 ? reason(Level.B, forks + " processes") : Optional.empty();
    }

    Optional<Reason> steadiness() {
        if (times.steadyForks() == 1) {
            return Optional.empty();
        }
        return reason(
                times.steadyForks() >= 0.8 ? Level.B : Level.C,
                format("%.0f %% of the processes were steady", 100 * times.steadyForks()));
    }

    Optional<Reason> quiet() {
        if (Double.isNaN(load)) {
            return reason(Level.B, "load unknown");
        } else if (load <= threads + 0.5) {
            return Optional.empty();
        }
        return reason(load <= processors ? Level.B : Level.C, format("load %.1f on %d processors", load, processors));
    }

    Optional<Reason> spread() {
        double part = times.iqrSecondsBetweenForks() / times.solveSeconds();
        return Double.isNaN(part) || part <= 0.05
                ? Optional.empty()
                : reason(part <= 0.1 ? Level.B : Level.C, format("processes %.0f %% apart", 100 * part));
    }

    Optional<Reason> curve() {
        return switch (times.curve()) {
            case STAMPED, PREFIX -> Optional.empty();
            case UNPROVEN -> reason(Level.C, "stamps not shown to cost nothing");
            case NONE -> reason(Level.C, "no curve over time");
        };
    }

    private static Optional<Reason> reason(Level level, String words) {
        return Optional.of(new Reason(level, words));
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
