package org.krylovbench.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.drawing.Chart;
import org.krylovbench.report.drawing.DotSheet;
import org.krylovbench.report.drawing.Drawing;
import org.krylovbench.report.drawing.Mark;
import org.krylovbench.report.drawing.Style;
import org.krylovbench.report.sample.SampleComparison;
import org.krylovbench.results.Disturbances;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Table;
import org.krylovbench.results.Timing;

/** Figures whose cases are dots in rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DotsTest {

    private static final int CASES = 35; // 36, and one that crashed

    private final Rows run;
    private final Rows two;
    private final Style style;

    DotsTest(@TempDir Path folder) throws IOException {
        run = SampleComparison.rows(folder.resolve("run"));
        two = SampleComparison.onTwoBackends(folder.resolve("two"));
        style = SampleComparison.style();
    }

    private static <T extends Mark> List<T> marks(DotSheet.Column column, Class<T> kind) {
        return column.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void a_rule_that_never_chooses_is_a_row_that_says_so() throws IOException {
        DotSheet sheet = new RuleRegret().sheet(run);
        assertThat(sheet.rows()).containsExactly("twenty", "never (no choice in 35 of 35)");
        assertThat(sheet.columns()).hasSize(2).allSatisfy(column -> {
            assertThat(column.words()).containsExactly(Map.entry(1, "none"));
            assertThat(marks(column, Mark.Dot.class)).hasSize(CASES);
            assertThat(marks(column, Mark.Median.class)).hasSize(1);
        });
    }

    @Test
    void no_rule_pays_less_than_the_least_error() throws IOException {
        DotSheet.Column paid = new RuleRegret().sheet(run).columns().get(0);
        assertThat(marks(paid, Mark.Dot.class)).allMatch(dot -> dot.value() >= 1);
        assertThat(paid.axis().range().low()).isLessThan(1);
    }

    @Test
    void each_raw_sample_is_a_dot_and_first_solves_stand_apart() throws IOException {
        List<Rows.Entry> entries = run.entries().stream()
                .filter(entry -> entry.planned().problemId().equals("p6"))
                .toList();
        DotSheet sheet = RawTimes.sheet(run, entries, Samples.of(run), Timing.Kind.SOLVE);
        assertThat(sheet.rows()).hasSize(6);
        assertThat(marks(sheet.columns().get(0), Mark.Dot.class))
                .hasSize(5 * SampleComparison.FORKS * SampleComparison.SHOTS);
        assertThat(marks(sheet.columns().get(1), Mark.Dot.class)).hasSize(5 * SampleComparison.FORKS);
        assertThat(sheet.columns().get(0).words()).containsExactly(Map.entry(3, "none")); // crashed
        Mark.Dot dot = marks(sheet.columns().get(0), Mark.Dot.class).get(0);
        assertThat(dot.value()).isCloseTo(150, within(1e-9)); // CG without preconditioner, in milliseconds
    }

    @Test
    void a_sample_that_a_garbage_collection_fell_into_is_a_cross_and_told(@TempDir Path folder) throws IOException {
        RunFolder disturbed = SampleComparison.write(folder.resolve("run"));
        String id = "p6--CG--none--java";
        var timings = new ArrayList<>(disturbed.caseFolder(id).timings());
        int solve = IntStream.range(0, timings.size())
                .filter(i -> timings.get(i).kind() == Timing.Kind.SOLVE)
                .findFirst()
                .orElseThrow();
        Timing quiet = timings.get(solve);
        timings.set(
                solve,
                new Timing(
                        id,
                        quiet.kind(),
                        quiet.fork(),
                        quiet.shot(),
                        quiet.seconds(),
                        quiet.iterations(),
                        quiet.recurrentRelativeResidual(),
                        new Disturbances(1, 0.003, 0, 0.004)));
        Table.of(Timing.class).write(disturbed.caseFolder(id).path().resolve("timings.csv"), timings);
        disturbed.merge();
        Rows rows = Rows.of(disturbed);
        List<Rows.Entry> entries = rows.entries().stream()
                .filter(entry -> entry.planned().problemId().equals("p6"))
                .toList();
        DotSheet sheet = RawTimes.sheet(rows, entries, Samples.of(rows), Timing.Kind.SOLVE);
        assertThat(marks(sheet.columns().get(0), Mark.Cross.class))
                .singleElement()
                .satisfies(cross -> assertThat(cross.value()).isCloseTo(1e3 * quiet.seconds(), within(1e-9)));
        assertThat(sheet.keys()).extracting(Chart.Key::name).containsExactly("a garbage collection fell into it");
        List<Rows.Entry> others = rows.entries().stream()
                .filter(entry -> entry.planned().problemId().equals("p5"))
                .toList();
        assertThat(RawTimes.sheet(rows, others, Samples.of(rows), Timing.Kind.SOLVE)
                        .keys())
                .isEmpty();
    }

    @Test
    void a_backend_is_as_much_slower_as_its_samples_are_and_reaches_the_same() throws IOException {
        DotSheet sheet = new BackendComparison().sheets(two).get(0);
        assertThat(sheet.rows()).hasSize(CASES).contains("problem 1: CG, none");
        List<Mark.Dot> ratios = marks(sheet.columns().get(0), Mark.Dot.class);
        assertThat(ratios)
                .hasSize(CASES)
                .allSatisfy(ratio -> assertThat(ratio.value())
                        .isCloseTo(
                                SampleComparison.SLOWER, within(1e-3 * SampleComparison.SLOWER))); // all pairs of forks
        assertThat(marks(sheet.columns().get(0), Mark.Span.class))
                .hasSize(CASES)
                .allSatisfy(span -> {
                    assertThat(span.low()).isLessThanOrEqualTo(SampleComparison.SLOWER);
                    assertThat(span.high()).isGreaterThanOrEqualTo(SampleComparison.SLOWER);
                });
        assertThat(marks(sheet.columns().get(1), Mark.Dot.class)).hasSize(2 * CASES);
    }

    @Test
    void one_backend_is_compared_with_nothing() throws IOException {
        assertThat(new BackendComparison().draw(run, style)).isEmpty();
    }

    @Test
    void each_has_its_drawings() throws IOException {
        List<Drawing> drawings = Stream.of(
                        new RuleRegret().draw(run, style),
                        new RawTimes(true).draw(run, style),
                        new RawTimes().draw(run, style),
                        new BackendComparison(BackendComparison.Reached.RESIDUAL).draw(two, style))
                .flatMap(List::stream)
                .toList();
        assertThat(drawings)
                .extracting(Drawing::name)
                .containsExactly(
                        "rule-regret",
                        "p1-raw-times",
                        "p2-raw-times",
                        "p3-raw-times",
                        "p4-raw-times",
                        "p5-raw-times",
                        "p6-raw-times",
                        "backends");
        assertThat(drawings).allMatch(drawing -> drawing.width() == style.width() && drawing.height() > 50);
    }
}
