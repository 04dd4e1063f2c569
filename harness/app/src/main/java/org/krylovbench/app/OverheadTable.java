package org.krylovbench.app;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.krylovbench.results.ClockRow;
import org.krylovbench.results.NoiseFloorRow;
import org.krylovbench.results.OverheadFolder;
import org.krylovbench.results.OverheadRow;

/** A self-test for a terminal: what the harness adds to each solve, what can be told apart, how fine the clocks are. */
final class OverheadTable {

    private static final String NEWLINE = System.lineSeparator();

    private OverheadTable() {}

    static String of(OverheadFolder run) throws IOException {
        var ways = new TextTable(List.of(
                "backend",
                "solver",
                "n",
                "way",
                "time",
                "to",
                "ratio",
                "CPU time",
                "ratio",
                "forks",
                "steady",
                "load",
                ""));
        run.rows().forEach(row -> ways.add(cells(row)));
        var text = new StringBuilder().append(ways).append(NEWLINE);
        run.noise().ifPresent(floor -> text.append(sentence(floor)).append(NEWLINE));
        for (ClockRow clock : run.clocks()) {
            text.append(sentence(clock)).append(NEWLINE);
        }
        return text.toString();
    }

    private static List<String> cells(OverheadRow row) {
        return List.of(
                row.backend(),
                row.solver(),
                Integer.toString(row.unknowns()),
                row.way().toString(),
                Quantity.seconds(row.seconds()),
                row.against(),
                ratio(row.ratio(), row.ratioLow(), row.ratioHigh()),
                Quantity.seconds(row.cpuSeconds()),
                ratio(row.cpuRatio(), row.cpuRatioLow(), row.cpuRatioHigh()),
                Integer.toString(row.forks()),
                Double.isNaN(row.steadyForks()) ? "" : format("%.0f %%", 100 * row.steadyForks()),
                Double.isNaN(row.highestLoad()) ? "" : format("%.1f", row.highestLoad()),
                row.message());
    }

    private static String ratio(double value, double low, double high) {
        if (Double.isNaN(value)) {
            return "";
        }
        return Double.isNaN(low) ? format("%.3f", value) : format("%.3f [%.3f\u2013%.3f]", value, low, high);
    }

    private static String sentence(NoiseFloorRow floor) {
        return format(
                        "%s with itself: %d of %d comparisons of %d forks each had p \u2264 0.05, %d after Benjamini and Hochberg;",
                        floor.caseId(), floor.flagged(), floor.comparisons(), floor.forks(), floor.flaggedTogether())
                + NEWLINE
                + (Double.isNaN(floor.halfWidth())
                        ? "too few for a noise floor"
                        : format(
                                "noise floor \u00b1%.2f %%, changes of %.2f %% are found four times in five",
                                100 * floor.halfWidth(), 100 * floor.detectableEffect()));
    }

    private static String sentence(ClockRow clock) {
        return Double.isNaN(clock.resolutionSeconds())
                ? clock.clock() + " clock: there is none"
                : format(
                        "%s clock: tells %.3g ns apart, a reading takes %.3g ns",
                        clock.clock(), 1e9 * clock.resolutionSeconds(), 1e9 * clock.costSeconds());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
