package org.krylovbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.experiment.Selection;
import org.krylovbench.bench.trial.Trial;
import org.krylovbench.results.InspectionRow;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.RunUnion;

/** What a run leaves of inspections. */
final class InspectionTest {

    private static final String EXPERIMENT = """
            name: inspected
            problems: [{poisson: {n: 5}}, {poisson: {n: 9}}]
            solvers: [gmres, fgmres]
            preconditioners: [identity, jacobi]
            backends: java
            inspect: [condition, entries, kronecker-rank, {orthogonality: {steps: 7}}]
            measure: {forks: 0, warm-ups: 0, shots: 1}
            stopping: {max-iterations: 3}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void each_problem_and_preconditioner_is_inspected_once_and_what_is_refused_has_its_reason() throws Exception {
        RunFolder run = Trial.run(folder, EXPERIMENT);
        assertThat(run.inspections().stream()
                        .filter(row -> row.quantity().equals("condition"))
                        .map(row -> row.problemId() + " " + row.preconditioner()))
                .containsExactly(
                        "poisson_n=5 identity", "poisson_n=5 jacobi", "poisson_n=9 identity", "poisson_n=9 jacobi");
        double condition = 1 / Math.pow(Math.tan(Math.PI / 12), 2); // (2 + 2 cos πh) / (2 − 2 cos πh), h = 1/6
        assertThat(value(run, "poisson_n=5", "identity", "condition").value()).isCloseTo(condition, within(1e-10));
        assertThat(value(run, "poisson_n=5", "jacobi", "left-condition").value())
                .isCloseTo(condition, within(1e-10)); // of a multiple of A
        assertThat(value(run, "poisson_n=9", "identity", "kronecker-rank").value())
                .isEqualTo(2);
        assertThat(rows(run, "poisson_n=5", "identity", "operator-entry")).hasSize(625);
        assertThat(rows(run, "poisson_n=5", "jacobi", "entry")).hasSize(625);
        assertThat(rows(run, "poisson_n=9", "identity", "orthogonality-of-lanczos"))
                .extracting(InspectionRow::row)
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        InspectionRow refused = value(run, "poisson_n=9", "jacobi", "entries");
        assertThat(refused.value()).isNaN();
        assertThat(refused.message()).contains("up to 64 rows").contains("this has 81");
        assertThat(run.inspections())
                .filteredOn(row -> !row.quantity().equals("entries"))
                .allSatisfy(row -> assertThat(row.message()).isEmpty());
        assertThat(run.manifest().finished()).isNotEmpty();
        assertThat(run.path().resolve("work")).doesNotExist();
    }

    @Test
    void a_preconditioner_that_there_is_not_is_a_reason_and_not_the_end() throws Exception {
        Files.writeString(
                folder.resolve("zero.mtx"), "%%MatrixMarket matrix coordinate real general\n2 2 2\n1 2 1\n2 1 1\n");
        RunFolder run = Trial.run(folder, """
                name: none
                problems: {matrix-market: zero.mtx}
                solvers: gmres
                preconditioners: [identity, ilu]
                backends: java
                inspect: [condition, eigenvalues]
                anyway: true
                """);
        String problem = run.cases().get(0).problemId();
        assertThat(rows(run, problem, "identity", "eigenvalue").stream()
                        .mapToDouble(InspectionRow::value)
                        .sorted()
                        .toArray())
                .containsExactly(new double[] {-1, 1}, within(1e-15));
        assertThat(value(run, problem, "ilu", "condition").message()).startsWith("no preconditioner: ");
        assertThat(value(run, problem, "ilu", "eigenvalues").message()).startsWith("no preconditioner: ");
    }

    @Test
    void what_takes_too_long_is_killed_and_told() throws Exception {
        RunFolder run = Trial.run(folder, """
                name: long
                problems: {random-dense: {n: 1500}}
                solvers: gmres
                backends: java
                inspect: [entries, eigenvalues, singular-values]
                measure: {forks: 0, warm-ups: 0, shots: 1}
                stopping: {max-iterations: 2}
                limits: {seconds: 6}
                """);
        String problem = run.cases().get(0).problemId();
        assertThat(value(run, problem, "identity", "entries").message()).contains("up to 64 rows");
        for (String left : List.of("eigenvalues", "singular-values")) {
            assertThat(value(run, problem, "identity", left).message())
                    .containsPattern("killed after \\d+ s, the time limit, while A M was inspected");
        }
        assertThat(run.manifest().finished()).isNotEmpty();
    }

    @Test
    void what_is_there_is_not_computed_again() throws Exception {
        RunFolder run = Trial.run(folder, EXPERIMENT);
        var kept = new InspectionRow("poisson_n=5", "identity", "condition", 0, 0, 42, Double.NaN, "");
        run.inspectionFolder().write("000000", List.of(kept));
        run.write(run.manifest().unfinished(Map.of()));
        RunFolder again = Trial.run(folder, EXPERIMENT);
        assertThat(again.path()).isEqualTo(run.path());
        assertThat(rows(again, "poisson_n=5", "identity", "condition")).containsExactly(kept);
        assertThat(rows(again, "poisson_n=5", "jacobi", "condition")).hasSize(1);
    }

    @Test
    void parts_of_a_run_are_joined_with_what_each_has_inspected() throws Exception {
        var one = new Selection(List.of("poisson_n=5--*"), List.of(), Set.of(), true);
        var other = new Selection(List.of("poisson_n=9--*"), List.of(), Set.of(), true);
        RunFolder first = Trial.run(folder, EXPERIMENT, one);
        assertThat(first.inspections())
                .isNotEmpty()
                .allMatch(row -> row.problemId().equals("poisson_n=5"));
        assertThat(first.manifest().finished()).isEmpty();
        RunFolder second = Trial.run(folder, EXPERIMENT, other);
        RunFolder whole = RunUnion.of(List.of(first, second), false).write(folder.resolve("union"), Instant.EPOCH);
        assertThat(whole.inspections())
                .hasSize(first.inspections().size() + second.inspections().size());
    }

    @Test
    void it_belongs_to_what_is_computed() throws Exception {
        Plan plan = plan(EXPERIMENT);
        assertThat(plan.resolved()).contains("inspect:", "steps: 7", "tolerance: 1.0E-12");
        assertThat(plan(EXPERIMENT.replaceFirst("\ninspect: .*", "")).substance(Map.of()))
                .doesNotContain("inspect:")
                .isNotEqualTo(plan.substance(Map.of()));
    }

    private Plan plan(String experiment) throws Exception {
        Path file = Files.writeString(folder.resolve("experiment.yml"), experiment);
        return Plan.of(Experiment.read(file, Catalogs.with(Set.of())));
    }

    private static InspectionRow value(RunFolder run, String problem, String preconditioner, String quantity)
            throws Exception {
        List<InspectionRow> rows = rows(run, problem, preconditioner, quantity);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<InspectionRow> rows(RunFolder run, String problem, String preconditioner, String quantity)
            throws Exception {
        return run.inspections().stream()
                .filter(row -> row.problemId().equals(problem)
                        && row.preconditioner().equals(preconditioner)
                        && row.quantity().equals(quantity))
                .toList();
    }
}
