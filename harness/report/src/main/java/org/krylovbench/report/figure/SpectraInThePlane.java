package org.krylovbench.report.figure;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.krylovbench.report.drawing.Axis;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Dash;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Pen;
import org.krylovbench.report.drawing.Range;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.results.InspectionRow;

/**
 * The eigenvalues in the plane that inspections have found, with equal axes that cross at zero: a drawing for each problem, with
 * a plot for A and for A M of each preconditioner.
 */
public record SpectraInThePlane() implements Figure {

    private static final double ROOM = 0.06;

    /** A real part of this size, relative to the largest modulus, is zero. */
    private static final double ROUNDING = 1e-12;

    /** So much wider a plot may become to have zero in it. */
    private static final double FAR = 3;

    /** More points than these are drawn smaller, and none smaller than the least part. */
    private static final double FEW = 100;

    private static final double LEAST_SIZE = 0.4;

    /** One spectrum with what is to be seen of the plane. */
    private record Spectrum(InspectedMatrix matrix, double[] real, double[] imaginary) {

        static Spectrum of(InspectedMatrix matrix) {
            List<InspectionRow> lambda = matrix.rows("eigenvalue");
            return new Spectrum(
                    matrix,
                    lambda.stream().mapToDouble(InspectionRow::value).toArray(),
                    lambda.stream().mapToDouble(InspectionRow::imaginary).toArray());
        }

        private Range across() {
            Range range = Range.of(real);
            Range with = range.with(0);
            return (with.spread() <= FAR * range.spread() ? with : range).padded(ROOM);
        }

        private Range up() {
            Range range = Range.of(imaginary).with(0);
            boolean level = range.spread() <= ROOM * across().spread();
            return level ? new Range(0, 0).widened(ROOM * across().spread()) : range.padded(ROOM);
        }

        private String heading() {
            double radius = IntStream.range(0, real.length)
                    .mapToDouble(i -> Math.hypot(real[i], imaginary[i]))
                    .max()
                    .orElse(0);
            long left = Arrays.stream(real).filter(x -> x < -ROUNDING * radius).count();
            return String.format(
                    Locale.ROOT,
                    "%s: largest modulus %.3g, %d of %d left of zero",
                    matrix.name(),
                    radius,
                    left,
                    real.length);
        }

        Facet facet(Range across, Range up) {
            List<Graph> graphs = List.of(
                    line(new double[] {across.low(), across.high()}, new double[] {0, 0}),
                    line(new double[] {0, 0}, new double[] {up.low(), up.high()}),
                    new Graph(
                            Pen.of(0, Graph.Look.POINTS)
                                    .sized(Math.max(LEAST_SIZE, Math.min(1, Math.sqrt(FEW / real.length)))),
                            matrix.name(),
                            real,
                            imaginary));
            return new Facet(
                    heading(),
                    new Axis("Re $\u03bb$", Axis.Scale.LINEAR, across),
                    new Axis("Im $\u03bb$", Axis.Scale.LINEAR, up),
                    graphs);
        }

        private static Graph line(double[] x, double[] y) {
            return new Graph(Pen.line(Palette.BLACK, Dash.DOTTED), "zero", x, y);
        }

        /** With as much to a point of paper in both directions. */
        Facet within(Rectangle2D area) {
            double unit = Math.max(across().spread() / area.getWidth(), up().spread() / area.getHeight());
            return facet(across().widened(unit * area.getWidth()), up().widened(unit * area.getHeight()));
        }
    }

    @Override
    public List<Drawing> draw(Rows run, Style style) throws IOException {
        List<Drawing> drawings = new ArrayList<>();
        for (InspectedMatrix.Problem problem : InspectedMatrix.having("eigenvalue", run)) {
            List<Spectrum> spectra =
                    problem.matrices().stream().map(Spectrum::of).toList();
            List<Facet> unequal = spectra.stream()
                    .map(spectrum -> spectrum.facet(spectrum.across(), spectrum.up()))
                    .toList();
            List<Rectangle2D> areas = ChartSheet.areas(chart(unequal), style);
            List<Facet> facets = new ArrayList<>();
            for (int i = 0; i < spectra.size(); i++) {
                facets.add(spectra.get(i).within(areas.get(i)));
            }
            drawings.add(ChartSheet.drawing(
                    problem.problemId() + "-eigenvalues",
                    "Eigenvalues of A" + (spectra.size() > 1 ? " and of A M: " : ": ") + problem.title(),
                    chart(facets),
                    style));
        }
        return drawings;
    }

    private static Chart chart(List<Facet> facets) {
        return new Chart(facets, Math.min(2, facets.size()), List.of(), Legend.BELOW, "");
    }
}
