package org.krylovbench.report.file;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Callouts;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.DirectLabels;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.GreyScale;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.LogTicks;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Pen;
import org.krylovbench.report.drawing.Plot;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Style;

/**
 * A chart for pgfplots: its text asks for the numbers of {@link PgfTable}, so that a paper can change how it looks and not
 * what it says. Lengths are those on paper, letters as large as there.
 */
public final class PgfFile {

    private static final List<String> DASHES = List.of(
            "solid",
            "dash pattern=on 5bp off 2bp",
            "dash pattern=on 1.2bp off 1.6bp",
            "dash pattern=on 6bp off 1.5bp on 1.2bp off 1.5bp",
            "dash pattern=on 9bp off 2bp",
            "dash pattern=on 6bp off 1.5bp on 1.2bp off 1.5bp on 1.2bp off 1.5bp");
    private static final List<String> MARKS =
            List.of("mark=*", "mark=square*", "mark=triangle*", "mark=diamond*", "mark=triangle*");
    /** Points from one number of a logarithmic axis to the next at least, across and upwards. */
    private static final double TICK_WIDTH = 25.6;

    private static final double TICK_HEIGHT = 12.8;

    /** How much wider than its plot a line of a heading may be. */
    private static final int HEADING = 30;

    private static final int MARK_SIZE = 2;
    private static final int KEYS_IN_A_ROW = 6;
    private static final int MOST_KEYS = 40;
    private static final String ORIGIN = "% krylov-bench: ";

    private final Drawing drawing;
    private final Chart chart;
    private final List<Rectangle2D> areas;
    private final PgfTable table;
    private final Fonts fonts;
    private final Optional<DirectLabels> labels;
    private final boolean grey;
    private final StringBuilder tex = new StringBuilder();

    private PgfFile(Drawing drawing, Chart chart, Fonts fonts, boolean grey) {
        this.drawing = drawing;
        this.chart = chart;
        this.areas = ChartSheet.areas(chart, new Style(fonts, drawing.width()));
        this.table = new PgfTable(chart, areas, fonts);
        this.labels = ChartSheet.directLabels(chart, new Style(fonts, drawing.width()));
        this.fonts = fonts;
        this.grey = grey;
    }

    /** The numbers that it asks for. */
    public static String csv(Drawing drawing, Chart chart, Fonts fonts) {
        return new PgfFile(drawing, chart, fonts, false).table.csv();
    }

    /** @param origin where it comes from, in ASCII */
    static String tex(Drawing drawing, Chart chart, Fonts fonts, boolean grey, Optional<String> origin) {
        var file = new PgfFile(drawing, chart, fonts, grey);
        origin.ifPresent(json -> file.line(ORIGIN + json));
        file.write();
        return file.tex.toString();
    }

    /** Where a file says that it comes from. */
    static Optional<String> origin(String tex) {
        return tex.lines()
                .filter(line -> line.startsWith(ORIGIN))
                .findFirst()
                .map(line -> line.substring(ORIGIN.length()));
    }

    private void line(String text) {
        tex.append(text).append('\n');
    }

    private void write() {
        line("% " + drawing.title().replaceAll("\\s+", " "));
        line(
                "% Needs \\usepackage{pgfplots} \\pgfplotsset{compat=1.18} \\usepgfplotslibrary{groupplots} in the preamble,");
        line("% and " + drawing.name()
                + ".csv in the folder \\krylovfolder, which is that of the paper unless defined before.");
        line("\\providecommand{\\krylovfolder}{.}");
        line("\\pgfplotstableread[col sep=comma]{" + source() + "}\\krylovtable");
        line("\\begin{tikzpicture}[font=\\fontsize{8}{9.5}\\selectfont]");
        colors();
        line(String.format(
                Locale.ROOT,
                "\\begin{groupplot}[group style={group size=%d by %d,horizontal sep=%.0fbp,vertical sep=%.0fbp},",
                chart.columns(),
                (areas.size() + chart.columns() - 1) / chart.columns(),
                horizontalGap(),
                verticalGap()));
        line(
                "  scale only axis, clip marker paths=true, tick align=outside, tick pos=left, unbounded coords=discard, filter discard warning=false,");
        line("  xtick style={black,line width=0.5bp}, ytick style={black,line width=0.5bp},");
        line("  axis line style={line width=0.6bp}, grid=major, grid style={black!13,line width=0.4bp},");
        line(
                "  label style={font=\\fontsize{9}{11}\\selectfont}, title style={font=\\fontsize{9}{11}\\selectfont,yshift=-4bp,"
                        + "align=center},");
        line("  every axis plot/.append style={line width=1.1bp,mark size=" + MARK_SIZE
                + "bp}, legend cell align=left,");
        line("  legend columns=" + inARow()
                + ", legend style={draw=none,/tikz/every even column/.append style={column sep=8bp}}]");
        for (int i = 0; i < chart.facets().size(); i++) {
            facet(i);
        }
        line("\\end{groupplot}");
        if (labels.isPresent()) {
            for (int i = 0; i < areas.size(); i++) {
                direct(labels.get(), i);
            }
        } else if (!chart.keys().isEmpty()) {
            String place = chart.legend() == Legend.RIGHT ? "east) node[right=6bp]" : "south) node[below=2bp]";
            line("\\path (current bounding box." + place + " {\\pgfplotslegendfromname{" + legend() + "}};");
        }
        note();
        line("\\end{tikzpicture}");
    }

