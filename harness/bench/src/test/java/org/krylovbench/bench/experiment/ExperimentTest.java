package org.krylovbench.bench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.krylovbench.core.krylov.Gmres;
import org.krylovbench.core.krylov.Lsmr;
import org.krylovbench.core.krylov.Lsqr;
import org.krylovbench.core.krylov.Orthogonalization;
import org.krylovbench.core.regularize.Smoothing;
import org.krylovbench.core.regularize.Tikhonov;
import org.krylovbench.core.solver.Solver;
import org.krylovbench.core.svd.GolubKahanLanczos;
import org.krylovbench.problems.Entry;
import org.krylovbench.problems.Noise;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.image.IrTools;
import org.krylovbench.problems.imaging.Deblur;
import org.krylovbench.problems.matrix.FirstDifference.Ends;
import org.krylovbench.problems.psf.Atmospheric;
import org.krylovbench.problems.psf.Motion;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.ClaimRow;
import org.krylovbench.results.Condition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The language of an experiment file, and what is said of mistakes in it. */
final class ExperimentTest {

    private static final Catalogs CATALOGS = Catalogs.with(List.of(
            new Entry<>("convergence", "curves", new Curves(Side.ITERATIONS, 4)),
            new Entry<>("panels", "images", new Curves(Side.TIME, 1))));

    /** What a figure may be asked for. */
    public enum Side {
        ITERATIONS,
        TIME
    }

    /** A figure that nobody draws. */
    public record Curves(Side x, int columns) {}

    private static final String GOOD = """
            name: good
            seed: 7
            problems:
              - random-sparse: {n: 50, nnz: 120}
              - deblur: {size: 32, psf: {motion: {length: 5}}}
            solvers:
              - cgls
              - gmres: {restart: [20, 50]}
            backends: java
            stopping:
              relative-residual: 1e-6
              max-iterations: 200
            """;

    private static final String IGNORES = "SOR(1.5) ignores preconditioners, and is run with the identity only";

    private static final String MOTION = "psf: {motion: {length: 5}}";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_is_left_out_is_as_in_the_catalogs() throws Exception {
        Experiment experiment = read(GOOD);
        assertThat(experiment.seed()).isEqualTo(7);
        assertThat(experiment.preconditioners()).extracting(Choice::id).containsExactly("identity");
        assertThat(experiment.stopping()).isEqualTo(new StoppingRules(1e-6, 0, 200, 60, 0, 0));
        assertThat(experiment.profile()).isEqualTo("quick");
        var deblur = (Deblur) experiment.problems().get(1).value();
        assertThat(deblur.psf()).isEqualTo(new Motion(5, 30));
        assertThat(deblur.noise()).isEqualTo(0.01);
    }

    @Test
    void a_list_is_a_sweep_and_ids_say_what_differs() throws Exception {
        assertThat(read(GOOD).solvers())
                .extracting(Choice::id)
                .containsExactly("cgls", "gmres_restart=20", "gmres_restart=50");
        assertThat(read(GOOD).problems())
                .extracting(Choice::id)
                .containsExactly("random-sparse_n=50_nnz=120", "deblur_size=32_psf=motion.5.30");
    }

    @Test
    void two_lists_are_their_product_and_a_key_of_two_names_is_not() throws Exception {
        String product = "gmres: {restart: [5, 6], orthogonalization: [modified-gram-schmidt, classical-twice]}";
        assertThat(read(GOOD.replace("gmres: {restart: [20, 50]}", product)).solvers())
                .hasSize(5);
        String zipped = "gmres: {\"restart, orthogonalization\": [[5, modified-gram-schmidt], [6, classical-twice]]}";
        assertThat(read(GOOD.replace("gmres: {restart: [20, 50]}", zipped)).solvers())
                .extracting(Choice::value)
                .contains(
                        new Gmres(5, Orthogonalization.MODIFIED_GRAM_SCHMIDT),
                        new Gmres(6, Orthogonalization.CLASSICAL_TWICE))
                .hasSize(3);
    }

