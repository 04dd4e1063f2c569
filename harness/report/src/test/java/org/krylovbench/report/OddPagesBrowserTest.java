package org.krylovbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.browser.Browser;
import org.krylovbench.report.browser.Tab;
import org.krylovbench.report.html.Html;
import org.krylovbench.report.roofline.RooflineTest;
import org.krylovbench.report.sample.OddRuns;
import org.krylovbench.report.sample.OddRuns.Sample;
import org.krylovbench.results.Outcome;

/** Pages of runs that have nothing, too much, or what no one would name a solver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OddPagesBrowserTest {

    private static final Path PICTURES = Path.of("target/pages");

    private Browser browser;
    private Path folder = Path.of("");

    @BeforeAll
    void start(@TempDir Path shared) throws IOException {
        folder = shared;
        browser = Browser.startOrSkip(folder.resolve("profile"));
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    private Path write(String name, List<Sample> samples) throws IOException {
        return Report.write(
                OddRuns.write(folder.resolve(name), samples),
                folder.resolve("reports").resolve(name));
    }

    /** Its page, with a picture of it, and without faults. */
    private Tab shown(String name, List<Sample> samples) throws Exception {
        Path page = write(name, samples);
        Tab tab = browser.open(1280, 1000);
        tab.go(page.toUri().toString());
        tab.picture(PICTURES.resolve(name + ".png"));
        assertThat(tab.faults()).isEmpty();
        return tab;
    }

    @Test
    void a_run_without_cases_has_a_page_without_charts() throws Exception {
        Tab tab = shown("empty", List.of());
        assertThat(tab.evaluate("$('#explorer').hidden && $('#milestones').hidden")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void one_case_is_one_curve() throws Exception {
        Tab tab = shown(
                "one",
                List.of(new Sample(
                        OddRuns.planned(0, "p", "CG", "none"),
                        Outcome.CONVERGED,
                        OddRuns.residuals(30, k -> Math.exp(-k)))));
        assertThat(tab.evaluate("convergence.plots.size + ' ' + $('#chips').childElementCount")
                        .asString())
                .isEqualTo("1 0");
    }

    @Test
    void where_all_cases_failed_their_reasons_are_there() throws Exception {
        Tab tab = shown(
                "failed",
                IntStream.range(0, 5)
                        .mapToObj(i ->
                                new Sample(OddRuns.planned(i, "p", "s" + i, "none"), Outcome.CRASHED, new double[0]))
                        .toList());
        assertThat(tab.evaluate("$('#plots').textContent").asString()).isEqualTo("No case has a history.");
        tab.act("$('[name=\"solver:s1\"]').click()");
        assertThat(tab.evaluate("$$('tr[data-case]:not([hidden])').length").asInt())
                .isEqualTo(4);
        assertThat(tab.evaluate("$$('td.reason').filter(cell => cell.textContent === 'so it <ended>').length")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void zeros_and_infinities_are_told_beside_a_logarithmic_scale() throws Exception {
        Tab tab = shown(
                "zeros",
                List.of(
                        new Sample(
                                OddRuns.planned(0, "p", "exact", "none"), Outcome.CONVERGED, new double[] {1, 0.1, 0, 0
                                }),
                        new Sample(OddRuns.planned(1, "p", "diverging", "none"), Outcome.DIVERGED, new double[] {
                            1, 1e200, Double.POSITIVE_INFINITY
                        }),
                        new Sample(OddRuns.planned(2, "p", "zero", "none"), Outcome.CONVERGED, new double[] {0})));
        assertThat(tab.evaluate("$('.tools .muted').textContent").asString()).startsWith("3 values at 0");
        tab.act("$('[name=logy]').click()");
        assertThat(tab.evaluate("$('.tools .muted').textContent").asString()).isEmpty();
        assertThat(tab.faults()).isEmpty();
    }

    /** Iterations of s: 2, 3, never; of t: 4, 3, 5. */
    @Test
    void a_profile_has_the_steps_of_its_definition() throws Exception {
        Tab tab = shown(
                "profiles",
                List.of(
                        reaching(0, "a", "s", 2),
                        reaching(1, "b", "s", 3),
                        reaching(2, "c", "s", 99),
                        reaching(3, "a", "t", 4),
                        reaching(4, "b", "t", 3),
                        reaching(5, "c", "t", 5)));
        tab.act("$('#profile').scrollIntoView()"); // what is out of sight is not drawn yet
        tab.await("profile.plots.get('Performance profile')?.curves !== undefined");
        String curve = "profile.plots.get('Performance profile').curves";
        assertThat(tab.evaluate(curve + ".map(c => c.x.slice(0, -1).join(' ')).join()")
                        .asString())
                .isEqualTo("1 1 1,1 1 1 2");
        assertThat(tab.evaluate(curve + ".map(c => c.y.map(v => v.toFixed(2)).join(' ')).join()")
                        .asString())
                .isEqualTo("0.00 0.33 0.67 0.67,0.00 0.33 0.67 1.00 1.00");
    }

    /** A case that falls to 0.05 in one step. */
    private static Sample reaching(int index, String problem, String solver, int iteration) {
        return new Sample(
                OddRuns.planned(index, problem, solver, "none"),
                Outcome.CONVERGED,
                OddRuns.residuals(9, k -> k < iteration ? 1 : 0.05));
    }

    @Test
    void a_page_of_kernels_can_be_sorted_and_filtered() throws Exception {
        Path page = RooflineTest.report(folder.resolve("kernels"), List.of("nd4j"), true);
        Tab tab = browser.open(1280, 1000);
        tab.go(page.resolve("index.html").toUri().toString());
        tab.act(
                "const f = document.getElementById('filter'); f.value = 'laplacian'; f.dispatchEvent(new Event('input'))");
        assertThat(tab.evaluate("document.querySelectorAll('.cases tbody tr:not([hidden])').length")
                        .asInt())
                .isEqualTo(3);
        tab.act("document.querySelectorAll('.cases th button')[6].click()");
        assertThat(tab.evaluate("document.querySelectorAll('.cases th')[6].ariaSort")
                        .asString())
                .isEqualTo("ascending");
        assertThat(tab.faults()).isEmpty();
        tab.picture(PICTURES.resolve("kernels.png"));
    }

    @Test
    void two_hundred_curves_stand_in_a_chart() throws Exception {
        Tab tab = shown("many", OddRuns.many(200, 60));
        tab.act("$('[name=facet-problem]').click()");
        assertThat(tab.evaluate("convergence.plots.get('all cases').drawn.length")
                        .asInt())
                .isEqualTo(200);
        tab.picture(PICTURES.resolve("many-in-one.png"));
    }

    @Test
    void names_are_only_names() throws Exception {
        String unicode = IntStream.rangeClosed(0x20, 0x2FFF)
                .filter(c -> Character.isDefined(c) && !Character.isISOControl(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        List<String> names = List.of(
                "</script><script>document.title='broken'</script>",
                "<img src=x onerror=alert(1)> & \"quotes\" 'single'",
                "{{data}} ${x} \\u003c <!-- $& $1",
                "constructor",
                "__proto__",
                "\u202Eright to left\u202C \uD83D\uDE80 \u0000\u2028\u2029",
                unicode);
        Tab tab = shown(
                "names",
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Sample(
                                OddRuns.planned(
                                        i,
                                        names.get((i + 1) % names.size()),
                                        names.get(i),
                                        names.get((i + 2) % names.size())),
                                Outcome.CONVERGED,
                                OddRuns.residuals(30, k -> Math.exp(-k))))
                        .toList());
        assertThat(tab.evaluate("document.title").asString()).startsWith("sample");
        assertThat(tab.evaluate("document.images.length").asInt()).isZero();
        assertThat(tab.evaluate("run.values.solver[3] + run.values.solver[4]").asString())
                .isEqualTo("constructor__proto__");
        assertThat(tab.evaluate("run.values.solver[6]").asString()).isEqualTo(unicode);
        assertThat(tab.evaluate("convergence.plots.size").asInt()).isEqualTo(names.size());
    }

    /** How large and how fast the page of 500 cases with 2000 iterations is: kept in target/pages/large.txt. */
    @Test
    @EnabledIfSystemProperty(named = "large", matches = ".*", disabledReason = "takes a minute; ask for it by -Dlarge")
    void a_large_run_is_less_than_twenty_megabytes() throws Exception {
        Path page = write("large", OddRuns.many(500, 2000));
        Tab tab = browser.open(1280, 1000);
        long start = System.nanoTime();
        tab.go(page.toUri().toString());
        double seconds = (System.nanoTime() - start) * 1e-9;
        double paint = tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
                .asDouble();
        Files.createDirectories(PICTURES);
        Files.writeString(
                PICTURES.resolve("large.txt"),
                Html.format("%.1f MB", Files.size(page) * 1e-6) + ", first paint after " + Html.format("%.0f ms", paint)
                        + ", charts after " + Html.format("%.2f s%n", seconds));
        tab.picture(PICTURES.resolve("large.png"));
        assertThat(page.toFile().length()).isLessThan(20_000_000);
        assertThat(tab.faults()).isEmpty();
    }
}
