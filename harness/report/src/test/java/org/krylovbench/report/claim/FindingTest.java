package org.krylovbench.report.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.results.ClaimRow;
import org.krylovbench.results.ClaimRow.As;
import org.krylovbench.results.ClaimRow.Kind;
import org.krylovbench.results.ClaimRow.Take;
import org.krylovbench.results.RunFolder;

/** Claims are judged by the tables of a run alone; these are written by hand. */
final class FindingTest {

    private static final double NONE = Double.NaN;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write_a_run() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{}");
        Files.writeString(folder.resolve("cases.csv"), """
                case_id,problem_id
                p--gmres--java,p
                p--cgls--java,p
                p--cg--java,p
                p--later--java,p
                """);
        Files.writeString(folder.resolve("summary.csv"), """
                case_id,outcome,message,relative_residual,relative_normal_residual,solve_seconds,rhs_norm,normal_rhs_norm
                p--gmres--java,converged,,1e-8,1e-6,0.002,3,20
                p--cgls--java,iteration limit,at 5,-4e-8,,0.008,3,20
                p--cg--java,crashed,no memory,,,,,
                """);
        Files.writeString(folder.resolve("spectra.csv"), """
                case_id,index,singular_value
                p--gmres--java,1,8.5
                p--gmres--java,2,
                p--gmres--java,3,2
                p--cgls--java,1,4
                p--cg--java,1,
                """);
        Files.writeString(folder.resolve("inspections.csv"), """
                problem_id,preconditioner,quantity,row,column,value,imaginary
                p,identity,condition,0,0,4409.4567,
                p,jacobi,condition,0,0,12,
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*gmres* | index: 1 | ONLY | 8.5",
                "*gmres* |  | FIRST | 8.5",
                "*gmres* |  | LAST | 2",
                "*gmres* |  | MIN | 2",
                "*gmres* |  | MAX | 8.5",
                "*gmres* |  | MEAN | 5.25",
                "*gmres* | index: 2..3 | MEDIAN | 2",
                "* | index: 1 | COUNT | 3",
                "*nothing* |  | COUNT | 0"
            })
    void a_number_is_looked_up_by_case_row_and_take(String cases, String where, Take take, double expected)
            throws IOException {
        Finding found = find(claim("1", "spectra.singular_value", cases, where == null ? "" : where, take, As.PLAIN));
        assertThat(found.value()).isEqualTo(expected);
    }

    @Test
    void a_loss_has_the_norm_of_b_and_a_ratio_the_divisor_of_other_cases() throws IOException {
        assertThat(find(claim("9e-16", "summary.relative_residual", "*gmres*", "", Take.ONLY, As.LOSS)))
                .satisfies(found -> assertThat(found.verdict()).isEqualTo(Verdict.EQUAL))
                .satisfies(found -> assertThat(found.value()).isCloseTo(9e-16, within(1e-30)));
        assertThat(find(claim("4e-8", "summary.relative_residual", "*cgls*", "", Take.ONLY, As.ABSOLUTE))
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
        ClaimRow ratio = new ClaimRow(
                "",
                "4",
                "summary.solve_seconds",
                "*cgls*",
                "",
                Take.ONLY,
                As.RATIO,
                "*gmres*",
                "",
                NONE,
                Kind.EXACT,
                "",
                "",
                "");
        assertThat(find(ratio).value()).isEqualTo(4);
    }

    @Test
    void a_loss_of_the_normal_equations_has_the_norm_of_their_right_hand_side() throws IOException {
        Finding found = find(claim("4e-10", "summary.relative_normal_residual", "*gmres*", "", Take.ONLY, As.LOSS));
        assertThat(found.value()).isCloseTo(4e-10, within(1e-24));
    }

    @Test
    void a_ratio_of_columns_is_taken_in_each_row_before_one_is_chosen() throws IOException {
        ClaimRow ratio = new ClaimRow(
                "",
                "≤ 1",
                "spectra.index",
                "*--cgls*",
                "",
                Take.MAX,
                As.RATIO,
                "",
                "singular_value",
                NONE,
                Kind.EXACT,
                "",
                "",
                "");
        assertThat(find(ratio).value()).isEqualTo(0.25);
        assertThat(find(ratio).words()).isEqualTo("holds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spectra.singular_value | 8.5000001 | 8.50000 | equal to the document's code",
                "spectra.singular_value | 8.6 | 8.6 | differs",
                "summary.solve_seconds | 0.005 | 5 ms (ours is faster by × 2.5) | faster by × 2.5 than the document's code",
                "summary.solve_seconds | 0.001 | 1 ms (ours is slower by × 2.0) | slower by × 2.0 than the document's code"
            })
    void where_a_document_has_no_number_its_code_has(String of, double code, String documents, String words)
            throws IOException {
        ClaimRow claim = new ClaimRow(
                "", "none", of, "*gmres*", "", Take.FIRST, As.PLAIN, "", "", NONE, Kind.EXACT, "", "printed", "");
        Finding found = find(claim, Map.of("printed", code));
        assertThat(found.documents()).isEqualTo(documents);
        assertThat(found.words()).isEqualTo(words);
    }

    @Test
    void a_table_without_cases_is_looked_up_by_its_rows() throws IOException {
        String where = "quantity: condition; preconditioner: identity";
        Finding found = find(claim("4409", "inspections.value", "nothing", where, Take.ONLY, As.PLAIN));
        assertThat(found.verdict()).isEqualTo(Verdict.EQUAL);
        assertThat(found.ours()).isEqualTo("4409.46");
        assertThat(found.deviation()).isEqualTo("+1.0e-04");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*cg--* | ONLY | there is no singular_value; p--cg--java: crashed, no memory",
                "*gmres* | ONLY | 3 rows of spectra.csv fit: cases, where or take must say which",
                "*later* | ONLY | no row of spectra.csv fits; p--later--java has not been run yet",
                "*nothing* | ONLY | no row of spectra.csv fits; no case of the run is called *nothing*",
                "* | MAX | there is no singular_value; p--cg--java: crashed, no memory"
            })
    void what_is_not_measured_says_why_and_is_a_failure(String cases, Take take, String reason) throws IOException {
        Finding found = find(claim("1", "spectra.singular_value", cases, "", take, As.PLAIN));
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_MEASURED);
        assertThat(found.verdict().isFailure()).isTrue();
        assertThat(found.words()).isEqualTo("not measured: " + reason);
        assertThat(found.ours()).isEmpty();
    }

    @Test
    void a_case_that_the_variant_leaves_out_is_no_failure() throws IOException {
        ClaimRow claim = new ClaimRow(
                "",
                "1",
                "spectra.index",
                "*nothing*",
                "",
                Take.ONLY,
                As.PLAIN,
                "",
                "",
                NONE,
                Kind.EXACT,
                "",
                "",
                "quick");
        Finding found = find(claim);
        assertThat(found.words()).isEqualTo("left out by the variant quick of the experiment");
        assertThat(found.verdict().isFailure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8.5 |  | EXACT |  | equal | 0",
                "8.4 | 0.02 | EXACT |  | equal within rounding | +1.19 %",
                "8.4 | 0.01 | EXACT |  | differs | +1.19 %",
                "8.4 |  | ROUNDING |  | differs | +1.19 %",
                "8.4 |  | ROUNDING | of noise | differs because of noise | +1.19 %",
                "850 |  | EXACT |  | differs | × 0.010",
                "8500 ms |  | EXACT |  | equal | 0",
                "17 s |  | HARDWARE |  | faster by × 2.0 | -50.0 %",
                "1 s |  | HARDWARE |  | slower by × 8.5 | +750 %",
                "1 s |  | HARDWARE | of one thread | slower by × 8.5: of one thread | +750 %",
                "17 s |  | HARDWARE | of one thread | faster by × 2.0 | -50.0 %",
                "30x |  | HARDWARE |  | differs because it depends on the machine | -71.7 %",
                "< 9 |  | EXACT |  | holds |",
                "≤ 8.5 |  | HARDWARE |  | holds |",
                "> 8.5 |  | EXACT |  | differs |",
                "> 9 |  | HARDWARE |  | differs |",
                ">= 9 |  | HARDWARE | of noise | differs because of noise |",
                "≈ 8 | 0.1 | EXACT |  | holds | +6.25 %",
                "~ 8 | 0.01 | EXACT |  | differs | +6.25 %",
                "lost |  | EXACT |  | nothing to compare with |",
                "none |  | EXACT | it is of no use | nothing to compare with: it is of no use |"
            })
    void the_verdict_says_how_ours_stands_to_what_was_printed(
            String reported, Double within, Kind kind, String because, String words, String deviation)
            throws IOException {
        Finding found = find(new ClaimRow(
                "",
                reported,
                "spectra.singular_value",
                "*gmres*",
                "index: 1",
                Take.ONLY,
                As.PLAIN,
                "",
                "",
                within == null ? NONE : within,
                kind,
                because == null ? "" : because,
                "",
                ""));
        assertThat(found.words()).isEqualTo(words);
        assertThat(found.verdict().isFailure()).isEqualTo(words.equals("differs"));
        assertThat(found.deviation()).isEqualTo(deviation == null ? "" : deviation);
    }

    private static ClaimRow claim(String reported, String of, String cases, String where, Take take, As as) {
        return new ClaimRow("", reported, of, cases, where, take, as, "", "", NONE, Kind.EXACT, "", "", "");
    }

    private Finding find(ClaimRow claim) throws IOException {
        return find(claim, Map.of());
    }

    private Finding find(ClaimRow claim, Map<String, Double> code) throws IOException {
        RunFolder run = RunFolder.open(folder);
        run.writeClaims(List.of(claim));
        return Finding.of(run, code).get(0);
    }
}