    @Test
    void a_sweep_inside_parameters_that_go_together_is_not_lost() throws Exception {
        String swept = "deblur: {size: 32, \"psf, noise\": [[{motion: {length: [5, 9]}}, 0.1], [gaussian, 0.2]]}";
        assertThat(read(GOOD.replace("deblur: {size: 32, psf: {motion: {length: 5}}}", swept))
                        .problems())
                .extracting(Choice::id)
                .containsExactly(
                        "random-sparse_n=50_nnz=120",
                        "deblur_size=32_psf=motion.5.30_noise=0.1",
                        "deblur_size=32_noise=0.1",
                        "deblur_size=32_psf=gaussian.2.15.1.0_noise=0.2");
    }

    @Test
    void a_single_value_is_the_first_parameter() throws Exception {
        assertThat(read(GOOD.replace("gmres: {restart: [20, 50]}", "gmres: [4, 8]"))
                        .solvers())
                .extracting(Choice::id)
                .containsExactly("cgls", "gmres_restart=4", "gmres_restart=8");
    }

    @Test
    void an_optional_number_may_be_left_out() throws Exception {
        String given = "psf: {atmospheric: {ratio: 5, outer-scale: 2.5, size: 16}}";
        assertThat(deblur(GOOD.replace(MOTION, given)).psf())
                .isEqualTo(new Atmospheric(
                        5, Atmospheric.Exposure.SHORT, OptionalDouble.of(2.5), 0, OptionalInt.of(16), 0));
        assertThat(deblur(GOOD.replace(MOTION, "psf: {atmospheric: {ratio: 5}}"))
                        .psf())
                .isEqualTo(new Atmospheric(
                        5, Atmospheric.Exposure.SHORT, OptionalDouble.empty(), 0, OptionalInt.empty(), 0));
        String resolved = Plan.of(read(GOOD.replace(MOTION, given))).resolved();
        assertThat(deblur(resolved)).isEqualTo(deblur(GOOD.replace(MOTION, given)));
    }

    @Test
    void an_optional_entry_may_be_left_out_and_swept() throws Exception {
        String given = "psf: {gaussian: 1.05}, data-psf: [{gaussian: 1}, {motion: {length: 7}}]";
        List<Choice<Problem>> problems = read(GOOD.replace(MOTION, given)).problems();
        assertThat(problems)
                .extracting(Choice::id)
                .endsWith(
                        "deblur_size=32_psf=gaussian.1.05.15.1.0_data-psf=gaussian.1.15.1.0",
                        "deblur_size=32_psf=gaussian.1.05.15.1.0_data-psf=motion.7.30");
        assertThat(((Deblur) problems.get(2).value()).dataPsf()).contains(new Motion(7, 30));
        assertThat(deblur(GOOD).dataPsf()).isEmpty();
        String resolved = Plan.of(read(GOOD.replace(MOTION, given))).resolved();
        assertThat(read(resolved).problems())
                .extracting(Choice::value)
                .containsExactlyElementsOf(problems.stream().map(Choice::value).toList());
        assertThat(catchThrowable(() -> read(GOOD.replace(MOTION, "data-psf: gausian"))))
                .hasMessageContaining("unknown PSF 'gausian'");
    }

    private Deblur deblur(String text) throws Exception {
        return (Deblur) read(text).problems().get(1).value();
    }

    @Test
    void the_schema_knows_the_type_of_an_optional_number() {
        JsonNode parameters = JsonMapper.builder()
                .build()
                .readTree(new Schema(CATALOGS).text())
                .at("/$defs/psf/anyOf/1/properties/atmospheric/anyOf/2/properties");
        assertThat(parameters.at("/size/anyOf/0/type").stringValue()).isEqualTo("integer");
        assertThat(parameters.at("/outer-scale/anyOf/0/type").stringValue()).isEqualTo("number");
    }

