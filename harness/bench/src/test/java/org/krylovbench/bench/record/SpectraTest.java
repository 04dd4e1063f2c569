package org.krylovbench.bench.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.bench.trial.Trial;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.ParameterRow;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.SpectrumRow;
import org.krylovbench.results.SubspaceRow;
import org.krylovbench.results.Summary;

/** What runs leave of decompositions, on the reference backend. */
final class SpectraTest {

    private static final String EXPERIMENT = """
            name: spectra
            problems: {deblur: {size: 12, noise: 0.05, boundary: zero}}
            solvers:
              - svd-filter: {svd: {kronecker-reordering: {k: [20, 40]}}}
              - tsvd
              - cgls
            backends: java
            reference-svd: {golub-kahan-lanczos: {k: 30}}
            stopping: {max-iterations: 10}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_spectrum_stands_beside_the_reference_as_far_as_that_goes() throws Exception {
        RunFolder run = Trial.run(folder, EXPERIMENT);
        assertThat(spectrum(run, "reordering.20")).hasSize(20);
        assertThat(spectrum(run, "cgls")).isEmpty();
        List<SpectrumRow> exact = spectrum(run, "--tsvd");
        assertThat(exact).hasSize(144);
        assertThat(exact.subList(0, 30)).allSatisfy(row -> {
            assertThat(row.relativeError()).isLessThan(1e-10); // the reference's vectors are good to 1e-8
            assertThat(row.referenceSingularValue()).isCloseTo(row.singularValue(), within(1e-9));
            assertThat(row.coefficient()).isNotNegative();
        });
        assertThat(exact.subList(30, 144))
                .allSatisfy(row -> assertThat(row.relativeError()).isNaN());
        assertThat(exact).isSortedAccordingTo((a, b) -> a.index() - b.index());
        assertThat(exact.get(0).index()).isEqualTo(1);
    }

    @Test
    void subspaces_are_compared_at_the_ranks_that_both_have_and_bounds_that_are_positive_hold() throws Exception {
        RunFolder run = Trial.run(folder, EXPERIMENT);
        List<SubspaceRow> rows = run.subspaces().stream()
                .filter(row -> row.caseId().contains("reordering.40"))
                .toList();
        assertThat(rows)
                .extracting(SubspaceRow::rank)
                .startsWith(1, 2, 3)
                .contains(19, 20, 22)
                .endsWith(28, 29);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.signalDistance()).isCloseTo(row.noiseDistance(), within(1e-7));
            assertThat(row.solutionDifference()).isLessThanOrEqualTo(row.solutionBound() * (1 + 1e-9));
            if (row.signalBound() > 0) {
                assertThat(row.signalDistance()).isLessThanOrEqualTo(row.signalBound() * (1 + 1e-9));
            }
        });
        assertThat(run.subspaces()).noneMatch(row -> row.caseId().contains("cgls"));
    }

    @Test
    void the_reference_is_kept_for_the_run_only() throws Exception {
        RunFolder run = Trial.run(folder, EXPERIMENT);
        assertThat(run.path().resolve("work")).doesNotExist();
    }

    @Test
    void without_a_reference_there_are_singular_values_and_no_errors() throws Exception {
        RunFolder run = Trial.run(folder, EXPERIMENT.replaceFirst("reference-svd.*\n", ""));
        assertThat(run.spectra())
                .hasSize(20 + 40 + 144)
                .allSatisfy(row -> assertThat(row.relativeError()).isNaN());
        assertThat(run.subspaces()).isEmpty();
    }

    @Test
    void a_reference_that_there_is_not_costs_no_case() throws Exception {
        Files.writeString(
                folder.resolve("tall.mtx"), "%%MatrixMarket matrix array real general\n3 2\n1\n1\n1\n1\n2\n3\n");
        RunFolder run = Trial.run(folder, """
                name: none
                problems: {matrix-market: tall.mtx}
                solvers: tikhonov-svd
                backends: java
                reference-svd: kronecker-reordering
                """);
        Summary summary = run.summaries().get(0);
        assertThat(summary.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(summary.message())
                .contains("no reference: Kronecker reordering")
                .contains("square");
        assertThat(run.spectra()).hasSize(2);
    }

    @Test
    void each_parameter_of_a_case_is_a_row_with_its_path() throws Exception {
        RunFolder run = Trial.run(folder, EXPERIMENT);
        String caseId = run.cases().get(1).caseId();
        assertThat(run.parameters())
                .contains(
                        new ParameterRow(caseId, ParameterRow.Part.SOLVER, "name", "svd-filter"),
                        new ParameterRow(caseId, ParameterRow.Part.SOLVER, "svd", "kronecker-reordering"),
                        new ParameterRow(caseId, ParameterRow.Part.SOLVER, "svd.kronecker-reordering.k", "40"),
                        new ParameterRow(caseId, ParameterRow.Part.PROBLEM, "size", "12"),
                        new ParameterRow(caseId, ParameterRow.Part.PRECONDITIONER, "name", "identity"));
    }

    private static List<SpectrumRow> spectrum(RunFolder run, String caseId) throws Exception {
        return run.spectra().stream()
                .filter(row -> row.caseId().contains(caseId))
                .toList();
    }
}
