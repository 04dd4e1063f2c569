package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.drawing.Callouts;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.ChartSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Facet;
import org.krylovbench.report.drawing.Fonts;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Palette;
import org.krylovbench.report.drawing.Plot;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.file.PgfFile;
import org.krylovbench.report.file.PngFile;
import org.krylovbench.report.file.Width;
import org.krylovbench.report.sample.SampleRegularization;

/** Picard plots, L-curves, cross validation, and blurs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RegularizationFiguresTest {

    private static final double SAMPLES = 1e-9; // what CSV files keep of a number is more

    private final Rows run;
    private final Style style;

    RegularizationFiguresTest(@TempDir Path folder) throws IOException {
        run = Rows.of(SampleRegularization.write(folder.resolve("run")));
        style = new Style(Fonts.load("the test"), Width.PAGE.points());
    }

    private Chart chart(Figure figure, String name) throws IOException {
        return figure.draw(run, style).stream()
                .filter(drawing -> drawing.name().equals(name))
                .findFirst()
                .flatMap(Drawing::chart)
                .orElseThrow();
    }

    private static Graph only(Facet facet, String name) {
        List<Graph> graphs = facet.graphs().stream()
                .filter(graph -> graph.name().equals(name))
                .toList();
        assertThat(graphs).hasSize(1);
        return graphs.get(0);
    }

    private static Facet facet(Chart chart, String heading) {
        return chart.facets().stream()
                .filter(facet -> facet.heading().startsWith(heading))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_picard_plot_has_the_ratio_of_coefficients_and_singular_values() throws IOException {
        Chart chart = chart(new Picard(true, Picard.Facets.METHODS, Legend.BELOW), "p-picard");
        assertThat(chart.facets()).extracting(Facet::heading).containsExactly("TSVD", "Tikhonov SVD");
        assertThat(chart.keys()).hasSize(4);
        Facet facet = chart.facets().get(0);
        double[] sigma = only(facet, "singular value \u03c3").y();
        double[] coefficients = only(facet, "coefficient |u\u1d40b|").y();
        double[] ratios = only(facet, "|u\u1d40b| / \u03c3").y();
        for (int i = 0; i < sigma.length; i++) {
            assertThat(ratios[i]).isCloseTo(coefficients[i] / sigma[i], within(SAMPLES * ratios[i]));
        }
        assertThat(new Picard(false, Picard.Facets.PROBLEMS, Legend.BELOW).draw(run, style))
                .extracting(Drawing::name)
                .containsExactly("TSVD-picard", "Tikhonov SVD-picard");
    }

    @Test
    void an_l_curve_goes_through_what_rules_have_chosen_on_it() throws IOException {
        Chart chart = chart(new LCurve(), "p-l-curve");
        assertThat(chart.facets()).hasSize(4);
        Facet tsvd = facet(chart, "TSVD");
        Graph curve = tsvd.graphs().get(0);
        assertThat(curve.x()).hasSize(SampleRegularization.N - 1); // the last has no residual
        int at = SampleRegularization.CHOSEN - 1;
        assertThat(tsvd.callouts())
                .extracting(Facet.Callout::name)
                .containsExactly("least error", "GCV, as run"); // the oracle is the least error
        Facet.Callout gcv = tsvd.callouts().get(1);
        assertThat(gcv.x()).isEqualTo(curve.x()[at]);
        assertThat(gcv.y()).isEqualTo(curve.y()[at]);
        assertThat(tsvd.heading()).isEqualTo("TSVD: 0.1 at k\u00a0=\u00a05");
    }

    @Test
    void names_of_points_stand_inside_of_their_plot_and_apart() throws IOException {
        Chart chart = chart(new LCurve(), "p-l-curve");
        List<Rectangle2D> areas = ChartSheet.areas(chart, style);
        for (int i = 0; i < areas.size(); i++) {
            Rectangle2D area = areas.get(i);
            Facet facet = chart.facets().get(i);
            Plot plot = Plot.of(facet, area, Plot.frame(style.fonts()));
            List<Callouts.Placed> placed =
                    Callouts.of(facet, plot, style.fonts()).placed();
            assertThat(placed).hasSameSizeAs(facet.callouts());
            for (Callouts.Placed name : placed) {
                assertThat(area.contains(name.left(), name.base(0))).isTrue();
                assertThat(area.contains(name.line().getP2())).isTrue();
            }
            assertThat(placed)
                    .extracting(Callouts.Placed::left)
                    .containsOnly(placed.get(0).left());
            assertThat(placed).extracting(name -> name.base(0)).doesNotHaveDuplicates();
        }
    }

    @Test
    void an_l_curve_along_iterations_is_what_was_recorded() throws IOException {
        Facet cgls = facet(chart(new LCurve(), "p-l-curve"), "CGLS");
        Graph curve = cgls.graphs().get(0);
        assertThat(curve.x()).hasSize(SampleRegularization.LAST); // without the start
        assertThat(curve.x()[2]).isCloseTo(Math.pow(0.8, 3), within(SAMPLES));
        assertThat(curve.y()[2]).isCloseTo(1 + 0.1 * 3, within(SAMPLES));
        Chart some = chart(new LCurve(Along.ITERATIONS, true), "p-l-curve");
        assertThat(some.facets()).hasSize(3); // CGLS, and the two of the sweep
        Chart others = chart(new LCurve(Along.PARAMETER, false), "p-l-curve");
        assertThat(others.facets())
                .hasSize(3)
                .allSatisfy(facet -> assertThat(facet.callouts())
                        .extracting(Facet.Callout::name)
                        .containsExactly("least error"));
    }

    @Test
    void marks_at_one_place_stand_around_each_other() {
        var marks = new RuleMarks(List.of("a", "b"));
        List<Graph> graphs = marks.graphs(List.of(
                new RuleMarks.Place("a", 1, 2), new RuleMarks.Place("b", 1, 2), new RuleMarks.Place("best", 3, 4)));
        assertThat(graphs).extracting(Graph::name).containsExactly("a", "b", "best");
        assertThat(graphs.get(0).pen().size()).isGreaterThan(graphs.get(1).pen().size());
        assertThat(graphs).extracting(graph -> graph.pen().style()).containsExactly(0, 1, Palette.BLACK);
    }

    @Test
    void cases_that_differ_in_alpha_are_points_of_one_l_curve() throws IOException {
        Facet sweep = facet(chart(new LCurve(), "p-l-curve"), "Tikhonov CGLS");
        Graph curve = sweep.graphs().get(0);
        assertThat(curve.look()).isEqualTo(Graph.Look.POINTS_ON_A_LINE);
        assertThat(curve.x()).hasSize(2);
        assertThat(sweep.heading()).contains("\u03b1\u00a0=\u00a0");
    }

    @Test
    void cross_validation_is_least_where_the_rule_says() throws IOException {
        Chart chart = chart(new CrossValidation(), "p-gcv");
        for (String method : List.of("TSVD", "CGLS")) {
            Facet facet = facet(chart, method);
            Graph curve = facet.graphs().get(0);
            Graph chosen = only(facet, "GCV");
            double at = chosen.x()[0];
            int place = IntStream.range(0, curve.x().length)
                    .filter(i -> curve.x()[i] == at)
                    .findFirst()
                    .orElseThrow();
            assertThat(chosen.y()[0]).isEqualTo(curve.y()[place]);
        }
        Graph curve = facet(chart, "CGLS").graphs().get(0);
        double free = SampleRegularization.N - 4;
        assertThat(curve.y()[3]).isCloseTo(Math.pow(Math.pow(0.8, 4) / free, 2), within(SAMPLES));
    }

    @Test
    void a_problem_without_data_has_no_curve_along_a_spectrum(@TempDir Path folder) throws IOException {
        Rows bare = Rows.of(SampleRegularization.write(folder.resolve("run"), false));
        Map<String, List<Regularizations.Found>> found = Regularizations.of(bare, Along.ALL, true);
        assertThat(found.get("p")).extracting(Regularizations.Found::name).doesNotContain("TSVD", "Tikhonov SVD");
    }

    @Test
    void a_blur_is_drawn_with_its_spectrum_in_any_width() throws IOException {
        for (double width : new double[] {Width.PAGE.points(), Width.SPRINGER.points()}) {
            for (boolean logarithmic : new boolean[] {false, true}) {
                List<Drawing> drawings = new PointSpread(logarithmic).draw(run, new Style(style.fonts(), width));
                assertThat(drawings).extracting(Drawing::name).containsExactly("p-psf");
                assertThat(PngFile.bytes(drawings.get(0), 72)).isNotEmpty();
            }
        }
    }

    @Test
    void each_chart_compiles_to_numbers_for_pgfplots() throws IOException {
        for (Figure figure : List.of(new Picard(), new LCurve(), new CrossValidation())) {
            Drawing drawing = figure.draw(run, style).get(0);
            String csv = PgfFile.csv(drawing, drawing.chart().orElseThrow(), style.fonts());
            assertThat(Arrays.stream(csv.split("\n", -1)).map(line -> line.split(",", -1).length))
                    .filteredOn(cells -> cells > 1)
                    .isNotEmpty()
                    .containsOnly(csv.substring(0, csv.indexOf('\n')).split(",", -1).length);
        }
    }
}