    @Test
    void a_solver_that_runs_another_names_it_as_in_the_catalog() throws Exception {
        String swept =
                "tikhonov: {solver: [lsmr, {lsqr: {reorthogonalize: [false, true]}}], smoothing: first-difference}";
        Experiment experiment = read(GOOD.replace("- cgls", "- " + swept));
        assertThat(experiment.solvers().subList(0, 3))
                .extracting(Choice::value)
                .containsExactly(
                        tikhonov(new Lsmr(false, 200)), tikhonov(new Lsqr(false, 200)), tikhonov(new Lsqr(true, 200)));
        assertThat(experiment.solvers())
                .extracting(Choice::id)
                .contains("tikhonov_solver=lsqr.true.200_smoothing=first-difference");
        Plan plan = Plan.of(experiment);
        assertThat(Plan.combinations(read(plan.resolved())))
                .extracting(combination -> combination.solver().value())
                .isEqualTo(Plan.combinations(experiment).stream()
                        .map(combination -> combination.solver().value())
                        .toList());
    }

    private static Solver tikhonov(Solver solver) {
        return new Tikhonov(solver, 0.1, Smoothing.FIRST_DIFFERENCE, Ends.FREE);
    }

    @Test
    void a_block_can_inherit_another() throws Exception {
        String inherited = GOOD.replace(
                "  - deblur: {size: 32, psf: {motion: {length: 5}}}",
                "  - deblur: &base {size: 32, noise: 0.05}\n  - deblur: {<<: *base, size: 16}");
        var second = (Deblur) read(inherited).problems().get(2).value();
        assertThat(second.size()).isEqualTo(16);
        assertThat(second.noise()).isEqualTo(0.05);
    }

    @Test
    void the_resolved_experiment_reads_as_the_same_cases() throws Exception {
        Plan plan = Plan.of(read(GOOD));
        Experiment again = read(plan.resolved());
        assertThat(Plan.combinations(again))
                .extracting(Case::id)
                .isEqualTo(Plan.combinations(plan.experiment()).stream()
                        .map(Case::id)
                        .toList());
        assertThat(again.stopping()).isEqualTo(plan.experiment().stopping());
    }

