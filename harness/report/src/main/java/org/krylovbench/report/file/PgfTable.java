package org.krylovbench.report.file;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.GraphPainter;
import org.krylovbench.report.drawing.PaperCurve;
import org.krylovbench.report.drawing.Plot;

/** The numbers of a chart as pgfplots reads them: two columns for each curve and each band, as many points as can be told apart. */
final class PgfTable {

    private record Column(String name, double[] values) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<int[]>> marked = new ArrayList<>();

    PgfTable(Chart chart, List<Rectangle2D> areas, Fonts fonts) {
        for (int f = 0; f < chart.facets().size(); f++) {
            Facet facet = chart.facets().get(f);
            Plot plot = Plot.of(facet, areas.get(f), Plot.frame(fonts));
            List<int[]> ofFacet = new ArrayList<>();
            for (int c = 0; c < facet.graphs().size(); c++) {
                ofFacet.add(add(facet, f, c, plot));
            }
            marked.add(ofFacet);
        }
    }

    /** Adds a curve; returns which of its points have a marker. */
    private int[] add(Facet facet, int f, int c, Plot plot) {
        Graph graph = facet.graphs().get(c).shownOn(facet.up());
        var curve = new PaperCurve(graph.x(), graph.y(), plot);
        int[] all = IntStream.range(0, graph.x().length).toArray();
        boolean each = graph.look() != Graph.Look.CURVE && graph.look() != Graph.Look.LINE;
        int[] marks = curve.marked(GraphPainter.part(facet, c), plot.area());
        int[] kept = each
                ? all
                : IntStream.concat(IntStream.of(curve.needed()), IntStream.of(marks))
                        .sorted()
                        .distinct()
                        .toArray();
        add(name(f, c), graph.x(), graph.y(), kept);
        graph.bars().ifPresent(bars -> {
            add(name(f, c) + "below", i -> length(bars.low()[i], graph.y()[i]), kept);
            add(name(f, c) + "above", i -> length(graph.y()[i], bars.high()[i]), kept);
        });
        graph.band().ifPresent(band -> {
            int[] outline = new PaperCurve(band.x(), band.y(), plot).needed();
            add(name(f, c) + "band", band.x(), band.y(), outline);
        });
        return IntStream.range(0, kept.length)
                .filter(i -> IntStream.of(marks).anyMatch(mark -> mark == kept[i]))
                .toArray();
    }

    private void add(String name, double[] x, double[] y, int[] kept) {
        add(name + "x", i -> x[i], kept);
        add(name + "y", i -> y[i], kept);
    }

    private void add(String name, IntToDoubleFunction value, int[] kept) {
        columns.add(new Column(name, IntStream.of(kept).mapToDouble(value).toArray()));
    }

    /** None where an end is not known. */
    private static double length(double low, double high) {
        return low < high ? high - low : 0;
    }

    private static String name(int facet, int curve) {
        return "plot" + (facet + 1) + "curve" + (curve + 1);
    }

    String curve(int facet, int curve) {
        return "x=" + name(facet, curve) + "x,y=" + name(facet, curve) + "y";
    }

    /** The lengths of the bars of a curve. */
    String bars(int facet, int curve) {
        return "y error minus=" + name(facet, curve) + "below,y error plus=" + name(facet, curve) + "above";
    }

    String band(int facet, int curve) {
        return "x=" + name(facet, curve) + "bandx,y=" + name(facet, curve) + "bandy";
    }

    /** Which points of a curve have a marker, from 0 on. */
    int[] marked(int facet, int curve) {
        return marked.get(facet).get(curve).clone();
    }

    String csv() {
        var csv = new StringBuilder();
        csv.append(String.join(",", columns.stream().map(Column::name).toList()))
                .append('\n');
        int rows = columns.stream()
                .mapToInt(column -> column.values().length)
                .max()
                .orElse(0);
        for (int row = 0; row < rows; row++) {
            int i = row;
            csv.append(String.join(
                            ",",
                            columns.stream()
                                    .map(column -> cell(column.values(), i))
                                    .toList()))
                    .append('\n');
        }
        return csv.toString();
    }

    /** Where a curve has ended, {@code nan}, which pgfplots leaves out. */
    private static String cell(double[] values, int row) {
        return row < values.length ? String.format(Locale.ROOT, "%.7g", values[row]) : "nan";
    }
}
