package org.krylovbench.bench.timing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.krylovbench.results.Timing;
import org.krylovbench.results.WarmUp;

/**
 * The raw samples of a case, from all its processes.
 *
 * @param stamps of the stamped solves, one list for each process
 */
public record TimedSamples(List<Timing> timings, List<List<Stamp>> stamps, List<WarmUp> warmUps) {

    public static TimedSamples of(List<TimedFork> forks) {
        List<TimedFork> done = forks.stream().filter(fork -> fork.row().done()).toList();
        return new TimedSamples(
                done.stream().flatMap(fork -> fork.timings().stream()).toList(),
                done.stream()
                        .map(TimedFork::stamps)
                        .filter(stamps -> !stamps.isEmpty())
                        .toList(),
                done.stream().map(fork -> fork.row().warmUp()).toList());
    }

    /** The samples of a kind, in their order. */
    public List<Timing> of(Timing.Kind kind) {
        return timings.stream().filter(timing -> timing.kind() == kind).toList();
    }

    /** The seconds of a kind, fork by fork. */
    List<double[]> seconds(Timing.Kind kind) {
        return byFork(of(kind));
    }

    /** The seconds of some samples, fork by fork. */
    static List<double[]> byFork(List<Timing> timings) {
        Map<Integer, double[]> forks = timings.stream()
                .collect(Collectors.groupingBy(
                        Timing::fork,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                shots -> shots.stream()
                                        .mapToDouble(Timing::seconds)
                                        .toArray())));
        return List.copyOf(forks.values());
    }

    /** Each value as a fork of its own: where one process is all there is, its shots are what is repeated. */
    public static List<double[]> oneByOne(double[] shots) {
        return Arrays.stream(shots).mapToObj(shot -> new double[] {shot}).toList();
    }
}