    @Test
    void a_reference_is_resolved_with_its_defaults_and_may_be_left_out() throws Exception {
        assertThat(read(GOOD).referenceSvd()).isEmpty();
        Plan plan = Plan.of(read(GOOD + "reference-svd: {golub-kahan-lanczos: {k: 30}}\n"));
        assertThat(read(plan.resolved()).referenceSvd().orElseThrow().value())
                .isEqualTo(new GolubKahanLanczos(30, true, 1e-8, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "restart: [20| restrat: [20| 8:13: unknown key 'restrat' of gmres; did you mean 'restart'?",
                "- cgls| - cglss| 7:5: unknown solver 'cglss'; did you mean 'cgls'?",
                "max-iterations: 200| max-iteration: 200| 12:3: unknown key 'max-iteration' of stopping; did you mean",
                "max-iterations: 200| max-iterations: many| 12:19: max-iterations must be a whole number, not 'many'",
                "n: 50| n: 50.5| 4:24: n must be a whole number, not '50.5'",
                "nnz: 120| nnz: 7| 4:33: nnz must be at least n",
                "[20, 50]| [20, 0]| 8:27: restart must be at least 1, but is 0",
                "[20, 50]| [20, 20]| 8:5: this solver is listed twice",
                "psf: {motion| psf: {mtion| 5:30: unknown PSF 'mtion'; did you mean 'motion'?",
                "size: 32| boundary: reflectiv| 5:24: boundary must be one of zero, periodic, reflexive, antireflexive, valid, not 'reflectiv'",
                "motion: {length: 5}| atmospheric: {size: 1.5}| 5:50: size must be a whole number, not '1.5'",
                "motion: {length: 5}| atmospheric: {outer-scale: far}| 5:57: outer-scale must be a number, not 'far'",
                "name: good| name: Good Name| 1:7: name must be of a-z",
                "seed: 7| sed: 7| 2:1: unknown key 'sed'; did you mean 'seed'?",
                "seed: 7| name: again| 2:1: 'name' is given twice",
                "backends: java| backends: cuda| 9:11: unknown backend 'cuda'",
                "backends: java| figures: [convergance]| 9:11: unknown figure 'convergance'; did you mean 'convergence'?",
                "backends: java| measure: {max-warm-up-seconds: 1, warm-up-seconds: 2}| 9:32: max-warm-up-seconds must be at",
                "backends: java| measure: {shots: 0, forks: 2}| 9:18: shots must be at least 1 where there are forks",
                "backends: java| measure: {stamp-tolerance: 2}| 9:28: stamp-tolerance must lie in (0, 1), but is 2.0",
                "backends: java| figures: {convergence: {x: tim}}| 9:28: x must be one of iterations, time, not 'tim'; did you mean 'time'?",
                "backends: java| figures: {panels: {y: 1}}| 9:20: unknown key 'y' of panels",
                "backends: java| figures: [panels, panels]| 9:19: this figure is listed twice: panels",
                "backends: java| reference-svd: {golub-kahan-lanczos: {kk: 5}}| 9:39: unknown key 'kk' of golub-kahan-lanczos",
                "backends: java| iterates: [1, ten]| 9:15: iterates are the numbers of iterations from 0, such as [1, 10, 100], not 'ten'",
                "backends: java| iterates: -1| 9:11: iterates are the numbers of iterations from 0",
                "backends: java| reference-svd: ful| 9:16: unknown decomposition 'ful'; did you mean 'full'?",
                "backends: java| reference-svd: {full: [5, 6]}| 9:16: reference-svd is one decomposition for the whole",
                "backends: java| reference-svd: {full: 0}| 9:23: k must be at least 1, but is 0",
                "backends: java| reference-sdv: full| 9:1: unknown key 'reference-sdv'; did you mean 'reference-svd'?",
                "backends: java| inspect: [condition, entires]| 9:22: unknown inspection 'entires'; did you mean 'entries'?",
                "backends: java| inspect: {kronecker-rank: 2}| 9:27: tolerance must lie in (0, 1), but is 2.0",
                "backends: java| inspect: [{orthogonality: 5}, {orthogonality: 9}]| 9:32: inspect has orthogonality twice",
                "backends: java| measure: quik| 9:10: unknown profile 'quik'; did you mean 'quick'?",
                "backends: java| anyway: yes| 9:9: anyway must be true or false, not 'yes'",
                "- cgls| - cg: {damping: 1}| 7:10: cg has no parameters",
                "- cgls| - tikhonov: {solver: gmres}| 7:24: solver must take a matrix of any shape, but GMRES(30) requires",
                "- cgls| - tikhonov: {solver: {lsqr: {limit: 3}}}| 7:32: unknown key 'limit' of lsqr",
                "- cgls| - tikhonov: {alpha: 0}| 7:23: alpha must be positive and finite",
                "- cgls| - tikhonov: {smoothing: identiy}| 7:27: smoothing must be one of identity, first-difference",
                "- cgls| - [cgls]| 7:5: a solver is a name or 'name: {parameters}'",
                "- random-sparse: {n: 50, nnz: 120}| - matrix-market: {file: nowhere.mtx}| 4:27: no such file:",
            })
    void a_mistake_is_told_with_its_place_and_what_would_do(String good, String bad, String message) {
        assertThatThrownBy(() -> read(GOOD.replace(good, bad)))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessageContaining("experiment.yml:" + message);
    }

    @Test
    void a_tab_and_a_missing_colon_are_told_with_their_place() {
        assertThatThrownBy(() -> read(GOOD.replace("  relative", "\trelative")))
                .hasMessageContaining("experiment.yml:11:1: ");
        assertThatThrownBy(() -> read(GOOD.replace("seed: 7", "seed 7"))).hasMessageContaining("experiment.yml:");
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_the_file() {
        String bad =
                GOOD.replace("restart", "restrat").replace("- cgls", "- cgsl").replace("seed: 7", "seed: x");
        Throwable mistakes = catchThrowable(() -> read(bad));
        assertThat(String.valueOf(mistakes.getMessage()).lines().map(line -> line.replaceFirst(".*yml:", "")))
                .hasSize(3)
                .satisfies(lines -> assertThat(lines.get(0)).startsWith("2:7: seed"))
                .satisfies(lines -> assertThat(lines.get(1)).startsWith("7:5: unknown solver"))
                .satisfies(lines -> assertThat(lines.get(2)).startsWith("8:13: unknown key"));
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> read("name: empty\n"))
                .hasMessageContaining("the key 'problems' is missing")
                .hasMessageContaining("the key 'solvers' is missing");
        assertThatThrownBy(() -> read("")).hasMessageContaining("the file is empty");
        assertThatThrownBy(() -> Experiment.read(folder.resolve("nowhere.yml"), CATALOGS))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessageContaining("no such experiment file");
    }

    @Test
    void a_matrix_that_cannot_be_read_is_a_mistake_of_the_plan() throws Exception {
        Files.writeString(folder.resolve("bad.mtx"), "%%MatrixMarket matrix coordinate real general\n2 2 1\n1 x 3\n");
        Experiment experiment =
                read(GOOD.replace("- random-sparse: {n: 50, nnz: 120}", "- matrix-market: {file: bad.mtx}"));
        assertThatThrownBy(() -> Plan.of(experiment))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessageContaining("experiment.yml:4:5: ")
                .hasMessageContaining("bad.mtx:3: ");
    }

    private static final String CLAIMS = """
            claims:
              - {what: condition, reported: 4409, of: spectra.singular_value, where: {index: 1..10}, take: max}
              - {what: its time, reported: 12.9 ms, of: summary.solve_seconds, cases: '*--cgls--*'}
              - {what: gone, reported: lost, of: summary.relative_residual, as: loss}
              - {what: bounded, reported: ≤ 1, of: subspaces.solution_difference, as: ratio, over: solution_bound, take: max}
              - {what: loss, "cases, reported": [['*restart=20*', 1.5e-3], ['*restart=50*', 2e-4]], of: summary.iterations}
            """;

    @Test
    void claims_are_read_with_their_conditions_and_a_time_depends_on_the_machine() throws Exception {
        List<ClaimRow> claims = read(GOOD + CLAIMS).claims();
        assertThat(claims).hasSize(6);
        assertThat(claims.get(0).conditions()).containsExactly(new Condition("index", "1..10"));
        assertThat(claims.get(0).take()).isEqualTo(ClaimRow.Take.MAX);
        assertThat(claims)
                .extracting(ClaimRow::reported)
                .containsExactly("4409", "12.9 ms", "lost", "≤ 1", "1.5e-3", "2e-4");
        assertThat(claims)
                .extracting(ClaimRow::kind)
                .containsExactly(
                        ClaimRow.Kind.EXACT,
                        ClaimRow.Kind.HARDWARE,
                        ClaimRow.Kind.EXACT,
                        ClaimRow.Kind.EXACT,
                        ClaimRow.Kind.EXACT,
                        ClaimRow.Kind.EXACT);
        assertThat(claims.get(3).over()).isEqualTo("solution_bound");
        assertThat(claims.get(5).cases()).isEqualTo("*restart=50*");
    }

    @Test
    void claims_do_not_make_another_experiment_and_are_kept_by_the_resolved_one() throws Exception {
        Plan without = Plan.of(read(GOOD));
        Plan with = Plan.of(read(GOOD + CLAIMS));
        assertThat(with.substance(Map.of())).isEqualTo(without.substance(Map.of()));
        assertThat(read(with.resolved()).claims()).isEqualTo(with.experiment().claims());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "of: summary.iteration| of must be a table and a column of it, as in summary.iterations; unknown column "
                        + "'iteration' of summary; did you mean 'iterations'?",
                "of: sumary.iterations| 14:30: of must be a table and a column of it, as in summary.iterations; unknown "
                        + "table 'sumary'; did you mean 'summary'? (known: cases, forks, inspections, iterations,",
                "of: iterations| of must be a table and a column of it",
                "off: summary.iterations| 14:26: unknown key 'off' of a claim; did you mean 'of'?",
                "off: summary.iterations| 14:3: the key 'of' is missing in this claim",
                "of: summary.iterations, wher: {iterations: 1}| 14:50: unknown key 'wher' of a claim; did you mean 'where'?",
                "of: summary.iterations, where: {indx: 1}| 14:58: unknown column 'indx'",
                "of: spectra.index, where: {index: [1, 2]}| 14:60: index must be a single value, or a range such as 1..10",
                "of: summary.iterations, take: largest| take must be one of only, first, last, min, max, mean, median, count",
                "of: summary.iterations, as: ratio| 14:54: as ratio needs a divisor: either the cases",
                "of: summary.iterations, as: ratio, against: '*', over: iterations| 14:54: as ratio needs a divisor",
                "of: summary.iterations, as: ratio, over: iteration| over must be a column of the table in "
                        + "summary.iterations; unknown column 'iteration'; did you mean 'iterations'?",
                "of: summary.iterations, against: '*'| against and over must be left out unless",
                "of: summary.iterations, within: -1| 14:58: within must be a positive relative deviation",
                "of: summary.iterations, kind: soft| kind must be one of exact, rounding, hardware, not 'soft'"
            })
    void a_mistake_in_a_claim_is_told_with_its_place_and_what_would_do(String rest, String message) {
        assertThatThrownBy(() -> read(GOOD + "claims:\n- {what: a, reported: 5, " + rest + "}\n"))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_claim_says_what_it_speaks_of_and_what_was_reported() {
        assertThatThrownBy(() -> read(GOOD + "claims:\n- {reported: few, of: summary.iterations}\n"))
                .hasMessageContaining("experiment.yml:14:3: the key 'what' is missing in this claim")
                .hasMessageContaining("experiment.yml:14:14: reported must be a number as it is printed");
        assertThatThrownBy(() -> read(GOOD + "claims: {what: a, of: summary.iterations}\n"))
                .hasMessageContaining("13:9: the key 'reported' is missing in this claim");
        assertThatThrownBy(() -> read(GOOD + "claims: [4409]\n"))
                .hasMessageContaining("13:10: a claim must be a block such as");
    }

    private static final String VARIANTS = """
            variants:
              quick:
                problems: [random-sparse: {n: 30, nnz: 60}]
                stopping: {max-iterations: 5}
              data:
                problems: [matrix-market: {file: given.mtx}]
                claims: []
            """;

    @Test
    void a_variant_replaces_whole_keys_and_adds_its_name() throws Exception {
        Experiment plain = read(GOOD + CLAIMS + VARIANTS);
        assertThat(plain.name()).isEqualTo("good");
        assertThat(plain.variants()).containsExactly("quick", "data");
        assertThat(plain.problems()).hasSize(2);

        Experiment quick = read(GOOD + CLAIMS + VARIANTS, Variant.named("quick"));
        assertThat(quick.name()).isEqualTo("good-quick");
        assertThat(quick.problems()).extracting(Choice::id).containsExactly("random-sparse_n=30_nnz=60");
        assertThat(quick.stopping())
                .isEqualTo(new StoppingRules(StoppingRules.DEFAULT.relativeResidual(), 0, 5, 60, 0, 0));
        assertThat(quick.solvers()).hasSize(3);
        assertThat(quick.claims())
                .hasSize(6)
                .allSatisfy(claim -> assertThat(claim.variant()).isEqualTo("quick"));
        Plan plan = Plan.of(quick);
        assertThat(read(plan.resolved()).name()).isEqualTo("good-quick");
    }

    @Test
    void a_folder_of_data_is_the_same_wherever_the_plan_is_read() {
        assertThat(new Variant("data", Optional.of(Path.of("data"))).data())
                .hasValue(Path.of("data").toAbsolutePath());
    }

    @Test
    void paths_of_a_variant_start_where_the_data_are() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.writeString(data.resolve("given.mtx"), "%%MatrixMarket matrix coordinate real general\n1 1 1\n1 1 3\n");
        Experiment given = read(GOOD + VARIANTS, new Variant("data", Optional.of(data)));
        assertThat(given.problems().get(0).value().files()).containsExactly(data.resolve("given.mtx"));
        assertThatThrownBy(() -> read(GOOD + VARIANTS, Variant.named("data")))
                .hasMessageContaining("experiment.yml:18:38: no such file:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "n: 30| m: 30| 15:32: unknown key 'm' of random-sparse",
                "stopping: {max| stoping: {max| 16:5: unknown key 'stoping' of a variant; did you mean 'stopping'?",
                "max-iterations: 5| max-iterations: few| 16:32: max-iterations must be a whole number, not 'few'",
                "quick:| Quick:| 14:3: a variant is named by a-z",
                "claims: []| name: other| 19:5: a variant has no 'name' of its own",
                "claims: []| variants: {}| 19:5: a variant has no 'variants' of its own",
                "claims: []| claims: [{what: a, of: nowhere.x, reported: 1}]| 19:28: of must be a table and a column"
            })
    void a_mistake_in_a_variant_is_told_though_another_is_wanted(String good, String bad, String message) {
        String text = GOOD + VARIANTS.replace(good, bad);
        assertThatThrownBy(() -> read(text)).hasMessageContaining("experiment.yml:" + message);
    }

