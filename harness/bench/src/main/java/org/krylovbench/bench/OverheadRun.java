package org.krylovbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.machine.Clocks;
import org.krylovbench.bench.overhead.OverheadForks;
import org.krylovbench.bench.overhead.OverheadPlan;
import org.krylovbench.bench.overhead.OverheadTimer;
import org.krylovbench.bench.overhead.SelfComparisons;
import org.krylovbench.results.CaseFolder;
import org.krylovbench.results.OverheadFolder;
import org.krylovbench.results.OverheadRow;
import org.krylovbench.results.OverheadSample;
import org.krylovbench.results.OverheadWay;

/**
 * Weighs the harness itself on this machine: its clocks, what it adds to a solve, and what it can tell apart. Processes
 * follow each other in rounds, one of each case, in an order drawn anew for each round.
 */
public final class OverheadRun {

    private static final long SEED = 1;

    private final OverheadPlan plan;
    private final OverheadFolder folder;
    private final OverheadTimer timer;
    private final Consumer<String> starting;
    private final List<OverheadForks> forks = new ArrayList<>();
    private final List<OverheadSample> selfSamples = new ArrayList<>();

    private OverheadRun(OverheadPlan plan, OverheadFolder folder, Path scratch, Consumer<String> starting) {
        this.plan = plan;
        this.folder = folder;
        this.timer = new OverheadTimer(plan, folder.experiment().toAbsolutePath(), scratch);
        this.starting = starting;
        for (Plan.Planned planned : plan.cases()) {
            forks.add(new OverheadForks(planned, plan.iterations(), plan.forks() > 0));
        }
    }

    /**
     * Measures all of a plan. A case that fails is a row that says why.
     *
     * @param results folder of all results
     * @param sources folder of the project's sources, for the commit
     * @param starting hears of each process before it is started
     */
    public static OverheadFolder complete(
            OverheadPlan plan, Path results, Path sources, Consumer<String> starting, Clock clock) throws IOException {
        var manifest = Provenance.of(plan, sources, clock);
        OverheadFolder folder = OverheadFolder.create(Run.newFolder(results.resolve(OverheadFolder.NAME), clock));
        Files.writeString(folder.experiment(), plan.text());
        folder.write(manifest);
        folder.writeClocks(Clocks.measure());
        Path scratch = Files.createTempDirectory("krylov-").toAbsolutePath();
        try {
            var run = new OverheadRun(plan, folder, scratch, starting);
            run.compareWays();
            run.compareWithItself();
        } finally {
            CaseFolder.delete(scratch);
        }
        folder.write(manifest.finished(clock.instant().truncatedTo(ChronoUnit.SECONDS), Map.of()));
        return folder;
    }

    private void compareWays() throws IOException {
        var random = new Random(SEED);
        int rounds = Math.max(1, plan.forks());
        for (int fork = 0; fork < rounds; fork++) {
            List<OverheadForks> round = new ArrayList<>(forks);
            Collections.shuffle(round, random);
            for (OverheadForks told : round) {
                starting.accept(told.planned().row().caseId() + ", process " + (fork + 1) + " of " + rounds);
                try {
                    told.add(timer.time(told.planned().combination(), fork, List.of(OverheadWay.values())));
                } catch (IllegalStateException e) {
                    told.failed(String.valueOf(e.getMessage()));
                }
            }
            write();
        }
    }

    private void compareWithItself() throws IOException {
        Plan.Planned chosen = plan.cases().get(0);
        var comparisons = new SelfComparisons(chosen.row().caseId());
        try {
            for (int comparison = 0; comparison < plan.selfComparisons(); comparison++) {
                starting.accept(chosen.row().caseId() + " with itself, comparison " + (comparison + 1) + " of "
                        + plan.selfComparisons());
                List<OverheadSample> samples = twoSides(chosen, comparison);
                comparisons.add(samples);
                selfSamples.addAll(samples);
                folder.write(comparisons.floor(), comparisons.rows());
                write();
            }
        } catch (IllegalStateException e) {
            forks.get(0).failed("compared with itself, " + e.getMessage());
            write();
        }
    }

    private List<OverheadSample> twoSides(Plan.Planned chosen, int comparison) throws IOException {
        List<OverheadSample> samples = new ArrayList<>();
        for (int fork = 0; fork < 2 * plan.forks(); fork++) {
            timer.time(chosen.combination(), fork, List.of(OverheadWay.UNWATCHED)).samples().stream()
                    .map(sample -> sample.of(comparison))
                    .forEach(samples::add);
        }
        return samples;
    }

    private void write() throws IOException {
        List<OverheadRow> rows =
                forks.stream().flatMap(told -> told.rows().stream()).toList();
        Stream<OverheadSample> ways = forks.stream().flatMap(told -> told.samples().stream());
        folder.write(rows, Stream.concat(ways, selfSamples.stream()).toList());
    }
}
