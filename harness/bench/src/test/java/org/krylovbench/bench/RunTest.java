package org.krylovbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.experiment.Selection;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.CurveSource;
import org.krylovbench.results.ForkRow;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.NpyFile;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.RuleRow;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;
import org.krylovbench.results.Timing;

/** Whole runs on the reference backend. */
final class RunTest {

    private static final String EXPERIMENT = """
            name: small
            problems:
              - random-sparse: {n: 60, nnz: 80}
              - deblur: {size: 16, noise: 0.05}
            solvers: [cg, cgls, {gmres: 30}]
            backends: java
            stopping: {max-iterations: 40}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final Heard heard = new Heard();

    @Test
    void a_run_leaves_a_row_for_every_planned_case_and_joins_times_with_errors() throws Exception {
        RunFolder run = run(EXPERIMENT);
        assertThat(run.cases()).hasSize(6);
        assertThat(run.summaries())
                .extracting(Summary::caseId)
                .isEqualTo(run.cases().stream().map(CaseRow::caseId).toList());
        assertThat(run.summaries().stream().filter(s -> s.outcome() == Outcome.SKIPPED))
                .hasSize(2);

        Summary gmres = summary(run, "random-sparse", "gmres");
        assertThat(gmres.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(gmres.relativeResidual()).isLessThanOrEqualTo(1e-8 * 1.001);
        assertThat(gmres.relativeError()).isLessThan(1e-6);
        assertThat(gmres.times().shots()).isEqualTo(5);
        assertThat(gmres.times().solveSeconds()).isPositive();
        assertThat(gmres.operatorApplications()).isGreaterThan(gmres.iterations());

        List<Iteration> history = run.iterations().stream()
                .filter(row -> row.caseId().equals(gmres.caseId()))
                .toList();
        assertThat(history).hasSize(gmres.iterations() + 1);
        assertThat(history).isSortedAccordingTo((a, b) -> Double.compare(a.seconds(), b.seconds()));
        assertThat(history).allSatisfy(row -> assertThat(row.secondsLow()).isLessThanOrEqualTo(row.secondsHigh()));
        assertThat(history)
                .allSatisfy(row ->
                        assertThat(row.relativeResidual()).isCloseTo(row.recurrentRelativeResidual(), within(1e-12)));
        assertThat(run.timings().stream().filter(t -> t.caseId().equals(gmres.caseId())))
                .extracting(Timing::kind)
                .contains(Timing.Kind.SETUP, Timing.Kind.PRECONDITIONER, Timing.Kind.SOLVE, Timing.Kind.STAMPED)
                .hasSize(20);
        assertThat(run.manifest().finished()).isNotEmpty();
        assertThat(run.manifest().backends()).containsKey("java");
    }

    @Test
    void the_error_of_a_noisy_image_has_its_minimum_before_the_end() throws Exception {
        RunFolder run = run(EXPERIMENT.replace("max-iterations: 40", "max-iterations: 200"));
        Summary cgls = summary(run, "deblur", "cgls");
        assertThat(cgls.outcome()).isEqualTo(Outcome.SEMICONVERGED);
        assertThat(cgls.leastErrorIteration()).isBetween(1, cgls.iterations() - 1);
        assertThat(cgls.leastRelativeError()).isLessThan(cgls.relativeError());
        assertThat(run.best(cgls.caseId()))
                .hasValueSatisfying(x -> assertThat(x.rows()).isEqualTo(16));
        assertThat(run.exact("deblur_size=16_noise=0.05")).isPresent();
    }

    @Test
    void iterates_that_are_asked_for_are_kept_sampled_and_timed() throws Exception {
        RunFolder run = run("""
                name: iterates
                problems: {deblur: {size: 16, noise: 0.05}}
                solvers: {gmres: 15}
                backends: java
                stopping: {relative-residual: 0, max-iterations: 260}
                iterates: [244, 0, 15, 215, 1000, 15]
                """);
        String caseId = run.cases().get(0).caseId();
        NavigableMap<Integer, NpyFile> kept = run.iterates(caseId);
        assertThat(kept.keySet()).containsExactly(0, 15, 215, 244); // it has ended before 1000
        assertThat(kept.values().iterator().next().values()).containsOnly(0);
        double[] exact = run.exact(run.cases().get(0).problemId()).orElseThrow().values();
        kept.forEach((k, x) -> {
            Iteration row = history(run, caseId).get(k);
            assertThat(x.rows()).isEqualTo(16);
            assertThat(norm(difference(x.values(), exact)) / norm(exact)).isCloseTo(row.relativeError(), within(1e-12));
            assertThat(row.seconds()).isNotNegative();
        });
        assertThat(history(run, caseId).get(245).relativeError()).isNaN(); // beyond 200 each is a choice
        assertThat(Files.readString(run.path().resolve("plan.yml")))
                .contains("iterates:\n- 0\n- 15\n- 215\n- 244\n- 1000\n");
    }

    private static List<Iteration> history(RunFolder run, String caseId) {
        try {
            return run.iterations().stream()
                    .filter(row -> row.caseId().equals(caseId))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double norm(double[] x) {
        return Math.sqrt(Arrays.stream(x).map(value -> value * value).sum());
    }

    private static double[] difference(double[] x, double[] y) {
        double[] difference = new double[x.length];
        Arrays.setAll(difference, i -> x[i] - y[i]);
        return difference;
    }

    @Test
    void histories_and_spectra_are_replayed_to_rules_whose_best_is_the_oracle() throws Exception {
        RunFolder run = run("""
                name: rules
                problems: {deblur: {size: 16, boundary: periodic, inverse-crime: true, noise: 0.05}}
                solvers:
                  - cgls
                  - fourier-filter
                  - fourier-filter: {filter: tsvd, rule: oracle}
                  - hybrid-lsqr: {parameter: discrepancy-newton, dimension: 60}
                backends: java
                stopping: {max-iterations: 100, relative-residual: 0}
                """);
        assertThat(run.summaries())
                .allSatisfy(s -> assertThat(s.times().solveSeconds()).isPositive());
        for (Summary summary : run.summaries()) {
            List<RuleRow> rows = run.rules().stream()
                    .filter(row -> row.caseId().equals(summary.caseId()))
                    .toList();
            boolean iterates = !summary.caseId().contains("fourier");
            assertThat(rows).extracting(RuleRow::rule).contains("oracle", "GCV", "UPRE", "NCP", "quasi-optimality");
            assertThat(rows)
                    .filteredOn(row -> row.rule().equals("oracle"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.parameter().equals("iteration")).isEqualTo(iterates);
                        assertThat(row.errorPaid()).isCloseTo(1, within(1e-6)); // an oracle for λ looks at points
                        assertThat(row.leastRelativeError()).isPositive();
                    });
            assertThat(rows)
                    .filteredOn(row -> !Double.isNaN(row.chosen()))
                    .allSatisfy(row -> assertThat(row.errorPaid()).isGreaterThanOrEqualTo(1 - 1e-12));
            assertThat(rows)
                    .filteredOn(row -> Double.isNaN(row.chosen()))
                    .allSatisfy(row -> assertThat(row.message()).isNotEmpty());
        }
        RuleRow asRun = run.rules().stream()
                .filter(row -> row.caseId().contains("tsvd") && row.rule().equals("as run"))
                .findFirst()
                .orElseThrow();
        assertThat(asRun.errorPaid()).isCloseTo(1, within(1e-12)); // k is a whole number
        Summary hybrid = summary(run, "deblur", "hybrid-lsqr");
        RuleRow own = run.rules().stream()
                .filter(row ->
                        row.caseId().equals(hybrid.caseId()) && row.rule().equals("as run"))
                .findFirst()
                .orElseThrow();
        assertThat(own.parameter()).isEqualTo("λ");
        assertThat(own.chosen()).isPositive();
        assertThat(own.relativeError()).isCloseTo(hybrid.relativeError(), within(1e-9));
    }

    @Test
    void a_method_that_goes_back_is_joined_with_its_times_and_tells_its_parameters() throws Exception {
        RunFolder run = run("""
                name: back
                problems: {deblur: {size: 16, noise: 0.05}}
                solvers: {hybrid-lsqr: {parameter: wgcv, dimension: 80}}
                backends: java
                stopping: {max-iterations: 100, relative-residual: 0}
                """);
        Summary hybrid = run.summaries().get(0);
        assertThat(hybrid.message()).contains("went back").doesNotContain("not joined");
        assertThat(run.iterations()).allSatisfy(row -> assertThat(row.seconds()).isNotNaN());
        assertThat(run.iterations().subList(1, hybrid.iterations()))
                .allSatisfy(row -> assertThat(row.parameter()).isNotNegative());
        assertThat(run.iterations()).filteredOn(row -> row.stepNorm() > 0).hasSizeGreaterThan(hybrid.iterations() / 2);
    }

    @Test
    void a_run_that_was_killed_goes_on_where_it_was() throws Exception {
        RunFolder whole = run(EXPERIMENT);
        List<Summary> before = whole.summaries();
        // as after a kill in the fourth case: no end in the manifest, a case half written, later ones missing
        Path folderOfRun = whole.path();
        forgetTheEnd(whole);
        List<String> ids = whole.cases().stream().map(CaseRow::caseId).toList();
        for (String lost : ids.subList(3, 6)) {
            Files.move(folderOfRun.resolve("cases").resolve(lost), folder.resolve(lost));
        }
        Files.createDirectory(folderOfRun.resolve("cases").resolve("." + ids.get(3)));

        heard.started.clear();
        RunFolder again = run(EXPERIMENT);
        assertThat(again.path()).isEqualTo(folderOfRun);
        assertThat(heard.started.stream().distinct().toList())
                .isEqualTo(ids.subList(4, 6)); // the fourth is skipped by the plan
        assertThat(again.summaries()).hasSize(6);
        assertThat(again.summaries().subList(0, 3)).isEqualTo(before.subList(0, 3));

        assertThat(run(EXPERIMENT).path()).as("a finished run is never touched").isNotEqualTo(folderOfRun);
    }

    @Test
    void another_experiment_of_the_same_name_begins_anew() throws Exception {
        RunFolder first = run(EXPERIMENT);
        forgetTheEnd(first);
        assertThat(run(EXPERIMENT.replace("nnz: 80", "nnz: 90")).path()).isNotEqualTo(first.path());
    }

    @Test
    void a_case_that_crashes_is_a_row_and_the_run_goes_on() throws Exception {
        // anyway: CG on a rectangular matrix has vectors of the wrong size
        Files.writeString(
                folder.resolve("tall.mtx"), "%%MatrixMarket matrix array real general\n3 2\n1\n1\n1\n1\n2\n3\n");
        RunFolder run = run("""
                name: crash
                problems: {matrix-market: tall.mtx}
                solvers: [cg, cgls]
                backends: java
                anyway: true
                """);
        assertThat(run.summaries()).extracting(Summary::outcome).containsExactly(Outcome.CRASHED, Outcome.CONVERGED);
        assertThat(run.summaries().get(0).message()).contains("entries");
        assertThat(run.path().resolve("logs/" + run.summaries().get(0).caseId() + ".log"))
                .content()
                .contains("IllegalArgumentException");
    }

    @Test
    void processes_of_their_own_time_a_case_too() throws Exception {
        RunFolder run = run("""
                name: forked
                problems: {random-sparse: {n: 60, nnz: 120}}
                solvers: {gmres: 10}
                backends: java
                measure: {forks: 2, warm-ups: 1, shots: 3}
                """);
        Summary summary = run.summaries().get(0);
        assertThat(summary.message()).doesNotContain("not joined");
        assertThat(summary.times().forks()).isEqualTo(2);
        assertThat(summary.times().shots()).isEqualTo(3);
        assertThat(summary.times().firstSolveSeconds())
                .isGreaterThan(summary.times().solveSeconds());
        assertThat(run.timings().stream().filter(t -> t.kind() == Timing.Kind.SOLVE))
                .extracting(Timing::fork)
                .containsExactly(0, 0, 0, 1, 1, 1);
    }

    @Test
    void what_is_only_recorded_is_whole_without_times() throws Exception {
        RunFolder run = run("""
                name: recorded
                problems: {random-sparse: {n: 60, nnz: 120}}
                solvers: [{gmres: 10}, cgls]
                backends: java
                measure: none
                """);
        assertThat(run.manifest().finished()).isNotEmpty();
        assertThat(run.timings()).isEmpty();
        assertThat(run.forks()).hasSize(2).allMatch(fork -> fork.phase() == ForkRow.Phase.RECORDING);
        assertThat(run.summaries()).allSatisfy(summary -> {
            assertThat(summary.outcome()).isEqualTo(Outcome.CONVERGED);
            assertThat(summary.message()).doesNotContain("not timed", "not joined");
            assertThat(summary.times().solveSeconds()).isNaN();
            assertThat(summary.relativeResidual()).isLessThan(1e-7); // what stops them is 1e-8
        });
        assertThat(run.iterations()).isNotEmpty().allMatch(iteration -> Double.isNaN(iteration.seconds()));
    }

    @Test
    void solves_without_warm_ups_and_stamps_are_timed_and_have_no_curve() throws Exception {
        RunFolder run = run("""
                name: unstamped
                problems: {random-sparse: {n: 60, nnz: 120}}
                solvers: {gmres: 10}
                backends: java
                measure: {warm-ups: 0, max-warm-up-seconds: 0, shots: 3, stamps: false}
                """);
        Summary summary = run.summaries().get(0);
        assertThat(run.timings()).hasSize(3 * 3).extracting(Timing::kind).doesNotContain(Timing.Kind.STAMPED);
        assertThat(run.forks().get(1).warmUp().warmUpSolves()).isZero();
        assertThat(summary.times().solveSeconds()).isPositive();
        assertThat(summary.times().curve()).isEqualTo(CurveSource.NONE);
        assertThat(summary.message()).doesNotContain("not joined");
    }

    @Test
    void each_process_is_warmed_up_by_itself_and_tells_what_disturbed_it() throws Exception {
        RunFolder run = run("""
                name: disturbed
                problems: {random-sparse: {n: 60, nnz: 120}}
                solvers: {gmres: 10}
                backends: java
                measure: {forks: 1, warm-ups: 20, shots: 6, max-warm-up-seconds: 5}
                """);
        assertThat(run.timings()).hasSize(1 + 4 * 6);
        assertThat(run.timings().get(0).kind()).isEqualTo(Timing.Kind.FIRST);
        assertThat(run.timings()).allSatisfy(timing -> {
            assertThat(timing.seconds()).isPositive();
            assertThat(timing.disturbances().collections()).isNotNegative();
            assertThat(timing.disturbances().compilationSeconds()).isNotNegative();
            assertThat(timing.disturbances().safepointSeconds()).isNotNegative();
        });
        Summary summary = run.summaries().get(0);
        assertThat(run.timings())
                .filteredOn(timing -> timing.kind() == Timing.Kind.SOLVE || timing.kind() == Timing.Kind.STAMPED)
                .allSatisfy(timing -> {
                    assertThat(timing.iterations()).isEqualTo(summary.iterations());
                    assertThat(timing.recurrentRelativeResidual()).isEqualTo(summary.recurrentRelativeResidual());
                });
        assertThat(summary.times().solveSeconds())
                .isBetween(summary.times().solveSecondsLow(), summary.times().solveSecondsHigh());
        assertThat(summary.times().stampRatio()).isPositive();
        assertThat(summary.times().stampRatioLow()).isNotNaN();
    }

    @Test
    void where_stamps_may_cost_something_prefixes_are_timed_instead() throws Exception {
        RunFolder run = run("""
                name: prefixes
                problems: {deblur: {size: 16, noise: 0.05}}
                solvers: [cgls, {hybrid-lsqr: {parameter: wgcv, dimension: 80}}, {gmres: 20}]
                backends: java
                stopping: {max-iterations: 100, relative-residual: 0}
                measure: {shots: 2, prefixes: true}
                """);
        for (Summary summary : run.summaries()) {
            assertThat(summary.message()).doesNotContain("not joined");
            assertThat(summary.times().curve()).isEqualTo(CurveSource.PREFIX); // two pairs of shots show nothing
            assertThat(run.iterations().stream().filter(row -> row.caseId().equals(summary.caseId())))
                    .filteredOn(row -> !Double.isNaN(row.seconds()))
                    .extracting(Iteration::iteration)
                    .startsWith(0, 1, 2, 3, 4, 6, 8, 11)
                    .endsWith(summary.iterations())
                    .hasSizeLessThan(20);
        }
        assertThat(run.summaries().get(1).message()).as("it was not cut short").contains("went back");
    }

    @Test
    void what_a_preconditioner_takes_and_says_is_told_apart() throws Exception {
        RunFolder run = run("""
                name: preconditioned
                problems: {random-sparse: {n: 60, nnz: 120}}
                solvers: {gmres: 30}
                preconditioners: {ilu: {shift: pivot}}
                backends: java
                """);
        Summary summary = run.summaries().get(0);
        assertThat(summary.times().setupSeconds()).isPositive();
        assertThat(summary.times().preconditionerSetupSeconds()).isPositive();
        assertThat(summary.preconditionerApplications()) // once for each direction, and at the end of a cycle
                .isBetween((long) summary.iterations(), summary.iterations() + 2L);
        assertThat(summary.preconditionerSeconds()).isPositive();
        assertThat(summary.preconditionerBytes()).isGreaterThan(12 * 120);
        assertThat(summary.preconditionerNote()).isEmpty();
    }

    @Test
    void a_note_of_a_preconditioner_is_kept_and_so_is_why_there_is_none() throws Exception {
        Files.writeString(folder.resolve("zero.mtx"), """
                %%MatrixMarket matrix coordinate real general
                2 2 4
                1 1 0
                1 2 1
                2 1 1
                2 2 3
                """);
        RunFolder run = run("""
                name: pivots
                problems: {matrix-market: zero.mtx}
                solvers: {gmres: 30}
                preconditioners: [{ilu: {shift: [pivot, none]}}]
                backends: java
                """);
        assertThat(run.summaries()).extracting(Summary::outcome).containsExactly(Outcome.CONVERGED, Outcome.BREAKDOWN);
        assertThat(run.summaries().get(0).preconditionerNote()).contains("1 pivot was replaced");
        assertThat(run.summaries().get(1).message()).startsWith("no preconditioner: ");
        assertThat(run.summaries().get(1).monitored()).isEmpty();
    }

    @Test
    void each_side_is_stopped_by_its_norm_and_judged_by_the_residual() throws Exception {
        RunFolder run = run("""
                name: sides
                problems: {convection-diffusion: {n: 12}}
                solvers:
                  - gmres
                  - left-preconditioned: {solver: gmres, monitors: [true-residual, preconditioned-residual]}
                  - split-preconditioned: {solver: gmres}
                preconditioners: ilu
                backends: java
                """);
        assertThat(run.summaries())
                .extracting(Summary::monitored)
                .containsExactly("residual", "residual", "preconditioned residual", "residual");
        for (Summary summary : run.summaries()) {
            assertThat(summary.message()).startsWith("relative " + summary.monitored() + " ≤ 1.0E-8");
            boolean converged = summary.relativeResidual() <= 1.001e-8;
            assertThat(summary.outcome()).isEqualTo(converged ? Outcome.CONVERGED : Outcome.FALSE_CONVERGENCE);
            if (summary.monitored().equals("residual")) {
                assertThat(summary.recurrentRelativeResidual()).isCloseTo(summary.relativeResidual(), within(1e-12));
            }
        }
        Summary left = run.summaries().get(1);
        Summary own = run.summaries().get(2);
        assertThat(left.operatorApplications()).isGreaterThanOrEqualTo(2L * left.iterations()); // the residuals too
        assertThat(own.operatorApplications()).isLessThanOrEqualTo(own.iterations() + 5L);
        assertThat(run.iterations().stream().filter(row -> row.caseId().equals(own.caseId())))
                .allSatisfy(row -> assertThat(row.seconds()).isPositive());
    }

    private RunFolder run(String text) throws IOException, InvalidExperiment {
        Path file = folder.resolve("experiment.yml");
        Files.writeString(file, text);
        Plan plan = Plan.of(Experiment.read(file, Catalogs.with(Set.of())));
        Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);
        Run run = Run.begin(plan, Selection.ALL, folder.resolve("results"), folder, heard, clock);
        run.complete(clock);
        return run.folder();
    }

    /** Takes the end out of a manifest, as if the run had been killed. */
    private static void forgetTheEnd(RunFolder run) throws IOException {
        Path manifest = run.path().resolve("manifest.json");
        String text = Files.readString(manifest).replaceFirst("\"finished\" : \"[^\"]*\"", "\"finished\" : \"\"");
        Files.writeString(manifest, text);
    }

    private static Summary summary(RunFolder run, String problem, String solver) throws IOException {
        return run.summaries().stream()
                .filter(s -> s.caseId().startsWith(problem) && s.caseId().contains("--" + solver))
                .findFirst()
                .orElseThrow();
    }

    private static final class Heard implements RunListener {

        private final List<String> started = new ArrayList<>();

        @Override
        public void started(int index, int total, CaseRow row) {
            started.add(row.caseId());
        }

        @Override
        public void iterated(int iteration, double relativeResidual) {}

        @Override
        public void timing() {}

        @Override
        public void recorded(Summary summary) {}

        @Override
        public void finished(Summary summary) {}
    }
}
