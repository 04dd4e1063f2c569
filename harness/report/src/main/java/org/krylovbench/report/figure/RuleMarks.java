package org.krylovbench.report.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Pen;
import org.krylovbench.results.RuleRow;

/**
 * What rules have chosen, as marks on curves. Those that stand at one place are drawn around each other.
 *
 * @param names of the rules, by which each has its style in all plots of a drawing
 */
public record RuleMarks(List<String> names) {

    /** How much larger than the mark that it stands around one is. */
    private static final double AROUND = 0.6;

    /**
     * A choice at its place.
     *
     * @param rule one of the names, or what the best is called
     */
    record Place(String rule, double x, double y) {}

    /** Of all rules in some rows. */
    static RuleMarks of(Collection<RuleRow> rows) {
        return new RuleMarks(
                rows.stream().map(RuleRow::rule).distinct().sorted().toList());
    }

    /** The lines of a legend, the first of them what is best. */
    List<Chart.Key> keys(String best) {
        List<Chart.Key> keys = new ArrayList<>();
        keys.add(new Chart.Key(pen(best), best));
        names.forEach(name -> keys.add(new Chart.Key(pen(name), name)));
        return keys;
    }

    /** A mark for each, the larger ones first. */
    List<Graph> graphs(List<Place> places) {
        Map<List<Double>, List<Place>> together = new LinkedHashMap<>();
        places.forEach(place -> together.computeIfAbsent(List.of(place.x(), place.y()), at -> new ArrayList<>())
                .add(place));
        List<Graph> graphs = new ArrayList<>();
        for (List<Place> here : together.values()) {
            for (int i = 0; i < here.size(); i++) {
                Place place = here.get(i);
                graphs.add(new Graph(
                        pen(place.rule()).sized(1 + AROUND * (here.size() - 1 - i)),
                        place.rule(),
                        new double[] {place.x()},
                        new double[] {place.y()}));
            }
        }
        return graphs;
    }

    /** Black for what is best. */
    private Pen pen(String rule) {
        int index = names.indexOf(rule);
        int style = index < 0 ? Palette.BLACK : index < Palette.BLACK ? index : index + 1;
        return Pen.of(style, Graph.Look.POINTS);
    }
}
