package org.krylovbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.bench.experiment.GallerySection;
import org.krylovbench.results.CardFolder;
import org.krylovbench.results.FigureQuery;
import org.krylovbench.results.KernelFolder;
import org.krylovbench.results.Outcome;
import org.krylovbench.results.RunFolder;
import org.krylovbench.results.Summary;

/** The command line as a user meets it, in this process. */
final class MainTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_run_on_nd4j_leaves_results_and_a_report() throws IOException {
        Path experiment = write("""
                name: small
                problems:
                  - random-sparse: {n: 100, nnz: 150}
                  - deblur: {size: 24, psf: recorded-motion}
                solvers: [cg, {gmres: {orthogonalization: [modified-gram-schmidt, classical-twice]}}]
                preconditioners: [identity, jacobi, transpose]
                stopping: {max-iterations: 60}
                figures: [convergence, panels]
                """);
        assertThat(krylov("run", experiment.toString())).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("small: 12 cases, 6 skipped")
                .contains("GMRES(30)")
                .contains("index.html");
        RunFolder run = onlyRun("small");
        assertThat(run.summaries()).hasSize(18).noneMatch(s -> s.outcome() == Outcome.CRASHED);
        assertThat(run.manifest().backends().get("nd4j")).containsKeys("BLAS", "convolution", "sparse products");
        Path report = folder.resolve("reports/small").resolve(run.path().getFileName());
        assertThat(report.resolve("index.html")).isNotEmptyFile();

        Files.delete(report.resolve("index.html"));
        assertThat(krylov("report", run.path().toString())).isZero();
        assertThat(report.resolve("index.html")).isNotEmptyFile();

