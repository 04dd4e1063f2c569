package org.krylovbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.krylovbench.report.browser.Browser;
import org.krylovbench.report.browser.Tab;
import org.krylovbench.report.sample.SampleRun;

/**
 * The page of a run as a browser shows it: errors of scripts, errors on the console and requests to anywhere are failures
 * of every test. Pictures stay in {@code target/pages}, to be looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageBrowserTest {

    private static final Path PICTURES = Path.of("target/pages");

    private Browser browser;
    private String page = "";
    private Tab tab;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        browser = Browser.startOrSkip(folder.resolve("profile"));
        Path written =
                Report.write(SampleRun.write(folder.resolve("run"), List.of("convergence")), folder.resolve("report"));
        page = written.toUri().toString();
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        tab = browser.open(1280, 1600);
        tab.go(page);
    }

    @AfterEach
    void nothing_went_wrong() {
        assertThat(tab.faults()).isEmpty();
    }

    /** Curves of a chart, once the browser has found it in sight. */
    private int drawn(String title) throws IOException {
        tab.await("convergence.plots.get('" + title + "')?.drawn !== undefined");
        return tab.evaluate("convergence.plots.get('" + title + "').drawn.filter(c => c.points.length).length")
                .asInt();
    }

    private void choose(String name, String value) throws IOException {
        tab.act("const c = document.querySelector('[name=\"" + name + "\"]'); "
                + (value.equals("yes") || value.equals("no")
                        ? "c.checked = " + value.equals("yes")
                        : "c.value = '" + value + "'")
                + "; c.dispatchEvent(new Event('input', {bubbles: true}))");
    }

    private long rows() throws IOException {
        return tab.evaluate("$$('tr[data-case]').filter(row => !row.hidden).length")
                .asLong();
    }

    @Test
    void a_chart_for_each_problem_shows_the_curves_of_all_cases_that_have_one() throws IOException {
        assertThat(drawn("the matrix")).isEqualTo(8);
        assertThat(drawn("the image")).isEqualTo(5); // two are skipped, one has not been run
        assertThat(rows()).isEqualTo(16);
        tab.picture(PICTURES.resolve("light.png"));
    }

    @Test
    void what_is_unchecked_is_neither_drawn_nor_in_the_table_and_the_address_brings_it_back() throws IOException {
        choose("solver:CGLS", "no");
        assertThat(drawn("the matrix")).isEqualTo(6);
        assertThat(rows()).isEqualTo(12);
        choose("words", "jacobi matrix");
        assertThat(drawn("the matrix")).isEqualTo(3);
        choose("facet-solver", "yes");
        assertThat(drawn("the matrix, GMRES(10)")).isEqualTo(1);
        String address = tab.evaluate("location.href").asString();
        assertThat(address).contains("solver%3ACGLS=no", "words=jacobi");
        tab.go(address);
        assertThat(drawn("the matrix, GMRES(10)")).isEqualTo(1);
        assertThat(rows()).isEqualTo(3);
        tab.act("$('[type=reset]').click()");
        assertThat(drawn("the matrix")).isEqualTo(8);
        assertThat(tab.evaluate("location.hash").asString()).isEmpty();
    }

    @Test
    void axes_are_changed() throws IOException {
        String last = "convergence.plots.get('the matrix').drawn[0].points.at(-1)";
        assertThat(tab.evaluate(last + "[0]").asDouble()).isEqualTo(100);
        choose("x", "products"); // one in each iteration
        assertThat(tab.evaluate(last + "[0]").asDouble()).isEqualTo(100);
        choose("x", "time");
        assertThat(tab.evaluate(last + "[0]").asDouble()).isEqualTo(0.01);
        choose("x", "total"); // setup takes 0.3 ms
        assertThat(tab.evaluate(last + "[0]").asDouble()).isEqualTo(0.0103);
        assertThat(tab.evaluate(last + "[1]").asDouble()).isEqualTo(Math.log10(2.037e-10)); // 0.8^100, by five digits
        choose("logy", "no");
        assertThat(tab.evaluate(last + "[1]").asDouble()).isEqualTo(2.037e-10);
        tab.picture(PICTURES.resolve("linear.png"));
    }

    @Test
    void a_part_is_enlarged_by_dragging_and_by_keys() throws IOException {
        String ends = "convergence.plots.get('the matrix').pixels().ends";
        double whole = tab.evaluate(ends + "[1]").asDouble();
        tab.act("$('.plot').scrollIntoView({block: 'center'})");
        double left = tab.evaluate("$('.plot').getBoundingClientRect().left").asDouble();
        double top = tab.evaluate("$('.plot').getBoundingClientRect().top").asDouble();
        tab.drag(left + 100, top + 40, left + 250, top + 150);
        double part = tab.evaluate(ends + "[1] - " + ends + "[0]").asDouble();
        assertThat(part).isBetween(0.2 * whole, 0.6 * whole);
        String address = tab.evaluate("location.href").asString();
        tab.go(address);
        assertThat(tab.evaluate(ends + "[1] - " + ends + "[0]").asDouble()).isEqualTo(part);
        tab.act("$('.plot').focus()");
        tab.press("0");
        assertThat(tab.evaluate(ends + "[1]").asDouble()).isEqualTo(whole);
        tab.press("+");
        assertThat(tab.evaluate(ends + "[1]").asDouble()).isLessThan(whole);
    }

    @Test
    void a_point_is_read_by_pointing_at_it_and_by_keys() throws IOException {
        tab.act("$('.plot').scrollIntoView({block: 'center'}); $('.plot').focus()");
        tab.press("End");
        assertThat(tab.evaluate("$('#read').textContent").asString())
                .isEqualTo("CG, none, iteration k: 100, relative residual ‖b − A x‖ / ‖b‖: 2.04·10^-10");
        tab.press("ArrowDown");
        tab.press("ArrowLeft");
        assertThat(tab.evaluate("$('#read').textContent").asString()).startsWith("CGLS, none, iteration k: 99");
        tab.press("Tab");
        double left = tab.evaluate("$('.plot').getBoundingClientRect().left").asDouble();
        double top = tab.evaluate("$('.plot').getBoundingClientRect().top").asDouble();
        double x = tab.evaluate(
                        "(() => { const {across: [a, p]} = convergence.plots.get('the matrix').pixels(); return a + 50 * p })()")
                .asDouble();
        double y = tab.evaluate(
                        "(() => { const {up: [b, q]} = convergence.plots.get('the matrix').pixels(); return b + 50 * Math.log10(0.8) * q })()")
                .asDouble();
        tab.point(left + x, top + y);
        assertThat(tab.evaluate("$('.plot .tip').textContent").asString())
                .contains("iteration k: 50")
                .startsWith("CG, ");
    }

    @Test
    void charts_are_given_as_svg_png_and_csv() throws IOException {
        tab.act("window.given = []; HTMLAnchorElement.prototype.click = function () {}; "
                + "URL.createObjectURL = blob => { given.push(blob); return '#'; }; "
                + "$$('.plots figure:first-child .tools button').slice(0, 3).forEach(button => button.click()); "
                + "await new Promise(done => setTimeout(done, 500))");
        assertThat(tab.evaluate("given.length").asInt()).isEqualTo(3);
        String svg = tab.evaluate("given.find(blob => blob.type.includes('svg')).text()")
                .asString();
        assertThat(svg).startsWith("<svg").contains("GMRES(10), none").contains("iteration k");
        Files.createDirectories(PICTURES);
        Files.writeString(PICTURES.resolve("given.svg"), svg);
        String csv = tab.evaluate("given.find(blob => blob.type === 'text/csv').text()")
                .asString();
        assertThat(csv.lines().skip(1).findFirst()).contains("\"CG, none\",0,1");
        assertThat(csv.lines().count()).isEqualTo(1 + 4 * 101 + 4 * 61 + 2); // CGLS has one more, of a residual of 0
        assertThat(tab.evaluate("given.find(blob => blob.type === 'image/png').size")
                        .asInt())
                .isGreaterThan(10_000);
    }

    @Test
    void a_target_is_asked_for() throws IOException {
        choose("target", "2"); // 1e-3: 0.9^66, 0.8^31
        assertThat(tab.evaluate("run.cases.slice(0, 4).map(milestone).join()").asString())
                .isEqualTo("31,66,NaN,NaN");
        choose("target", "1"); // 1e-2: 0.9^44
        assertThat(tab.evaluate("$$('.maps td').map(cell => cell.textContent).join()")
                        .asString())
                .startsWith("44,44,44,44");
        assertThat(tab.evaluate("$('#profile figcaption').textContent").asString())
                .isEqualTo("Of 2 problems, 2 got there by some method");
        choose("target", "9");
        assertThat(tab.evaluate("$$('.maps td').map(cell => cell.textContent).join()")
                        .asString())
                .startsWith("—,—");
    }

    @Test
    void a_table_is_sorted_by_numbers_and_what_does_not_exist_comes_last() throws IOException {
        String column = "$$('.cases tbody tr').map(row => row.cells[5]?.dataset.value ?? '').join()";
        tab.act("$$('.cases th button')[5].click()");
        assertThat(tab.evaluate(column).asString()).startsWith("60,60,").endsWith("100,100,,,");
        tab.act("$$('.cases th button')[5].click()");
        assertThat(tab.evaluate(column).asString()).startsWith("100,100,").endsWith("60,60,,,");
        assertThat(tab.evaluate("$$('.cases th')[5].ariaSort").asString()).isEqualTo("descending");
    }

    @Test
    void a_slider_goes_over_the_iterates() throws IOException {
        String shown =
                "$$('.stills figure:not([hidden])').length + ' ' + $('.stills figure:not([hidden]) figcaption').textContent";
        assertThat(tab.evaluate(shown).asString()).isEqualTo("5 least error: k = 40, relative error 0.100");
        tab.act("const s = $('.stills input'); s.value = 1; s.dispatchEvent(new Event('input'))");
        assertThat(tab.evaluate(shown).asString()).isEqualTo("5 last: k = 100, relative error 0.200");
    }

    /** The script of the WebJar, whose POM says which version it is. */
    private static String axe() throws IOException {
        var pom = new Properties();
        try (InputStream in =
                PageBrowserTest.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/axe-core/pom.properties")) {
            pom.load(in);
        }
        try (InputStream in = PageBrowserTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/" + pom.getProperty("version") + "/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void there_is_no_fault_of_accessibility(String theme) throws IOException {
        tab.prefer(theme);
        tab.act("");
        tab.evaluate(axe() + "; 0");
        assertThat(tab.evaluate(
                                "(async () => (await axe.run()).violations.map(v => v.impact + ': ' + v.id + ' ' + v.nodes.map(n => n.target)).join('\\n'))()")
                        .asString())
                .isEmpty();
        tab.picture(PICTURES.resolve("axe-" + theme + ".png"));
    }

    @Test
    void it_fits_a_narrow_window_and_paper() throws IOException {
        tab.resize(400, 1200);
        tab.act("");
        assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(400);
        tab.picture(PICTURES.resolve("narrow.png"));
        tab.resize(1280, 1000);
        tab.pdf(PICTURES.resolve("print.pdf"));
        assertThat(PICTURES.resolve("print.pdf")).isNotEmptyFile();
    }

    @Test
    void the_theme_is_the_reader_s_choice() throws IOException {
        String background = "getComputedStyle(document.body).backgroundColor";
        assertThat(tab.evaluate(background).asString()).isEqualTo("rgb(255, 255, 255)");
        tab.act("$('#theme').click()");
        assertThat(tab.evaluate(background).asString()).isEqualTo("rgb(22, 24, 28)");
        tab.go(tab.evaluate("location.href").asString());
        assertThat(tab.evaluate(background).asString()).isEqualTo("rgb(22, 24, 28)");
        tab.picture(PICTURES.resolve("dark.png"));
    }

    @Test
    void without_scripts_the_tables_can_be_read() throws IOException {
        tab.allowScripts(false);
        tab.goPlainly(page);
        tab.picture(PICTURES.resolve("without-scripts.png"));
        tab.allowScripts(true);
        assertThat(tab.evaluate(
                                "document.querySelectorAll('tr[data-case]').length + ' ' + document.getElementById('explorer').hidden")
                        .asString())
                .isEqualTo("16 true");
    }
}