    /** What stands small in the corner. */
    private void note() {
        if (!chart.note().isEmpty()) {
            line(String.format(
                    Locale.ROOT,
                    "\\path (current bounding box.south east) node[below left,inner sep=1bp,align=right,black!50,"
                            + "text width=%.0fbp,font=\\fontsize{6.5}{7.7}\\selectfont] {%s};",
                    0.9 * drawing.width(),
                    TexText.words(chart.note())));
        }
    }

    /** The names of the curves of a facet at their ends, from the upper right corner of its plot on. */
    private void direct(DirectLabels labels, int facet) {
        Rectangle2D area = areas.get(facet);
        String corner = "group c1r" + (facet + 1) + ".north east";
        for (DirectLabels.Placed placed : labels.placed(chart.facets().get(facet), area)) {
            line(String.format(
                    Locale.ROOT,
                    "\\draw[black!50,line width=0.5bp,dash pattern=on 0.8bp off 1.6bp] "
                            + "([xshift=%1$.2fbp,yshift=%2$.2fbp]%3$s) -- ([xshift=2bp,yshift=%2$.2fbp]%3$s) -- "
                            + "([xshift=10bp,yshift=%4$.2fbp]%3$s) node[right,inner sep=2bp,krylov%5$d!80!black] {%6$s};",
                    placed.from() - area.getMaxX(),
                    area.getMinY() - placed.end(),
                    corner,
                    area.getMinY() - placed.y(),
                    placed.graph().style(),
                    TexText.words(placed.graph().name())));
        }
    }

    /** Whether the names of the curves stand together. */
    private boolean isBoxed() {
        return labels.isEmpty() && !chart.keys().isEmpty();
    }

    /** Where the label of the axis across stands, if not in the middle of its plot. */
    private String label(int index) {
        OptionalDouble centre = ChartSheet.labelCentre(chart, areas, index, fonts);
        if (centre.isEmpty()) {
            return ",xlabel={}";
        }
        double shift = centre.getAsDouble() - areas.get(index).getCenterX();
        return Math.abs(shift) < 1 ? "" : String.format(Locale.ROOT, ",xlabel style={xshift=%.2fbp}", shift);
    }

    private String legend() {
        return "legend:" + drawing.name();
    }

    private int inARow() {
        if (chart.legend() == Legend.RIGHT) {
            return 1;
        }
        return Math.max(1, Math.min(Math.min(KEYS_IN_A_ROW, chart.keys().size()), (int) (drawing.width()
                / (38
                        + 4.6
                                * chart.keys().stream()
                                        .mapToInt(key -> key.name().length())
                                        .max()
                                        .orElse(1)))));
    }

    private double horizontalGap() {
        return areas.size() > 1 && chart.columns() > 1
                ? areas.get(1).getMinX() - areas.get(0).getMaxX()
                : 0;
    }

    /** The widest between two rows, some of which have longer headings. */
    private double verticalGap() {
        return IntStream.range(chart.columns(), areas.size())
                .mapToDouble(i ->
                        areas.get(i).getMinY() - areas.get(i - chart.columns()).getMaxY())
                .max()
                .orElse(0);
    }

