package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.report.Report;
import org.krylovbench.report.drawing.Distinction;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Legend;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.file.SvgFile;
import org.krylovbench.report.sample.SampleComparison;
import org.krylovbench.report.sample.SampleSweep;
import org.krylovbench.results.RunFolder;

/** The figures of decompositions and of parameters that are swept. */
final class DecompositionFiguresTest {

    private static final List<String> NONE = List.of("none");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_sweep_has_a_line_for_each_method_and_a_level_for_one_without_the_parameter() throws IOException {
        List<Sweeps.Sweep> sweeps = Sweeps.of(Rows.of(run(SampleSweep.decompositions(), NONE)));
        assertThat(sweeps).hasSize(1);
        assertThat(sweeps.get(0).name()).isEqualTo("k");
        List<Sweeps.Line> lines = sweeps.get(0).lines();
        assertThat(lines)
                .extracting(Sweeps.Line::label)
                .containsExactly(
                        "Tikhonov by reordering, GCV, none",
                        "Tikhonov by lanczos, GCV, none",
                        "Tikhonov by full, GCV, none");
        assertThat(lines.get(0).points()).extracting(Sweeps.Point::value).containsExactly(10.0, 20.0, 40.0);
        assertThat(lines).extracting(Sweeps.Line::level).containsExactly(false, false, true);
    }

    @Test
    void the_name_of_a_parameter_stands_where_a_label_has_its_value() throws IOException {
        List<SampleSweep.Sample> samples = List.of(
                new SampleSweep.Sample("GMRES(10)", Map.of("name", "gmres", "restart", "10"), 1, 0),
                new SampleSweep.Sample("GMRES(100)", Map.of("name", "gmres", "restart", "100"), 1, 0),
                new SampleSweep.Sample("CG", Map.of("name", "cg"), 1, 0));
        List<Sweeps.Sweep> sweeps = Sweeps.of(Rows.of(run(samples, List.of("none", "Jacobi"))));
        assertThat(sweeps).hasSize(1);
        assertThat(sweeps.get(0).lines())
                .extracting(Sweeps.Line::label)
                .containsExactly("GMRES(restart), none", "CG, none", "GMRES(restart), Jacobi", "CG, Jacobi");
    }

    @Test
    void cases_that_differ_in_more_than_a_parameter_are_no_sweep() throws IOException {
        List<SampleSweep.Sample> samples = List.of(
                new SampleSweep.Sample("A, α = 1", Map.of("name", "a", "alpha", "1", "kind", "x"), 1, 0),
                new SampleSweep.Sample("A, α = 2", Map.of("name", "a", "alpha", "2", "kind", "y"), 1, 0));
        assertThat(Sweeps.of(Rows.of(run(samples, NONE)))).isEmpty();
    }

    @Test
    void each_figure_is_drawn_once_for_the_problem_with_what_tells_its_methods_apart() throws IOException {
        Path report = report(SampleSweep.decompositions(), NONE);
        for (String name : List.of("java-solver-k", "singular-values", "subspaces", "bounds")) {
            assertThat(report.resolve("image-" + name + ".png")).isNotEmptyFile();
            assertThat(report.resolve("image-" + name + ".svg"))
                    .content()
                    .contains("reordering", "lanczos")
                    .doesNotContain("Tikhonov by reordering");
        }
        assertThat(report.resolve("image-java-solver-k.svg")).content().doesNotContain("setup of the preconditioner");
        assertThat(report.resolve("index.html"))
                .content()
                .contains("Tikhonov by \u2026, GCV, none: the image on java", "href=\"../../run/spectra.csv\"");
    }

    @Test
    void the_exponents_of_a_sweep_are_told_where_three_values_allow_it() throws IOException {
        Rows rows = Rows.of(run(SampleSweep.decompositions(), NONE));
        assertThat(text(new ParameterSweep(Legend.BELOW, false), rows)).doesNotContain("exponent");
        assertThat(text(new ParameterSweep(Legend.BELOW, true), rows)) // the sample takes k ms; two ranks fit any law
                .contains("reordering: exponent 1.00")
                .contains("lanczos")
                .doesNotContain("lanczos: exponent", "full: exponent");
    }

    @Test
    void distances_and_differences_can_be_had_by_themselves() throws IOException {
        Rows rows = Rows.of(run(SampleSweep.decompositions(), NONE));
        Style style = SampleComparison.style();
        assertThat(new Subspaces(Subspaces.Show.ALL, Subspaces.Bounds.UP_TO_ONE, Legend.BELOW).draw(rows, style))
                .extracting(Drawing::name)
                .containsExactly("image-subspaces", "image-bounds");
        assertThat(new Subspaces(Subspaces.Show.DISTANCES, Subspaces.Bounds.UP_TO_ONE, Legend.BELOW).draw(rows, style))
                .extracting(Drawing::name)
                .containsExactly("image-subspaces");
        assertThat(new Subspaces(Subspaces.Show.DIFFERENCES, Subspaces.Bounds.UP_TO_ONE, Legend.BELOW)
                        .draw(rows, style))
                .extracting(Drawing::name)
                .containsExactly("image-bounds");
    }

