package org.krylovbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.RuleRow;

final class RuleTableTest {

    private static final double NAN = Double.NaN;

    private static final CaseRow CASE =
            new CaseRow("a", "p", "the <p>", "CGLS", "none", "java", "", "", "", "", 9, 9, 81, 0.01, 1, "", "");

    private static RuleRow row(String parameter, double chosen, double least, String message) {
        return new RuleRow("a", "GCV", parameter, chosen, NAN, 1.5 * least, 7, least, 1.5, 3, 7, 0.25, 0.125, message);
    }

    @Test
    void a_row_tells_the_choice_the_best_and_what_was_paid() throws IOException {
        String html = RuleTable.html(
                List.of(CASE),
                List.of(row("iteration", 12, 0.1, ""), row("λ", 0.0123, 0.1, ""), row("λ", NAN, 0.1, "no <noise>")));
        assertThat(html.split("<tr", -1)).hasSize(1 + 1 + 3);
        assertThat(html)
                .contains("the &lt;p&gt;", ">12<", ">7<", ">1.50e-01<", ">1.500<", ">250<", ">125<")
                .contains("λ = 0.01230")
                .contains("no &lt;noise&gt;");
    }

    @Test
    void cases_whose_solution_is_unknown_have_no_row_and_a_page_without_rows_no_table() throws IOException {
        assertThat(RuleTable.html(List.of(CASE), List.of(row("iteration", 12, NAN, ""))))
                .isEmpty();
        assertThat(RuleTable.html(List.of(), List.of(row("iteration", 12, 1, ""))))
                .isEmpty();
    }
}