    @Test
    void a_variant_that_is_not_there_is_told_with_those_that_are() {
        assertThatThrownBy(() -> read(GOOD + VARIANTS, Variant.named("quik")))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessageContaining(
                        "there is no variant 'quik' in this experiment; did you mean 'quick'? (known: data, quick)");
        assertThatThrownBy(() -> read(GOOD, Variant.named("quick"))).hasMessageContaining("it has no variants");
    }

    @Test
    void images_and_kinds_of_noise_are_named_as_in_the_catalogs() throws Exception {
        String stars = "deblur: {image: {ir-tools: dotk}, size: 32, noise-kind: [laplace, poisson], seed: 3}";
        List<Choice<Problem>> problems = read(GOOD.replace("deblur: {size: 32, psf: {motion: {length: 5}}}", stars))
                .problems();
        assertThat(problems)
                .extracting(Choice::id)
                .contains(
                        "deblur_image=ir-tools.dotk.0_size=32_noise-kind=laplace_seed=3",
                        "deblur_image=ir-tools.dotk.0_size=32_noise-kind=poisson_seed=3");
        var deblur = (Deblur) problems.get(2).value();
        assertThat(deblur.image()).isEqualTo(new IrTools(IrTools.Picture.DOTK, 0));
        assertThat(deblur.noiseKind()).isEqualTo(Noise.POISSON);
    }

