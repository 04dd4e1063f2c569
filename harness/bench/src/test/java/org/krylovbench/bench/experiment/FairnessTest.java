package org.krylovbench.bench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.results.CaseRow;

/** What is told of cases that cannot be compared like with like. */
final class FairnessTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_terms_are_kept_by_methods_that_are_stopped_alike() throws Exception {
        assertThat(departures("[cg, gmres, cgls]", "identity", "java", "{}").values())
                .containsOnly("");
    }

    @Test
    void a_method_that_is_stopped_by_another_norm_is_marked() throws Exception {
        String solvers = "[{left-preconditioned: {solver: gmres, monitors: preconditioned-residual}},"
                + " {left-preconditioned: {solver: gmres}}]";
        assertThat(departures(solvers, "jacobi", "java", "{}"))
                .containsEntry("GMRES(30), left, by \u2016M r\u2016", "stopped by the preconditioned residual")
                .containsEntry("GMRES(30), left", "");
    }

    @Test
    void a_normal_residual_asks_for_methods_that_test_that_one() throws Exception {
        String rule = "{normal-residual: 1.0e-8}";
        assertThat(departures("[cgls, lsqr, gmres, lu]", "identity", "java", rule))
                .containsEntry("CGLS", "")
                .containsEntry("LSQR", "")
                .containsEntry("LU", "")
                .containsEntry("GMRES(30)", "does not test the normal residual");
        assertThat(departures("[cgls, lsqr]", "jacobi", "java", rule))
                .containsEntry("CGLS", "")
                .containsEntry("LSQR", "stopped by \u2016M\u1d40A\u1d40r\u2016 instead of \u2016A\u1d40r\u2016");
    }

    @Test
    void a_start_that_is_not_zero_is_marked() throws Exception {
        assertThat(departures("[cgls, mrnsd]", "identity", "java", "{}"))
                .containsEntry("CGLS", "")
                .containsEntry("MRNSD", "starts at a constant, not at zero");
    }

    private Map<String, String> departures(String solvers, String preconditioner, String backends, String stopping)
            throws IOException, InvalidExperiment {
        Path file = folder.resolve("terms.yml");
        Files.writeString(file, """
                name: terms
                problems: [{poisson: {n: 4}}]
                solvers: %s
                preconditioners: %s
                backends: %s
                stopping: %s
                """.formatted(solvers, preconditioner, backends, stopping));
        return Plan.of(Experiment.read(file, Catalogs.with(Set.of()))).cases().stream()
                .map(Plan.Planned::row)
                .filter(row -> row.skipped().isEmpty())
                .collect(Collectors.toMap(CaseRow::solver, CaseRow::departures));
    }
}