        String path = run.path().toString();
        assertThat(krylov("table", path, "--rows", "solver,preconditioner", "--value", "iterations-to-1e-2"))
                .isZero();
        assertThat(out.toString()).contains("| solver | preconditioner | ").contains("\u2014 (skipped)");
        assertThat(krylov("table", path, "--value", "iterations", "--format", "csv"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("would hold 3 cases; add preconditioner to --rows or --columns");
    }

    @Test
    void what_was_published_is_told_beside_ours_and_a_difference_is_an_exit_code() throws IOException {
        Path experiment = write("""
                name: claimed
                problems: {random-sparse: {n: 40, nnz: 60}}
                solvers: [cgls, lsqr]
                backends: java
                stopping: {max-iterations: 3}
                measure: {forks: 0, warm-ups: 0, max-warm-up-seconds: 0, shots: 1}
                figures: []
                claims:
                  - {what: iterations, reported: 3, of: summary.iterations, cases: '*--cgls--*'}
                  - {what: those of LSQR, reported: 7, of: summary.iterations, cases: '*--lsqr--*', because: of its limit}
                variants:
                  quick:
                    solvers: cgls
                  wrong:
                    claims: {what: iterations, reported: 4, of: summary.iterations, cases: '*--cgls--*'}
                """);
        assertThat(krylov("run", experiment.toString())).as(err.toString()).isZero();
        assertThat(out.toString())
                .containsPattern("iterations +3 +3 +0 +equal")
                .containsPattern("those of LSQR +7 +3 +-57.1 % +differs because of its limit");
        Path run = only("claimed");
        Path page = folder.resolve("reports/claimed").resolve(run.getFileName()).resolve("index.html");
        assertThat(page).content().contains("Published and ours", "differs because of its limit", "claims.csv");

        assertThat(krylov("run", experiment.toString(), "--variant", "quick")).isZero();
        assertThat(out.toString()).contains("left out by the variant quick of the experiment");
        assertThat(krylov("run", experiment.toString(), "--variant", "wrong")).isEqualTo(1);
        assertThat(only("claimed-wrong")).isDirectory();
        assertThat(krylov("plan", experiment.toString(), "--variant", "quick")).isZero();
        assertThat(out.toString()).contains("1 cases to run");
        assertThat(krylov("plan", experiment.toString(), "--variant", "quik")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no variant 'quik' in this experiment; did you mean 'quick'?");
    }

    @Test
    void the_backends_agree_on_every_case() throws IOException {
        Path experiment = write("""
                name: both
                problems:
                  - random-sparse: {n: 200, nnz: 400}
                  - deblur: {size: 24, psf: recorded-motion, boundary: [zero, periodic, reflexive]}
                solvers: [cgls, gmres]
                preconditioners: [jacobi, transpose]
                backends: [java, nd4j]
                stopping: {max-iterations: 8}
                """);
        assertThat(krylov("run", experiment.toString())).as(err.toString()).isZero();
        List<Summary> all = onlyRun("both").summaries();
        for (Summary java : all) {
            if (java.caseId().endsWith("--java") && java.outcome() != Outcome.SKIPPED) {
                String twin = java.caseId().replace("--java", "--nd4j");
                Summary nd4j = all.stream()
                        .filter(s -> s.caseId().equals(twin))
                        .findFirst()
                        .orElseThrow();
                assertThat(nd4j.iterations()).as(twin).isEqualTo(java.iterations());
                assertThat(nd4j.relativeResidual() / java.relativeResidual())
                        .as(twin)
                        .isBetween(1 - 1e-6, 1 + 1e-6); // rounding, times the conditioning to the fourth
            }
        }
    }

    /** sherman1 with its right-hand side and orsirr_1, from the folder of shared test data beside the checkout. */
    @Test
    void real_matrices_are_solved_to_the_tolerance() throws IOException {
        Path matrices =
                Path.of("../../../shared/data/matrices").toAbsolutePath().normalize();
        if (!Files.isDirectory(matrices)) {
            String reason = "skipped: there is no ../shared/data/matrices";
            System.err.println(reason); // the build's log has only the number of skipped tests
            Assumptions.abort(reason);
        }
        Path experiment = write("""
                name: real
                problems:
                  - matrix-market: {file: DATA/orsirr_1.mtx}
                  - matrix-market: {file: DATA/sherman1.mtx, rhs: DATA/sherman1_rhs1.mtx}
                solvers: {gmres: {restart: 50}}
                preconditioners: jacobi
                stopping: {relative-residual: 1e-8, max-iterations: 2000}
                """.replace("DATA", matrices.toString()));
        assertThat(krylov("run", experiment.toString())).as(err.toString()).isZero();
        assertThat(onlyRun("real").summaries()).hasSize(2).allSatisfy(s -> {
            assertThat(s.outcome()).isEqualTo(Outcome.CONVERGED);
            assertThat(s.relativeResidual()).isLessThanOrEqualTo(1e-8 * (1 + 1e-3)); // recomputed on the reference
        });
    }

    @Test
    void kernels_are_timed_beside_their_roofs() throws IOException {
        assertThat(krylov("kernels", "--quick", "--forks", "0", "--kernels", "dot|combine-10", "--largest", "16384"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("kernels: 1 backend, 7 cases each, in 8 rounds")
                .containsPattern("nd4j +triad +16384 +cache .* 100 %")
                .containsPattern("nd4j +combine-10 +16384 +cache");
        KernelFolder run = KernelFolder.open(only("kernels"));
        assertThat(run.rows())
                .hasSize(7)
                .allSatisfy(row -> assertThat(row.shareOfRoof()).isPositive());
        assertThat(run.manifest().backends().get("nd4j")).containsKey("BLAS");
        Path page = folder.resolve("reports/kernels")
                .resolve(run.path().getFileName())
                .resolve("index.html");
        Files.delete(page);
        assertThat(krylov("report", run.path().toString())).isZero();
        assertThat(page).content().contains("roofline-nd4j.svg");
        assertThat(krylov("kernels", "--backends", "nd4j: {thread: 2}")).isEqualTo(2);
        assertThat(err.toString()).contains("--backends:1:8: unknown key 'thread' of nd4j; did you mean 'threads'?");
    }

    @Test
    void figures_are_drawn_for_a_paper_verified_and_reproduced() throws IOException {
        Path experiment = write("""
                name: paper
                problems: {random-sparse: {n: 60, nnz: [120, 150]}}
                solvers: [cgls, gmres]
                backends: java
                stopping: {max-iterations: 20}
                figures: [convergence, {convergence: {x: products, y: residual}}]
                """);
        assertThat(krylov("run", experiment.toString())).as(err.toString()).isZero();
        Path run = onlyRun("paper").path();
        assertThat(onlyRun("paper").manifest().figures())
                .extracting(FigureQuery::id)
                .containsExactly("convergence", "convergence_x=products_y=residual");
        assertThat(onlyRun("paper").iterations().stream()
                        .filter(row -> row.caseId().contains("cgls") && row.iteration() == 10)
                        .toList())
                .hasSize(2)
                .allSatisfy(
                        row -> { // one with each in an iteration, and A x₀
                            assertThat(row.operatorApplications()).isEqualTo(11);
                            assertThat(row.transposeApplications()).isEqualTo(10);
                        });
        Path report = folder.resolve("reports/paper").resolve(run.getFileName());
        try (Stream<Path> files = Files.list(report)) {
            assertThat(files).anyMatch(file -> file.toString().endsWith("residual_x=products_y=residual.svg"));
        }

        String kind = "convergence: {facets: problems, x: products, y: residual}";
        Path paper = folder.resolve("paper");
        assertThat(krylov(
                        "figure",
                        run.toString(),
                        kind,
                        "--output",
                        paper.toString(),
                        "--format",
                        "pdf,tex",
                        "--width",
                        "ieee"))
                .as(err.toString())
                .isZero();
        Path figure = paper.resolve("problems-residual_x=products_y=residual_facets=problems.pdf");
        assertThat(figure).isNotEmptyFile();
        assertThat(krylov("verify", figure.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("verified");
        assertThat(krylov("reproduce", figure.toString())).as(err.toString()).isZero();
        assertThat(paper.resolve("problems-residual_x=products_y=residual_facets=problems-reproduced.pdf"))
                .isNotEmptyFile();

        assertThat(krylov("figure", run.toString(), "convergence: {x: prodcts}"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("KIND:1:18: x must be one of", "did you mean 'products'?");
        assertThat(krylov("figure", run.toString(), "convergence", "--width", "nature"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--width must be a length such as 90mm");
        assertThat(krylov("figure", run.toString(), "convergence", "--cases", "nothing"))
                .isEqualTo(2);
        assertThat(krylov("figure", run.toString(), "panels")).isEqualTo(1);
        assertThat(krylov("verify", experiment.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("experiment.yml is no figure");
    }

    @Test
    void the_harness_weighs_itself_and_shows_the_table_again() throws IOException {
        assertThat(krylov("overhead", "--quick", "--forks", "0", "--sizes", "256", "--solvers", "gmres:20,cgls"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("overhead: 2 cases of 50 iterations")
                .containsPattern("nd4j +GMRES\\(20\\) +256 +T2 .* T1 +[0-9.]+ \\[")
                .contains("wall clock: tells");
        Path run = only("overhead");
        assertThat(run).isDirectoryContaining("glob:**/overhead.csv").isDirectoryContaining("glob:**/manifest.json");
        String first = out.toString();
        assertThat(krylov("report", run.toString())).isZero();
        String again = out.toString().substring(first.length());
        assertThat(first).contains(again);
        assertThat(again).contains("CGLS");
        assertThat(krylov("overhead", "--forks", "2")).isEqualTo(2);
        assertThat(err.toString()).contains("--forks must be at least 5");
    }

    @Test
    void a_problem_is_told_drawn_and_saved() throws IOException {
        Path saved = folder.resolve("saved");
        assertThat(krylov("problem", "random-sparse: {n: 60, nnz: [120, 150]}", "--card", "--save", saved.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("random sparse, n = 60, nnz = 120")
                .containsPattern("operator +60 × 60, sparse matrix")
                .containsPattern("condition number +[0-9.e]+ +dense SVD");
        for (String id : List.of("random-sparse_n=60_nnz=120", "random-sparse_n=60_nnz=150")) {
            Path card = folder.resolve("results/cards").resolve(id);
            assertThat(CardFolder.open(card).card().rows()).isEqualTo(60);
            Path page = folder.resolve("reports/cards").resolve(id).resolve("index.html");
            assertThat(page).content().contains("condition number");
            assertThat(saved.resolve(id).resolve("A.mtx")).isNotEmptyFile();
            Files.delete(page);
            assertThat(krylov("report", card.toString())).isZero();
            assertThat(page).isNotEmptyFile();
        }
    }

    @Test
    void a_problem_without_card_leaves_nothing_and_what_cannot_be_made_is_two_and_a_line() {
        assertThat(krylov("problem", "random-sparse: {n: 5, nnz: 9}")).isZero();
        assertThat(folder.resolve("results")).doesNotExist();
        assertThat(krylov("problem", "random-sparse: {n: -5}")).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("ENTRY:1:20: n must be at least 1, but is -5");
        assertThat(krylov("problem", "matrix-market", "--card")).isEqualTo(2);
        assertThat(err.toString()).contains("krylov: matrix-market: no file is given; write, for example");
        assertThat(krylov("problem")).isEqualTo(2);
        assertThat(err.toString()).contains("name a problem, such as random-sparse");
        assertThat(krylov("problem", "random-sparse", "--gallery")).isEqualTo(2);
        assertThat(krylov("problem", "--gallery", "--save", "x")).isEqualTo(2);
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void a_gallery_has_a_card_for_each_entry_and_each_value_of_a_sweep() throws Exception {
        List<String> shown = new ArrayList<>();
        var sections = List.of(
                new GallerySection("Problems", List.of("shaw: {n: 8}")),
                new GallerySection("Images", List.of("deblur: {size: 16, psf: {gaussian: [1, 2]}}")));
        Path page = ProblemGallery.write(sections, folder.resolve("cards"), folder, 0, shown::add);
        assertThat(page).content().contains("shaw, n = 8", "gaussian σ 1", "gaussian σ 2");
        assertThat(shown).hasSize(3).first().isEqualTo("looking at shaw_n=8");
        assertThat(CardFolder.isOne(folder.resolve("cards/shaw_n=8"))).isTrue();
    }

    @Test
    void a_gallery_goes_on_after_what_fails() throws Exception {
        var section = new GallerySection("Some", List.of("matrix-market", "random-sparse: {n: 9, nnz: 20}"));
        Path page = ProblemGallery.write(List.of(section), folder.resolve("cards"), folder, 0, name -> {});
        assertThat(page).content().contains("no file is given; write, for example", "random sparse, n = 9, nnz = 20");
    }

    @Test
    void a_mistake_is_two_and_a_line_with_its_place() throws IOException {
        Path experiment = write("name: typo\nproblems: random-sparse\nsolvers: {gmres: {restrat: 5}}\n");
        assertThat(krylov("run", experiment.toString())).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(experiment
                        + ":3:19: unknown key 'restrat' of gmres; did you mean 'restart'? "
                        + "(known: orthogonalization, restart)");
        assertThat(folder.resolve("results")).doesNotExist();
        assertThat(krylov("report", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is no run");
        assertThat(krylov("rum")).isEqualTo(2);
    }

    @Test
    void a_plan_runs_nothing_and_can_be_written_out() throws IOException {
        Path experiment = write("name: plan\nproblems: random-sparse\nsolvers: [cg, {gmres: [20, 50]}]\n");
        assertThat(krylov("plan", experiment.toString())).isZero();
        assertThat(out.toString())
                .contains("random-sparse--gmres_restart=50--identity--nd4j")
                .contains("2500×2500")
                .contains("CG requires")
                .contains("2 cases to run, 1 skipped");
        assertThat(krylov("plan", "--resolved", experiment.toString())).isZero();
        assertThat(out.toString()).contains("max-iterations: 1000");
        assertThat(folder.resolve("results")).doesNotExist();
    }

    @Test
    void a_run_in_parts_is_gone_on_with_and_runs_are_joined() throws IOException {
        Path experiment = write("""
                name: parts
                problems: {random-sparse: {n: 40, nnz: 80}}
                solvers: [cgls, gmres]
                backends: java
                """);
        assertThat(krylov("run", experiment.toString(), "--only", "*--cgls--*"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("parts: 2 cases; 1 to be done now", "1 of 2 cases are done");
        assertThat(krylov("run", experiment.toString(), "--new", "--except", "*--cgls--*"))
                .isZero();
        assertThat(krylov("run", experiment.toString(), "--only", "*--cg--*")).isEqualTo(2);
        assertThat(err.toString()).contains("--only '*--cg--*' matches no case");
        assertThat(krylov("run", experiment.toString(), "--retry", "fialed")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean 'failed'?");
        List<String> runs = all("parts").stream().map(Path::toString).toList();
        assertThat(krylov("merge", runs.get(0), runs.get(1))).as(err.toString()).isZero();
        assertThat(out.toString()).contains("parts: 2 runs joined, 2 of 2 cases");
        assertThat(krylov("merge", runs.get(0))).isEqualTo(2);
    }

    @Test
    void what_there_is_can_be_listed() {
        assertThat(krylov("list")).isZero();
        assertThat(out.toString()).contains("krylov list KIND").contains("java, nd4j");
        assertThat(krylov("list", "psfs")).isZero();
        assertThat(krylov("list", "solver")).isEqualTo(2);
        assertThat(err.toString()).contains("there are no 'solver' to list; there are problems, images");
        assertThat(krylov("schema")).isZero();
        assertThat(krylov("--version")).isZero();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("experiment.yml"), text);
    }

    private int krylov(String... arguments) {
        Stream<String> folders = switch (arguments[0]) {
            case "overhead" -> Stream.of("--results", folder.resolve("results").toString());
            case "run", "merge", "kernels", "problem", "reproduce" ->
                Stream.of("--results", folder.resolve("results").toString(), "--reports", reports());
            case "verify" -> Stream.of("--results", folder.resolve("results").toString());
            case "report" -> Stream.of("--reports", reports());
            default -> Stream.of();
        };
        return Main.execute(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of(arguments), folders).toArray(String[]::new));
    }

    private String reports() {
        return folder.resolve("reports").toString();
    }

    private RunFolder onlyRun(String experiment) throws IOException {
        return RunFolder.open(only(experiment));
    }

    private Path only(String experiment) throws IOException {
        return all(experiment).get(0);
    }

    private List<Path> all(String experiment) throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("results").resolve(experiment))) {
            return runs.sorted().toList();
        }
    }
}
