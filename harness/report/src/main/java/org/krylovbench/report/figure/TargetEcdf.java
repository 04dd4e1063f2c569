package org.krylovbench.report.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.statistics.Ecdf;

/**
 * The share of all pairs of a problem and a target that each method has reached, over its cost. From five problems on there
 * are bands of 95 %, for one cost at a time, over the problems.
 *
 * @param by what the targets are bounds of
 * @param from the loosest target
 * @param to the tightest
 * @param targets how many there are, at equal ratios
 * @param value the cost
 * @param bands whether they are shown
 * @param legend where the names of the methods stand
 */
public record TargetEcdf(By by, double from, double to, int targets, Cost value, boolean bands, Legend legend)
        implements Figure {

    private static final double ROOM = 1.3;

    public TargetEcdf {
        if (!(to > 0 && to <= from && from < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "to must be positive and not exceed from, but is " + to + ", and from is " + from);
        }
        if (targets < 1) {
            throw new IllegalArgumentException("targets must be at least 1, but is " + targets);
        }
    }

    /** As an experiment has it that says no more than its name. */
    public TargetEcdf() {
        this(By.RESIDUAL, 1e-1, 1e-6, 16, Cost.TIME, true, Legend.BELOW);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) {
        List<Target> bounds = IntStream.range(0, targets)
                .mapToObj(i -> new Target(by, from * Math.pow(to / from, targets == 1 ? 1 : i / (targets - 1.0))))
                .toList();
        Contest contest = Contest.of(run, bounds, value);
        double[] finite = Arrays.stream(contest.costs())
                .flatMap(Arrays::stream)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        if (finite.length == 0) {
            return List.of();
        }
        double largest = Arrays.stream(finite).max().orElseThrow();
        boolean milliseconds = value.isTime() && largest < 1;
        double unit = milliseconds ? 1e3 : 1;
        double low = unit * Arrays.stream(finite).min().orElseThrow() / ROOM;
        double high = ROOM * unit * largest;
        boolean banded = bands && contest.problems().size() >= PerformanceProfile.FEWEST_FOR_BANDS;
        List<Methods.Group> groups = Methods.of(run).groups(run.entries());
        List<Facet> facets = groups.stream()
                .map(group -> new Facet(
                        group.heading(),
                        new Axis(
                                value.words() + value.unit(milliseconds), Axis.Scale.LOGARITHMIC, new Range(low, high)),
                        new Axis("share of problems and targets", Axis.Scale.LINEAR, new Range(0, 1.03)),
                        group.members().stream()
                                .map(member -> new Staircase(
                                                ecdf(
                                                        contest.costs()[
                                                                contest.methods()
                                                                        .indexOf(member.method())],
                                                        unit),
                                                low,
                                                high)
                                        .graph(member.style(), member.label(), banded && group.banded()))
                                .toList()))
                .toList();
        String note = Methods.note(
                contest.problems().size() + " problems, " + targets + " targets each: " + range(),
                banded && groups.stream().anyMatch(Methods.Group::banded) ? "bands: 95 % for one cost at a time" : "",
                Contest.skipped(run),
                run.grade().corner());
        var chart = new Chart(facets, Methods.columns(facets.size()), Methods.keys(groups), legend, note);
        String title = "Share of " + contest.problems().size() + " problems and " + targets
                + " targets each, reached over " + value.words();
        return List.of(ChartSheet.drawing("ecdf", title, chart, style));
    }

    /** In words. */
    private String range() {
        String what = by == By.LEAST_ERROR ? " times the least error" : "";
        return by.quantity().title().toLowerCase(Locale.ROOT) + " from " + plain(from) + " to " + plain(to) + what;
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, number < 0.01 ? "%.0e" : "%.3g", number)
                .replace("e-0", "e-");
    }

    private static Ecdf ecdf(double[][] problems, double unit) {
        return Ecdf.ofTargets(Arrays.stream(problems)
                .map(costs -> Arrays.stream(costs).map(cost -> unit * cost).toArray())
                .toList());
    }
}