    @Test
    void noise_that_the_data_cannot_have_is_a_mistake_of_the_plan() throws Exception {
        Experiment experiment = read(GOOD.replace("{size: 32,", "{size: 32, noise: 1e-7, noise-kind: poisson,"));
        assertThatThrownBy(() -> Plan.of(experiment))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessageContaining("experiment.yml:5:5: ")
                .hasMessageContaining("which cannot be counted; a level of at least ");
    }

    @Test
    void preconditioners_that_do_not_suit_a_solver_are_skipped_with_the_reason() throws Exception {
        Plan plan = Plan.of(read("""
                name: suits
                problems: {convection-diffusion: {n: 6}}
                solvers: [sor, gmres, fgmres, {split-preconditioned: {solver: gmres}}]
                preconditioners:
                  - identity
                  - transpose
                  - inner-solver: {solver: {gmres: {restart: 4}}, steps: [2, 4]}
                  - inner-solver: {solver: sor, steps: 2}
                backends: java
                """));
        assertThat(skipped(plan, "SOR(1.5)")).containsExactly("", IGNORES, IGNORES, IGNORES, IGNORES);
        List<String> gmres = skipped(plan, "GMRES(30)");
        assertThat(gmres.get(2)).contains("2 × GMRES(4) is not linear");
        assertThat(gmres.get(3)).contains("4 × GMRES(4) is not linear");
        assertThat(List.of(gmres.get(0), gmres.get(1), gmres.get(4))).containsOnly("");
        assertThat(skipped(plan, "FGMRES(30)")).containsOnly("");
        List<String> split = skipped(plan, "GMRES(30), split");
        assertThat(split.get(0)).isEmpty();
        assertThat(split.get(1)).contains("transpose has none");
    }

