package org.krylovbench.report.file;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.DirectLabels;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.GreyScale;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Style;

/**
 * A chart for pgfplots: its text asks for the numbers of {@link PgfTable}, so that a paper can change how it looks and not
 * what it says. Lengths are those on paper, letters as large as there.
 */
public final class PgfFile {

    /** How much wider than its plot a line of a heading may be. */
    private static final int HEADING = 30;

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
        line("  every axis plot/.append style={line width=1.1bp,mark size=" + PgfPen.MARK_SIZE
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
                PgfAxis.across(facet.across(), area) + label(index),
                PgfAxis.up(facet.up(), area),
                ChartSheet.isLabelled(chart, index) ? "" : "yticklabels={},ylabel={},",
                index == 0 && isBoxed() ? "legend to name={" + legend() + "}," : "",
                ChartSheet.heading(facet, area.getWidth(), fonts).stream()
                        .map(TexText::words)
                        .collect(Collectors.joining("\\\\")),
                area.getWidth() + HEADING));
        var drawn = new PgfFacet(facet, index, area, table, fonts);
        drawn.curves().forEach(this::line);
        if (index == 0 && isBoxed()) {
            chart.keys().stream().limit(MOST_KEYS).forEach(this::key);
            if (chart.keys().size() > MOST_KEYS) {
                line("\\addlegendimage{empty legend}\\addlegendentry{and "
                        + (chart.keys().size() - MOST_KEYS) + " more}");
            }
        }
        drawn.levels().forEach(this::line);
        drawn.remark().ifPresent(this::line);
    }

    private void key(Chart.Key key) {
        line("\\addlegendimage{" + PgfPen.style(key.pen()) + "}\\addlegendentry{" + TexText.words(key.name()) + "}");
    }

    private String source() {
        return "\\krylovfolder/" + drawing.name() + ".csv";
    }
}
