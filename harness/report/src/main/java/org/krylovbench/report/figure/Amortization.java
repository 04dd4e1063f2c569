package org.krylovbench.report.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.Timing;

/**
 * The time of making M and of solving for n right-hand sides, setup + n · solve, over n, with the numbers from which on one
 * preconditioner beats another, and their intervals of 95 % where there are forks enough. Only cases that ended as they
 * should take part. A plot for each problem.
 *
 * @param fastestSolver whether each preconditioner is drawn with its fastest solver alone; otherwise each solver has a plot
 * @param legend where the names of the preconditioners stand
 */
public record Amortization(boolean fastestSolver, Legend legend) implements Figure {

    private static final int MOST_PLOTS = 12;

    /** As an experiment has it that says no more than its name. */
    public Amortization() {
        this(true, Legend.BELOW);
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        Samples samples = Samples.of(run);
        List<String> names = run.all().stream()
                .map(entry -> entry.planned().preconditioner())
                .distinct()
                .toList();
        Map<String, List<Rows.Entry>> plots = run.entries().stream()
                .filter(Amortization::ended)
                .filter(entry -> samples.forks(entry, Timing.Kind.SOLVE).isPresent())
                .collect(Collectors.groupingBy(this::plot, LinkedHashMap::new, Collectors.toList()));
        List<Facet> facets = new ArrayList<>();
        plots.forEach((heading, entries) -> {
            List<Offer> offers = offers(entries, samples);
            if (offers.size() > 1) {
                facets.add(new OfferPlot(heading, offers, names).facet());
            }
        });
        List<Chart.Key> keys = names.stream()
                .filter(name -> facets.stream()
                        .flatMap(facet -> facet.graphs().stream())
                        .anyMatch(graph -> graph.name().equals(name)))
                .map(name -> new Chart.Key(names.indexOf(name), name))
                .toList();
        String note = Methods.note(
                fastestSolver ? "each preconditioner with its fastest solver" : "",
                "setup: making M",
                run.grade().corner());
        List<Drawing> sheets = new ArrayList<>();
        for (int from = 0; from < facets.size(); from += MOST_PLOTS) {
            List<Facet> some = facets.subList(from, Math.min(facets.size(), from + MOST_PLOTS));
            var chart = new Chart(some, Methods.columns(some.size()), keys, legend, note);
            String name = "amortization" + (from == 0 ? "" : "-" + (from / MOST_PLOTS + 1));
            sheets.add(ChartSheet.drawing(name, "Time of n right-hand sides, with the setup of M", chart, style));
        }
        return sheets;
    }

    private static boolean ended(Rows.Entry entry) {
        return entry.summary()
                .filter(summary -> summary.outcome() == Outcome.CONVERGED || summary.outcome() == Outcome.SEMICONVERGED)
                .isPresent();
    }

    private String plot(Rows.Entry entry) {
        return entry.planned().problem()
                + (fastestSolver ? "" : ", " + entry.planned().solver());
    }

    /** One for each preconditioner, the fastest first. */
    private static List<Offer> offers(List<Rows.Entry> entries, Samples samples) {
        Map<String, Offer> fastest = new LinkedHashMap<>();
        for (Rows.Entry entry : entries) {
            Offer offer = Offer.of(entry, samples);
            fastest.merge(offer.name(), offer, (a, b) -> b.solve() < a.solve() ? b : a);
        }
        return fastest.values().stream()
                .sorted(Comparator.comparingDouble(Offer::solve))
                .toList();
    }
}