    /** Why the cases of a solver are skipped, preconditioner by preconditioner. */
    private static List<String> skipped(Plan plan, String solver) {
        return plan.cases().stream()
                .map(Plan.Planned::row)
                .filter(row -> row.solver().equals(solver))
                .map(CaseRow::skipped)
                .toList();
    }

    @Test
    void a_direct_method_takes_one_step_and_not_as_many_as_are_allowed() throws Exception {
        Plan plan = Plan.of(read("""
                name: direct
                problems: {convection-diffusion: {n: 20}}
                solvers: [sparse-lu, sor]
                backends: java
                """));
        assertThat(plan.cases().get(0).secondsAtMost())
                .isLessThan(plan.cases().get(1).secondsAtMost() / 100);
    }

    @Test
    void combinations_without_sense_are_skipped_with_the_reason_unless_forced() throws Exception {
        Plan plan = Plan.of(read(GOOD.replace("- cgls", "- cg")));
        List<Plan.Planned> cg = plan.cases().stream()
                .filter(planned -> planned.row().solver().equals("CG"))
                .toList();
        assertThat(cg).hasSize(2).noneMatch(Plan.Planned::runs);
        assertThat(cg.get(0).row().skipped())
                .isEqualTo("CG requires what the matrix is not known to be: symmetric, positive definite");
        assertThat(Plan.of(read(GOOD.replace("- cgls", "- cg") + "anyway: true\n"))
                        .cases())
                .allMatch(Plan.Planned::runs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{seconds: 0} | 19: seconds must be positive, but is 0.0",
                "{heap-megabytes: 5} | 26: heap-megabytes must be at least 16, as a JVM needs that, but is 5",
                "{heap-megabytes: 500, memory-megabytes: 400} | 49: memory-megabytes must be more than the heap, 500",
                "{second: 9} | 10: unknown key 'second' of limits; did you mean 'seconds'?"
            })
    void limits_that_no_process_could_keep_are_refused_with_their_place(String limits, String message) {
        assertThatThrownBy(() -> read("name: a\nproblems: random-sparse\nsolvers: cg\nlimits: " + limits + "\n"))
                .isInstanceOf(InvalidExperiment.class)
                .hasMessageContaining("experiment.yml:4:" + message);
    }

    private Experiment read(String text) throws IOException, InvalidExperiment {
        return read(text, Variant.NONE);
    }

    private Experiment read(String text, Variant variant) throws IOException, InvalidExperiment {
        Path file = folder.resolve("experiment.yml");
        Files.writeString(file, text);
        return Experiment.read(file, CATALOGS, variant);
    }
}
