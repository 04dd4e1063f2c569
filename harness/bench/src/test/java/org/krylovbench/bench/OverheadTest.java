package org.krylovbench.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.krylovbench.bench.experiment.Catalogs;
import org.krylovbench.bench.experiment.Experiment;
import org.krylovbench.bench.experiment.InvalidExperiment;
import org.krylovbench.bench.machine.Clocks;
import org.krylovbench.bench.overhead.OverheadPlan;
import org.krylovbench.bench.overhead.SelfComparisons;
import org.krylovbench.results.ClockRow;
import org.krylovbench.results.NoiseFloorRow;
import org.krylovbench.results.OverheadFolder;
import org.krylovbench.results.OverheadRow;
import org.krylovbench.results.OverheadSample;
import org.krylovbench.results.OverheadWay;
import org.krylovbench.results.SelfComparison;

/** The self-test of the harness, on the reference backend. */
final class OverheadTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_run_has_a_row_for_each_case_and_way_with_ratios_to_the_way_before() throws Exception {
        OverheadFolder run = complete(plan("java", "gmres:20,cgls", List.of(256), 0, 0));
        assertThat(run.rows())
                .extracting(OverheadRow::solver, OverheadRow::way)
                .hasSize(8)
                .doesNotHaveDuplicates();
        assertThat(run.rows()).allSatisfy(row -> {
            assertThat(row.message()).isEmpty();
            assertThat(row.seconds()).isPositive();
            assertThat(row.unknowns()).isEqualTo(256);
            assertThat(row.forks()).isZero();
            if (row.against().isEmpty()) {
                assertThat(row.ratio()).isNaN();
            } else { // five rounds of one process have the range of their ratios
                assertThat(row.ratio()).isBetween(row.ratioLow(), row.ratioHigh());
            }
        });
        assertThat(run.rows())
                .filteredOn(row -> row.way() != OverheadWay.RECORDED)
                .allSatisfy(row -> assertThat(row.cpuSeconds()).isPositive());
        assertThat(run.rows())
                .filteredOn(row -> row.way() == OverheadWay.RECORDED)
                .allSatisfy(row -> assertThat(row.cpuSeconds()).isNaN());
        assertThat(run.manifest().finished()).isNotEmpty();
        assertThat(run.manifest().experiment()).isEqualTo("overhead");
        assertThat(run.noise()).isEmpty();
        assertThat(Experiment.read(run.experiment(), Catalogs.with(Set.of())).solvers())
                .hasSize(2);
    }

    @Test
    void all_ways_take_each_place_of_a_round_in_turn() throws Exception {
        OverheadFolder run = complete(plan("java", "cgls", List.of(256), 0, 0));
        List<OverheadWay> firsts = new ArrayList<>();
        for (int round = 0; round < OverheadWay.values().length; round++) {
            int wanted = round;
            firsts.add(run.samples().stream()
                    .filter(sample -> sample.round() == wanted)
                    .findFirst()
                    .orElseThrow()
                    .way());
        }
        assertThat(firsts).containsExactlyInAnyOrder(OverheadWay.values());
    }

    @Test
    void a_case_that_fails_is_rows_that_say_why_and_the_others_go_on() throws Exception {
        OverheadFolder run = complete(plan("faulty: {fault: exception}, java", "cgls", List.of(256), 0, 0));
        assertThat(run.rows())
                .filteredOn(row -> row.backend().startsWith("faulty"))
                .hasSize(4)
                .allSatisfy(row -> {
                    assertThat(row.message()).contains("while it was timed");
                    assertThat(row.seconds()).isNaN();
                });
        assertThat(run.rows())
                .filteredOn(row -> row.backend().equals("java"))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.seconds()).isPositive());
    }

    @Test
    void what_is_taken_for_both_sides_alike_makes_a_floor_and_a_slower_side_is_flagged() {
        var comparisons = new SelfComparisons("case");
        comparisons.add(twoSides(1, 1));
        comparisons.add(twoSides(2, 1));
        comparisons.add(twoSides(3, 1.5));
        assertThat(comparisons.rows())
                .extracting(SelfComparison::verdict)
                .containsExactly("no evidence of a change", "no evidence of a change", "slower");
        assertThat(comparisons.rows().get(2).ratio()).isBetween(1.4, 1.6); // 1.5, and noise of a percent
        NoiseFloorRow floor = comparisons.floor();
        assertThat(floor.forks()).isEqualTo(8);
        assertThat(floor.flagged()).isEqualTo(1);
        assertThat(floor.flaggedTogether()).isEqualTo(1);
        assertThat(floor.halfWidth()).isBetween(0.002, 0.05); // some deviations of a median of eight, of a percent
    }

    /** Sixteen processes of three shots each with a percent of noise, every other one slower by a factor. */
    private static List<OverheadSample> twoSides(long seed, double factor) {
        var random = new Random(seed);
        List<OverheadSample> samples = new ArrayList<>();
        for (int fork = 0; fork < 16; fork++) {
            for (int round = 0; round < 3; round++) {
                double seconds = (fork % 2 == 0 ? 1 : factor) * (1 + 0.01 * random.nextGaussian());
                samples.add(new OverheadSample("case", 0, fork, round, OverheadWay.UNWATCHED, seconds, seconds));
            }
        }
        return samples;
    }

    @Test
    void the_clocks_tell_less_than_a_microsecond_apart_or_that_they_do_not() {
        assertThat(Clocks.measure()).extracting(ClockRow::clock).containsExactly("wall", "cpu");
        assertThat(Clocks.measure().get(0)).satisfies(wall -> {
            assertThat(wall.resolutionSeconds()).isPositive();
            assertThat(wall.costSeconds()).isPositive();
        });
    }

    @Test
    void a_mistake_is_told_by_the_option_it_stands_in() {
        refuses("java", "gmrse:50", List.of(4096), 5, 0, "--solvers:1:2: unknown solver 'gmrse'");
        refuses("jva", "cgls", List.of(4096), 5, 0, "--backends:1:2: unknown backend 'jva'");
        refuses("java", "", List.of(4096), 5, 0, "--solvers names no solver");
        refuses("java", "fourier-filter", List.of(4096), 5, 0, "--solvers must solve Poisson's equation");
        refuses("java", "cgls", List.of(5000), 5, 0, "--sizes must be squares from 256 on, but one is 5000; 5041");
        refuses("java", "cgls", List.of(100), 5, 0, "but one is 100; 256 would do");
        refuses("java", "cgls", List.of(), 5, 0, "--sizes names no size");
        refuses("java", "cgls", List.of(4096), 4, 0, "--forks must be at least 5");
        refuses("java", "cgls", List.of(4096), 0, 3, "--a-a 0 would do");
        refuses("java", "cgls", List.of(4096), 5, -1, "--a-a must not be negative");
    }

    private static void refuses(
            String backends, String solvers, List<Integer> sizes, int forks, int selfComparisons, String message) {
        assertThatExceptionOfType(InvalidExperiment.class)
                .isThrownBy(() -> plan(backends, solvers, sizes, forks, selfComparisons))
                .withMessageContaining(message);
    }

    private static OverheadPlan plan(
            String backends, String solvers, List<Integer> sizes, int forks, int selfComparisons)
            throws InvalidExperiment {
        return OverheadPlan.of(
                new OverheadPlan.Options(
                        backends, solvers, sizes, Optional.of(forks), Optional.of(selfComparisons), true),
                Catalogs.with(Set.of()));
    }

    private OverheadFolder complete(OverheadPlan plan) throws Exception {
        return OverheadRun.complete(plan, folder, folder, process -> {}, Clock.systemUTC());
    }
}
