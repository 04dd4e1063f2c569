package org.krylovbench.report.file;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krylovbench.report.drawing.Callouts;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Plot;

/**
 * What stands in one plot, as commands of pgfplots.
 *
 * @param index of the plot in its chart
 * @param area of the plot on the sheet
 * @param table of the numbers of all plots
 */
record PgfFacet(Facet facet, int index, Rectangle2D area, PgfTable table, Fonts fonts) {

    /** Bands, curves, and the names of points, each with a line to its own. */
    List<String> curves() {
        List<String> commands = new ArrayList<>();
        List<Callouts.Placed> callouts = Callouts.of(facet, Plot.of(facet, area, Plot.frame(fonts)), fonts)
                .placed();
        for (int i = 0; i < facet.graphs().size(); i++) {
            band(i).ifPresent(commands::add);
        }
        callouts.forEach(placed -> commands.add(line(placed.line())));
        for (int i = 0; i < facet.graphs().size(); i++) {
            curve(i).ifPresent(commands::add);
            end(facet.graphs().get(i)).ifPresent(commands::add);
        }
        callouts.forEach(placed -> name(placed).forEach(commands::add));
        return commands;
    }

    private Optional<String> band(int i) {
        Graph graph = facet.graphs().get(i);
        return graph.band()
                .map(band -> "\\addplot[forget plot,draw=none,mark=none,fill=krylov" + graph.style()
                        + ",fill opacity=0.18] table[" + table.band(index, i) + "]{\\krylovtable} -- cycle;");
    }

    private Optional<String> curve(int i) {
        Graph graph = facet.graphs().get(i);
        if (graph.shownOn(facet.up()).x().length == 0) {
            return Optional.empty();
        }
        boolean bars = graph.bars().isPresent();
        return Optional.of("\\addplot[forget plot," + PgfPen.style(graph.pen()) + marked(i, graph)
                + (bars ? ",error bars/.cd,y dir=both,y explicit,error bar style={solid,line width=0.7bp}" : "")
                + "] table[" + table.curve(index, i)
                + (bars ? "," + table.bars(index, i) : "") + "]{\\krylovtable};");
    }

    private String marked(int i, Graph graph) {
        if (graph.look() != Graph.Look.CURVE) {
            return "";
        }
        String indices = Arrays.stream(table.marked(index, i))
                .mapToObj(k -> Integer.toString(k + 1))
                .collect(Collectors.joining(","));
        return ",mark indices={" + indices + "}";
    }

    /** An arrow where a curve leaves for zero. */
    private Optional<String> end(Graph graph) {
        return graph.vanishes(facet.up()).stream()
                .mapToObj(x -> String.format(
                        Locale.ROOT,
                        "\\draw[krylov%1$d,line width=1.1bp,->] (axis cs:%2$.6g,%3$.6g) ++(0bp,10bp) -- (axis cs:%2$.6g,%3$.6g);",
                        graph.style(),
                        x,
                        facet.up().range().low()))
                .findFirst();
    }

    /** From a name to its point. */
    private String line(Line2D to) {
        return "\\draw[black!50,line width=0.4bp] " + place(to.getX1(), to.getY1()) + " -- "
                + place(to.getX2(), to.getY2()) + ";";
    }

    private Stream<String> name(Callouts.Placed placed) {
        return IntStream.range(0, placed.lines().size())
                .mapToObj(i -> "\\node[anchor=base west,inner sep=0bp,font=\\fontsize{6.5}{7.6}\\selectfont] at "
                        + place(placed.left(), placed.base(i)) + " {"
                        + TexText.words(placed.lines().get(i)) + "};");
    }

    private String place(double x, double y) {
        return String.format(
                Locale.ROOT,
                "(rel axis cs:%.4f,%.4f)",
                (x - area.getMinX()) / area.getWidth(),
                (area.getMaxY() - y) / area.getHeight());
    }

    /** Lines across the plot. */
    List<String> levels() {
        return facet.levels().stream()
                .map(level -> String.format(
                        Locale.ROOT,
                        "\\draw[dashed,black!70,line width=0.6bp] (rel axis cs:0,0 |- axis cs:%1$.6g,%2$.6g) -- "
                                + "(rel axis cs:1,0 |- axis cs:%1$.6g,%2$.6g) node[above left,inner sep=1.5bp] {%3$s};",
                        facet.across().range().high(),
                        level.value(),
                        TexText.label(level.label())))
                .toList();
    }

    /** What stands in place of curves. */
    Optional<String> remark() {
        return facet.remark().isEmpty()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "\\node[align=center,text width=%.0fbp] at (rel axis cs:0.5,0.5) {%s};",
                        0.9 * area.getWidth(),
                        TexText.words(facet.remark())));
    }
}
