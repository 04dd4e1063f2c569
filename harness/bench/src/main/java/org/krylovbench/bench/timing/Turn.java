package org.krylovbench.bench.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.krylovbench.bench.experiment.Measurement;
import org.krylovbench.results.Timing;

/**
 * What one shot of a process is of. Shots come in rounds: a setup of A and one of M; then, when all of these are done, a
 * solve and one with time stamps, by turns the one or the other first, so that what disturbs the machine disturbs both
 * alike, and what follows a solve finds the caches as a solve leaves them. Or a round is of all prefixes.
 *
 * @param shot number of the round, 0-based
 * @param beginsRound whether it is the first of its round
 * @param iterations after which a solve is stopped
 */
public record Turn(Timing.Kind kind, int shot, boolean beginsRound, int iterations) {

    private static final double GROWTH = Math.sqrt(2);

    /**
     * All of a process.
     *
     * @param iterates the iterations that are to be timed by all means, if it is by prefixes
     * @param iterations of a whole solve, at the most
     * @param prefixes whether they are of prefixes
     */
    static List<Turn> of(Measurement measurement, List<Integer> iterates, int iterations, boolean prefixes) {
        return prefixes ? prefixes(measurement.shots(), iterates, iterations) : all(measurement, iterations);
    }

    private static List<Turn> all(Measurement measurement, int iterations) {
        int shots = measurement.shots();
        List<Turn> turns = new ArrayList<>();
        for (int shot = 0; shot < shots; shot++) {
            turns.add(new Turn(Timing.Kind.SETUP, shot, true, iterations));
            turns.add(new Turn(Timing.Kind.PRECONDITIONER, shot, false, iterations));
        }
        for (int shot = 0; shot < shots; shot++) {
            if (!measurement.stamps()) {
                turns.add(new Turn(Timing.Kind.SOLVE, shot, true, iterations));
                continue;
            }
            boolean even = shot % 2 == 0;
            turns.add(new Turn(even ? Timing.Kind.SOLVE : Timing.Kind.STAMPED, shot, true, iterations));
            turns.add(new Turn(even ? Timing.Kind.STAMPED : Timing.Kind.SOLVE, shot, false, iterations));
        }
        return turns;
    }

    private static List<Turn> prefixes(int shots, List<Integer> iterates, int iterations) {
        int[] lengths = prefixLengths(iterates, iterations);
        return IntStream.range(0, shots)
                .boxed()
                .flatMap(shot -> IntStream.of(lengths)
                        .mapToObj(length -> new Turn(Timing.Kind.PREFIX, shot, length == 0, length)))
                .toList();
    }

    /**
     * 0, 1, 2, 3, 4, 6, 8, 11, 16, …, those that are wanted besides, and a whole solve, which may end by itself one
     * iteration before its limit.
     *
     * @param iterates those that are wanted, as far as they come before the end
     * @param iterations the limit
     */
    static int[] prefixLengths(List<Integer> iterates, int iterations) {
        NavigableSet<Integer> lengths = new TreeSet<>(List.of(0, iterations));
        for (double length = 1; Math.round(length) < iterations - 1; length *= GROWTH) {
            lengths.add((int) Math.round(length));
        }
        iterates.stream().filter(k -> k < iterations - 1).forEach(lengths::add);
        return lengths.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Whether it is a solve, which wants warm caches. */
    boolean solves() {
        return kind != Timing.Kind.SETUP && kind != Timing.Kind.PRECONDITIONER;
    }
}
