package org.krylovbench.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.statistics.Ecdf;
import org.krylovbench.statistics.Profiles;

/**
 * The share of the problems of a run that each method takes at most τ times the cost of the best for, over τ: Dolan and Moré
 * (2002), doi 10.1007/s101070100263. A method that failed on a problem takes infinitely long there. From five problems on
 * there are bands of 95 %, for one τ at a time, over the problems, in plots of up to four methods.
 *
 * <p>Only the best can be read from a profile of several: the order of the others may depend on who takes part, Gould and
 * Scott (2016). So each may be compared with one other alone.
 *
 * @param by what the target is a bound of
 * @param target the bound; where it is not set 1e-6 by residual, 0.1 by error, 1.05 by least error
 * @param value the cost
 * @param bands whether they are shown
 * @param pairwise whether each plot has two methods alone: all pairs of up to four, else each and the one that is most often
 *     the best
 * @param legend where the names of the methods stand
 */
public record PerformanceProfile(
        By by, OptionalDouble target, Cost value, boolean bands, boolean pairwise, Legend legend) implements Figure {

    static final int FEWEST_FOR_BANDS = 5;

    private static final int FEW_METHODS = 4;
    private static final int MOST_PAIRS = 12;

    /** Larger ratios are only told to be larger. */
    private static final double LARGEST = 1e4;

    private static final double ROOM = 1.3;

    public PerformanceProfile {
        target.ifPresent(bound -> new Target(by, bound));
    }

    /** As an experiment has it that says no more than its name. */
    public PerformanceProfile() {
        this(By.RESIDUAL, OptionalDouble.empty(), Cost.TIME, true, false, Legend.BELOW);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) {
        var bound = new Target(by, target.orElse(by.standard()));
        Contest contest = Contest.of(run, List.of(bound), value);
        if (contest.methods().size() < 2 || contest.problems().size() < 2) {
            return List.of();
        }
        List<Methods.Group> groups = pairwise ? pairs(contest) : Methods.of(run).groups(run.entries());
        boolean banded = bands && contest.problems().size() >= FEWEST_FOR_BANDS;
        List<Facet> facets = groups.stream()
                .map(group -> facet(contest, group, bound, banded && group.banded()))
                .toList();
        String note = Methods.note(
                contest.problems().size() + " problems",
                banded && groups.stream().anyMatch(Methods.Group::banded) ? "bands: 95 % for one \u03c4 at a time" : "",
                Contest.skipped(run),
                run.grade().corner());
        var chart = new Chart(facets, Methods.columns(facets.size()), Methods.keys(groups), legend, note);
        String title = "Performance profile of " + value.words() + " to a "
                + by.quantity().title().toLowerCase(Locale.ROOT) + ", over "
                + contest.problems().size() + " problems";
        return List.of(ChartSheet.drawing("performance-profile", title, chart, style));
    }

    private static List<Methods.Group> pairs(Contest contest) {
        String best = best(contest);
        List<Methods.Member> members = new ArrayList<>();
        for (String method : contest.methods()) {
            members.add(new Methods.Member(method, method, members.size()));
        }
        List<Methods.Group> pairs = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            for (Methods.Member other : members.subList(i + 1, members.size())) {
                Methods.Member one = members.get(i);
                boolean withBest = one.method().equals(best) || other.method().equals(best);
                if (members.size() <= FEW_METHODS || withBest) {
                    pairs.add(new Methods.Group("", List.of(one, other)));
                }
            }
        }
        return pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()));
    }

    /** The one that is most often the best. */
    private static String best(Contest contest) {
        List<Ecdf> profiles = Profiles.performance(contest.ofOne());
        int best = 0;
        for (int i = 1; i < profiles.size(); i++) {
            best = profiles.get(i).at(1) > profiles.get(best).at(1) ? i : best;
        }
        return contest.methods().get(best);
    }

    /** A pair is compared with itself, members of a larger group with all methods. */
    private Facet facet(Contest contest, Methods.Group group, Target bound, boolean banded) {
        List<String> names =
                group.members().stream().map(Methods.Member::method).toList();
        List<String> rivals = pairwise ? names : contest.methods();
        double[][] costs = contest.ofOne();
        List<Ecdf> profiles = Profiles.performance(rivals.stream()
                .map(name -> costs[contest.methods().indexOf(name)])
                .toArray(double[][]::new));
        double largest = profiles.stream()
                .flatMapToDouble(profile -> Arrays.stream(profile.steps()))
                .max()
                .orElse(1);
        double high = Math.min(LARGEST, Math.max(2, ROOM * largest));
        List<Graph> graphs = group.members().stream()
                .map(member -> new Staircase(profiles.get(rivals.indexOf(member.method())), 1, high)
                        .graph(member.style(), member.label(), banded))
                .toList();
        String label = pairwise
                ? "factor $\u03c4$ of the better"
                : "factor $\u03c4$ of the best " + value.words() + " to " + bound.words();
        return new Facet(
                group.heading(),
                new Axis(label, Axis.Scale.LOGARITHMIC, new Range(1, high)),
                new Axis("share of problems", Axis.Scale.LINEAR, new Range(0, 1.03)),
                graphs);
    }
}