    @Test
    void the_setup_of_preconditioners_is_drawn_where_there_are_several() throws IOException {
        Path report = report(SampleSweep.decompositions(), List.of("none", "Jacobi"));
        assertThat(report.resolve("image-java-solver-k.svg")).content().contains("setup of the preconditioner");
    }

    @Test
    void of_more_cases_than_colours_only_the_largest_of_a_sweep_are_drawn() throws IOException {
        Path report = report(SampleSweep.decompositions(), List.of("none", "Jacobi"));
        assertThat(report.resolve("image-singular-values.svg"))
                .content()
                .contains("k = 40")
                .doesNotContain("k = 10");
        assertThat(report.resolve("index.html")).content().contains("of each sweep one value");
        assertThat(report(SampleSweep.decompositions(), NONE).resolve("image-singular-values.svg"))
                .content()
                .contains("k = 40", "k = 10");
    }

    @Test
    void of_a_sweep_the_largest_value_that_will_do_is_left() throws IOException {
        Rows rows = Rows.of(run(SampleSweep.decompositions(), NONE));
        assertThat(left(rows, entry -> true)).anyMatch(method -> method.contains("k = 40"));
        assertThat(left(rows, entry -> !entry.method().contains("k = 40")))
                .noneMatch(method -> method.contains("k = 40"))
                .hasSameSizeAs(left(rows, entry -> false));
    }

    private static List<String> left(Rows rows, Predicate<Rows.Entry> willDo) throws IOException {
        Set<String> others = Sweeps.others(rows, willDo);
        return rows.entries().stream()
                .filter(entry -> !others.contains(entry.planned().caseId()))
                .map(Rows.Entry::method)
                .toList();
    }

    @Test
    void a_run_without_decompositions_or_sweeps_has_no_such_figure() throws IOException {
        List<SampleSweep.Sample> one = List.of(new SampleSweep.Sample("CG", Map.of("name", "cg"), 1, 0));
        try (var files = Files.list(report(one, NONE))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("index.html");
        }
    }

    @Test
    void a_bound_that_is_negative_or_above_one_ends_its_curve() {
        double nan = Double.NaN;
        assertThat(Subspaces.Bounds.UP_TO_ONE.shown(0.1, 0.9, 1.1, 0.5)).containsExactly(0.1, 0.9, nan, nan);
        assertThat(Subspaces.Bounds.UP_TO_ONE.shown(0.1, -3, 0.2)).containsExactly(0.1, nan, nan);
        assertThat(Subspaces.Bounds.UP_TO_ONE.shown(1, 0.5)).containsExactly(1, 0.5);
        assertThat(Subspaces.Bounds.POSITIVE.shown(0.1, 7, -3, 0.2)).containsExactly(0.1, 7, nan, nan);
    }

    @Test
    void labels_are_told_apart_by_whole_words() {
        Distinction kinds = Distinction.of(List.of("TSVD by new SVD, k = 3, none", "TSVD by newer SVD, none"));
        assertThat(kinds.labels()).containsExactly("new SVD, k = 3", "newer SVD");
        assertThat(kinds.shared()).isEqualTo("TSVD by \u2026, none");
        assertThat(Distinction.of(List.of("CG", "CG, split")).labels()).containsExactly("CG", "CG, split");
        assertThat(Distinction.of(List.of("CG, none", "CG, none")).labels()).containsExactly("CG, none", "CG, none");
        assertThat(Distinction.of(List.of("A B, x", "A C, x")))
                .isEqualTo(new Distinction("A \u2026, x", List.of("B", "C")));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 240, 300})
    void the_name_of_a_drawing_fits_a_file_and_keeps_what_it_ends_with(int length) {
        String name = "x".repeat(length) + "-singular-values";
        String kept = new Drawing(name, "", 1, 1, g -> {}).name();
        assertThat(kept).hasSizeLessThanOrEqualTo(240).endsWith("-singular-values");
        assertThat(kept.equals(name)).isEqualTo(name.length() <= 240);
    }

    private static String text(Figure figure, Rows rows) throws IOException {
        Style style = SampleComparison.style();
        Drawing drawing = figure.draw(rows, style).get(0);
        return SvgFile.read(SvgFile.bytes(drawing, style.fonts(), false, Optional.empty()))
                .getTextContent();
    }

    private RunFolder run(List<SampleSweep.Sample> samples, List<String> preconditioners) throws IOException {
        return SampleSweep.write(
                Files.createTempDirectory(folder, "sweep").resolve("run"),
                List.of("sweep", "singular-values", "subspaces"),
                samples,
                preconditioners);
    }

    private Path report(List<SampleSweep.Sample> samples, List<String> preconditioners) throws IOException {
        RunFolder run = run(samples, preconditioners);
        Path report = run.path().resolveSibling("reports").resolve("run");
        Report.write(run, report);
        return report;
    }
}