    private void colors() {
        var styles = Stream.concat(
                        chart.facets().stream()
                                .flatMap(facet -> facet.graphs().stream())
                                .map(Graph::style),
                        chart.keys().stream().map(key -> key.pen().style()))
                .collect(Collectors.toCollection(TreeSet::new));
        for (int style : styles) {
            Color color = grey ? GreyScale.of(Palette.color(style)) : Palette.color(style);
            line(String.format(Locale.ROOT, "\\definecolor{krylov%d}{HTML}{%06X}", style, color.getRGB() & 0xFFFFFF));
        }
    }

    private void facet(int index) {
        Facet facet = chart.facets().get(index);
        Rectangle2D area = areas.get(index);
        line(String.format(
                Locale.ROOT,
                "\\nextgroupplot[width=%.2fbp,height=%.2fbp,%s,%s,%s%stitle={%s},title style={text width=%.0fbp}]",
                area.getWidth(),
                area.getHeight(),
                axis("x", facet.across(), area.getWidth() / TICK_WIDTH) + label(index),
                axis("y", facet.up(), area.getHeight() / TICK_HEIGHT),
                ChartSheet.isLabelled(chart, index) ? "" : "yticklabels={},ylabel={},",
                index == 0 && isBoxed() ? "legend to name={" + legend() + "}," : "",
                ChartSheet.heading(facet, area.getWidth(), fonts).stream()
                        .map(TexText::words)
                        .collect(Collectors.joining("\\\\")),
                area.getWidth() + HEADING));
        for (int i = 0; i < facet.graphs().size(); i++) {
            band(index, i, facet.graphs().get(i));
        }
        Callouts callouts = Callouts.of(facet, Plot.of(facet, area, Plot.frame(fonts)), fonts);
        callouts.placed().forEach(placed -> line(placed.line(), area));
        for (int i = 0; i < facet.graphs().size(); i++) {
            curve(index, i, facet);
        }
        callouts.placed().forEach(placed -> name(placed, area));
        if (index == 0 && isBoxed()) {
            chart.keys().stream().limit(MOST_KEYS).forEach(this::key);
            if (chart.keys().size() > MOST_KEYS) {
                line("\\addlegendimage{empty legend}\\addlegendentry{and "
                        + (chart.keys().size() - MOST_KEYS) + " more}");
            }
        }
        for (Facet.Level level : facet.levels()) {
            line(String.format(
                    Locale.ROOT,
                    "\\draw[dashed,black!70,line width=0.6bp] (rel axis cs:0,0 |- axis cs:%1$.6g,%2$.6g) -- "
                            + "(rel axis cs:1,0 |- axis cs:%1$.6g,%2$.6g) node[above left,inner sep=1.5bp] {%3$s};",
                    facet.across().range().high(),
                    level.value(),
                    TexText.label(level.label())));
        }
        if (!facet.remark().isEmpty()) {
            line(String.format(
                    Locale.ROOT,
                    "\\node[align=center,text width=%.0fbp] at (rel axis cs:0.5,0.5) {%s};",
                    0.9 * area.getWidth(),
                    TexText.words(facet.remark())));
        }
    }

    /** From a name to its point. */
    private void line(Line2D to, Rectangle2D area) {
        line("\\draw[black!50,line width=0.4bp] " + place(to.getX1(), to.getY1(), area) + " -- "
                + place(to.getX2(), to.getY2(), area) + ";");
    }

    private void name(Callouts.Placed placed, Rectangle2D area) {
        for (int i = 0; i < placed.lines().size(); i++) {
            line("\\node[anchor=base west,inner sep=0bp,font=\\fontsize{6.5}{7.6}\\selectfont] at "
                    + place(placed.left(), placed.base(i), area) + " {"
                    + TexText.words(placed.lines().get(i)) + "};");
        }
    }

    private static String place(double x, double y, Rectangle2D area) {
        return String.format(
                Locale.ROOT,
                "(rel axis cs:%.4f,%.4f)",
                (x - area.getMinX()) / area.getWidth(),
                (area.getMaxY() - y) / area.getHeight());
    }

    /** @param most numbers that there is room for */
    private static String axis(String name, Axis axis, double most) {
        return String.format(
                        Locale.ROOT,
                        "%1$smode=%2$s,%1$smin=%3$.6g,%1$smax=%4$.6g,%1$slabel={%5$s}",
                        name,
                        axis.logarithmic() ? "log" : "normal",
                        axis.range().low(),
                        axis.range().high(),
                        TexText.label(axis.label()))
                + (axis.logarithmic() ? ticks(name, axis.range(), most) : "");
    }

