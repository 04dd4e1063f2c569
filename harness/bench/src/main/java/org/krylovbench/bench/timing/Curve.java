package org.krylovbench.bench.timing;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.krylovbench.results.CurveSource;
import org.krylovbench.results.Timing;

/**
 * The time of each iteration of a case, from its stamps or from its prefixes; where these have no sample, there is none.
 *
 * @param points by iteration
 */
public record Curve(CurveSource source, Map<Integer, Estimate> points) {

    static final Curve NONE = new Curve(CurveSource.NONE, Map.of());

    static Curve of(TimedSamples samples, StampAcceptance acceptance) {
        List<Timing> prefixes = samples.of(Timing.Kind.PREFIX);
        if (!prefixes.isEmpty()) {
            return new Curve(CurveSource.PREFIX, fromPrefixes(prefixes));
        }
        if (samples.stamps().isEmpty()) {
            return NONE;
        }
        CurveSource source = acceptance.accepted() ? CurveSource.STAMPED : CurveSource.UNPROVEN;
        return new Curve(source, fromStamps(samples.stamps()));
    }

    private static Map<Integer, Estimate> fromPrefixes(List<Timing> prefixes) {
        return prefixes.stream()
                .collect(Collectors.groupingBy(
                        Timing::iterations,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(), shots -> Estimate.of(TimedSamples.byFork(shots)))));
    }

    private static Map<Integer, Estimate> fromStamps(List<List<Stamp>> forks) {
        Collection<Map<Integer, double[]>> byIteration =
                forks.stream().map(Curve::byIteration).toList();
        Map<Integer, Estimate> points = new TreeMap<>();
        byIteration.stream().flatMap(fork -> fork.keySet().stream()).distinct().forEach(k -> {
            List<double[]> shots = byIteration.stream()
                    .filter(fork -> fork.containsKey(k))
                    .map(fork -> fork.get(k))
                    .toList();
            points.put(k, Estimate.of(shots));
        });
        return points;
    }

    /** The seconds of all shots of a fork. */
    private static Map<Integer, double[]> byIteration(List<Stamp> stamps) {
        Map<Integer, double[]> seconds = new TreeMap<>();
        for (Stamp stamp : stamps) {
            seconds.merge(stamp.iteration(), new double[] {stamp.seconds()}, Curve::concat);
        }
        return seconds;
    }

    private static double[] concat(double[] before, double[] more) {
        double[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    Estimate at(int iteration) {
        return points.getOrDefault(iteration, Estimate.NONE);
    }
}
