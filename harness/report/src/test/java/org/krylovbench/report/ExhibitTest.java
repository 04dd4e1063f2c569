package org.krylovbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.report.Exhibit.Line;
import org.krylovbench.report.Exhibit.Origin;
import org.krylovbench.report.claim.Verdict;
import org.krylovbench.report.html.Picture;
import org.krylovbench.results.ClaimRow.Kind;

final class ExhibitTest {

    private static final Line EQUAL =
            new Line("condition", "4409", Kind.EXACT, "", "4409.46", "+1.0e-04", Verdict.EQUAL, "equal");
    private static final Line DIFFERS =
            new Line("order", "< 1", Kind.ROUNDING, "", "1.2", "", Verdict.DIFFERS, "differs");

    @TempDir
    private Path folder = Path.of("");

    private Path exhibits = Path.of("");

    @BeforeEach
    void make_a_place() {
        exhibits = folder.resolve("exhibits");
    }

    @Test
    void it_is_read_as_it_was_written_with_its_own_pictures_alone() throws IOException {
        exhibit("B6", EQUAL).write(List.of(picture("before.svg")), exhibits);
        Exhibit written = exhibit("B6", EQUAL).write(List.of(picture("now.svg")), exhibits);
        assertThat(written.pictures()).containsExactly(Map.entry("now.svg", "a drawing"));
        assertThat(exhibits.resolve("B6/now.svg")).exists();
        assertThat(exhibits.resolve("B6/before.svg")).doesNotExist();
        assertThat(Exhibit.read(List.of("B5", "B6"), exhibits)).containsExactly(written);
    }

    @Test
    void it_is_good_if_nothing_is_to_be_mended() {
        assertThat(exhibit("B6", EQUAL).isGood()).isTrue();
        assertThat(exhibit("B6", EQUAL, DIFFERS).isGood()).isFalse();
    }

    @Test
    void the_page_has_a_row_for_each_claim_and_marks_what_is_to_be_mended() throws IOException {
        Exhibit written = exhibit("B6", EQUAL, DIFFERS).write(List.of(picture("now.svg")), exhibits);
        String page = Files.readString(ExhibitPage.write("Documents", "two of us", List.of(written), exhibits));
        assertThat(page)
                .contains("<td>4409.46</td>", "&lt; 1", "data:image/svg+xml;base64,", "what it &lt;shows&gt;")
                .contains("<tr class=\"failed\"><td><a href=\"#B6\">B6</a></td>");
    }

    @Test
    void one_that_cannot_be_read_says_what_makes_it_anew() throws IOException {
        exhibit("B6", EQUAL).write(List.of(), exhibits);
        Files.writeString(exhibits.resolve("B6/exhibit.json"), "{");
        assertThatIOException()
                .isThrownBy(() -> Exhibit.read(List.of("B6"), exhibits))
                .withMessageContaining("exhibit.json cannot be read")
                .withMessageContaining("./krylov reproduce B6 makes it anew");
    }

    private static Exhibit exhibit(String id, Line... lines) {
        return new Exhibit(
                id, "what it <shows>", "./krylov reproduce " + id, "", "", "", Origin.NONE, Map.of(), List.of(lines));
    }

    private Picture picture(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>");
        return new Picture("a drawing", file);
    }
}