    /** The same as on paper: pgfplots has 10 to the power of a fraction where there are few decades. */
    private static String ticks(String name, Range range, double most) {
        List<LogTicks.Tick> ticks = LogTicks.of(range.low(), range.high(), most);
        List<LogTicks.Tick> labelled =
                ticks.stream().filter(tick -> !tick.label().isEmpty()).toList();
        String labels = labelled.stream()
                .map(tick -> "{" + TexText.label(tick.label()) + "}")
                .collect(Collectors.joining(","));
        List<LogTicks.Tick> others =
                ticks.stream().filter(tick -> tick.label().isEmpty()).toList();
        return "," + name + "tick={" + values(labelled) + "}," + name + "ticklabels={" + labels + "},minor " + name
                + "tick={" + values(others) + "}";
    }

    private static String values(List<LogTicks.Tick> ticks) {
        return ticks.stream()
                .map(tick -> String.format(Locale.ROOT, "%.6g", tick.value()))
                .collect(Collectors.joining(","));
    }

    private void band(int facet, int index, Graph graph) {
        if (graph.band().isPresent()) {
            line("\\addplot[forget plot,draw=none,mark=none,fill=krylov" + graph.style() + ",fill opacity=0.18] table["
                    + table.band(facet, index) + "]{\\krylovtable} -- cycle;");
        }
    }

    private void curve(int facet, int index, Facet plots) {
        Graph graph = plots.graphs().get(index);
        if (graph.shownOn(plots.up()).x().length > 0) {
            boolean bars = graph.bars().isPresent();
            line("\\addplot[forget plot," + style(graph.pen()) + marked(facet, index, graph)
                    + (bars ? ",error bars/.cd,y dir=both,y explicit,error bar style={solid,line width=0.7bp}" : "")
                    + "] table[" + table.curve(facet, index)
                    + (bars ? "," + table.bars(facet, index) : "") + "]{\\krylovtable};");
        }
        graph.vanishes(plots.up())
                .ifPresent(x -> line(String.format(
                        Locale.ROOT,
                        "\\draw[krylov%1$d,line width=1.1bp,->] (axis cs:%2$.6g,%3$.6g) ++(0bp,10bp) -- (axis cs:%2$.6g,%3$.6g);",
                        graph.style(),
                        x,
                        plots.up().range().low())));
    }

    private String marked(int facet, int index, Graph graph) {
        if (graph.look() != Graph.Look.CURVE) {
            return "";
        }
        String indices = Arrays.stream(table.marked(facet, index))
                .mapToObj(i -> Integer.toString(i + 1))
                .collect(Collectors.joining(","));
        return ",mark indices={" + indices + "}";
    }

    private static String style(Pen pen) {
        int style = pen.style();
        String line = pen.hasLine() ? dash(pen) : "only marks";
        if (!pen.hasMarkers()) {
            return "krylov" + style + "," + line + ",mark=none";
        }
        String size = pen.size() == 1 ? "" : String.format(Locale.ROOT, ",mark size=%.2fbp", MARK_SIZE * pen.size());
        if (pen.look() == Graph.Look.CROSSES) {
            return "krylov" + style + "," + line + ",mark=x,mark options={solid,line width=1.2bp}" + size;
        }
        String fill = style % 2 == 0 ? "fill=krylov" + style : "fill=white";
        return "krylov" + style + "," + line + "," + MARKS.get(style % MARKS.size())
                + ",mark options={solid,line width=0.8bp," + fill + turn(style) + "}" + size;
    }

    private static String dash(Pen pen) {
        return switch (pen.dash()) {
            case OWN -> DASHES.get(pen.style() % DASHES.size());
            case SOLID -> "solid";
            case DASHED -> "dash pattern=on 4.5bp off 2bp";
            case DOTTED -> "dash pattern=on 1.1bp off 1.6bp";
        };
    }

    /** The last of the marks stands on its head. */
    private static String turn(int style) {
        return style % MARKS.size() == MARKS.size() - 1 ? ",rotate=180" : "";
    }

    private void key(Chart.Key key) {
        line("\\addlegendimage{" + style(key.pen()) + "}\\addlegendentry{" + TexText.words(key.name()) + "}");
    }

    private String source() {
        return "\\krylovfolder/" + drawing.name() + ".csv";
    }
}
