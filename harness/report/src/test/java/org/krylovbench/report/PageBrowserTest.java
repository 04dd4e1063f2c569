package org.krylovbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.browser.Browser;
import org.krylovbench.report.browser.Tab;

/** The page of a run as a browser shows it. Pictures stay in {@code target/pages}, to be looked at. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageBrowserTest {

    private static final Path PICTURES = Path.of("target/pages");

    private Browser browser;
    private Path page = Path.of("");

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        browser = Browser.start(Browser.program().orElseThrow(), folder.resolve("profile"));
        page = Report.write(SampleRun.write(folder.resolve("run"), List.of("convergence")), folder.resolve("report"));
    }

    @AfterAll
    void close() throws InterruptedException {
        browser.close();
    }

    @Test
    void it() throws Exception {
        Tab tab = browser.open(1280, 1000);
        tab.go(page.toUri().toString());
        tab.picture(PICTURES.resolve("light.png"));
        assertThat(tab.faults()).isEmpty();
    }
}
