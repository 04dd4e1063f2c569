package org.krylovbench.bench.overhead;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.krylovbench.bench.experiment.Plan;
import org.krylovbench.bench.timing.TimedSamples;
import org.krylovbench.results.CaseRow;
import org.krylovbench.results.OverheadRow;
import org.krylovbench.results.OverheadSample;
import org.krylovbench.results.OverheadWay;
import org.krylovbench.statistics.ForkSamples;
import org.krylovbench.statistics.Interval;
import org.krylovbench.statistics.Ratio;

/** What the processes of a case have told of the harness, and what follows from it. */
public final class OverheadForks {

    private static final double NAN = Double.NaN;

    private final Plan.Planned planned;
    private final int iterations;
    private final boolean ownProcesses;
    private final List<OverheadTimer.Fork> forks = new ArrayList<>();
    private final Set<String> failures = new LinkedHashSet<>();

    /**
     * Collects the forks of a case.
     *
     * @param ownProcesses whether each fork is one, and not all of them this
     */
    public OverheadForks(Plan.Planned planned, int iterations, boolean ownProcesses) {
        this.planned = planned;
        this.iterations = iterations;
        this.ownProcesses = ownProcesses;
    }

    public Plan.Planned planned() {
        return planned;
    }

    public void add(OverheadTimer.Fork fork) {
        forks.add(fork);
    }

    public void failed(String message) {
        failures.add(message.replaceAll("\\s+", " "));
    }

    public List<OverheadSample> samples() {
        return forks.stream().flatMap(fork -> fork.samples().stream()).toList();
    }

    /** A row for each way; those of a case that has failed in all its processes tell only why. */
    public List<OverheadRow> rows() {
        return Stream.of(OverheadWay.values()).map(this::row).toList();
    }

    private OverheadRow row(OverheadWay way) {
        Compared wall = compared(way, OverheadSample::seconds);
        Compared cpu = compared(way, OverheadSample::cpuSeconds);
        CaseRow row = planned.row();
        return new OverheadRow(
                row.caseId(),
                row.backend(),
                row.solver(),
                row.columns(),
                iterations,
                way,
                ownProcesses ? forks.size() : 0,
                forks.stream().mapToInt(fork -> fork.steady() ? 1 : 0).average().orElse(NAN),
                forks.stream()
                        .mapToDouble(OverheadTimer.Fork::highestLoad)
                        .max()
                        .orElse(NAN),
                wall.seconds(),
                way.against(),
                wall.ratio(),
                wall.low(),
                wall.high(),
                cpu.seconds(),
                cpu.ratio(),
                cpu.low(),
                cpu.high(),
                String.join("; ", failures));
    }

    private record Compared(double seconds, double ratio, double low, double high) {}

    private Compared compared(OverheadWay way, ToDoubleFunction<OverheadSample> clock) {
        Optional<ForkSamples> own = forks(way, clock);
        Optional<Ratio> ratio = Stream.of(OverheadWay.values())
                .filter(other -> other.toString().equals(way.against()))
                .findFirst()
                .flatMap(other -> forks(other, clock))
                .flatMap(base -> own.map(times -> Ratio.paired(base, times)));
        Optional<Interval> interval = ratio.flatMap(Ratio::interval);
        return new Compared(
                own.map(ForkSamples::median).orElse(NAN),
                ratio.map(Ratio::value).orElse(NAN),
                interval.map(Interval::low).orElse(NAN),
                interval.map(Interval::high).orElse(NAN));
    }

    /** Nothing where a clock has not told all. Where there is one process, its rounds are what is repeated. */
    private Optional<ForkSamples> forks(OverheadWay way, ToDoubleFunction<OverheadSample> clock) {
        List<double[]> byFork = seconds(samples(), way, clock);
        boolean known = byFork.stream().allMatch(shots -> Arrays.stream(shots).allMatch(s -> s > 0));
        if (byFork.isEmpty() || !known) {
            return Optional.empty();
        }
        return Optional.of(ForkSamples.of(byFork.size() == 1 ? TimedSamples.oneByOne(byFork.get(0)) : byFork));
    }

    /** The times of one way, fork by fork, in the order of the rounds. */
    static List<double[]> seconds(
            List<OverheadSample> samples, OverheadWay way, ToDoubleFunction<OverheadSample> clock) {
        return samples.stream()
                .filter(sample -> sample.way() == way)
                .sorted(Comparator.comparingInt(OverheadSample::round))
                .collect(Collectors.groupingBy(OverheadSample::fork, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(shots -> shots.stream().mapToDouble(clock).toArray())
                .toList();
    }
}
