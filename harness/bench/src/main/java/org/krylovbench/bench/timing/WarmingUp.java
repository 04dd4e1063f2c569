package org.krylovbench.bench.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.krylovbench.bench.experiment.Measurement;
import org.krylovbench.bench.machine.DisturbanceMeter;
import org.krylovbench.results.Disturbances;
import org.krylovbench.results.Timing;
import org.krylovbench.results.WarmUp;
import org.krylovbench.statistics.SteadyState;

/**
 * Makes a process warm: the first solve, timed by itself, unless it has recorded the case and nothing is to be warmed up;
 * setups; then solves with and without time stamps in turn, until the
 * times of those without are steady, or time is up.
 */
final class WarmingUp {

    /** The part of the time that setups may take. */
    private static final double SETUPS = 0.25;

    private final TimedCase timed;
    private final int fork;
    private final Measurement measurement;
    private final long start = System.nanoTime();
    private final List<Double> laps = new ArrayList<>();
    private int done;

    private WarmingUp(TimedCase timed, int fork) {
        this.timed = timed;
        this.fork = fork;
        this.measurement = timed.measurement();
    }

    /**
     * How a process was made warm.
     *
     * @param first the row of its first solve, if there was one
     * @param secondsPerSolve at the end; NaN if that is not known
     */
    public record Warm(Optional<Timing> first, WarmUp facts, double secondsPerSolve) {}

    /** @param turns those that will be timed */
    static Warm up(TimedCase timed, int fork, List<Turn> turns) {
        var warmingUp = new WarmingUp(timed, fork);
        List<Turn> once = turns.stream().filter(turn -> turn.shot() == 0).toList();
        int whole = once.get(once.size() - 1).iterations();
        boolean hasSolved =
                timed.measurement().forks() == 0 && timed.measurement().warmUps() == 0;
        Optional<Timing> first = hasSolved
                ? Optional.empty()
                : Optional.of(warmingUp.solveFirst(new Turn(Timing.Kind.FIRST, 0, true, whole)));
        warmingUp.setUp(once.stream().filter(turn -> !turn.solves()).toList());
        boolean steady = warmingUp.solve(once.stream()
                .filter(turn -> turn.solves() && turn.iterations() == whole)
                .toList());
        return new Warm(
                first,
                new WarmUp(warmingUp.done, warmingUp.elapsed(), steady),
                warmingUp.laps.isEmpty()
                        ? first.map(Timing::seconds).orElse(Double.NaN)
                        : warmingUp.laps.get(warmingUp.laps.size() - 1));
    }

    private Timing solveFirst(Turn first) {
        var meter = new DisturbanceMeter();
        timed.prepare(first);
        Disturbances before = meter.read();
        long begin = System.nanoTime();
        timed.shoot(first);
        double seconds = (System.nanoTime() - begin) * 1e-9;
        done = 1;
        return timed.timing(first, fork, seconds, meter.read().since(before));
    }

    private void setUp(List<Turn> setups) {
        for (int i = 0; i < measurement.warmUps() && elapsed() < SETUPS * measurement.maxWarmUpSeconds(); i++) {
            for (Turn setup : setups) {
                timed.prepare(setup);
                timed.shoot(setup);
            }
        }
    }

    /** Until they are steady; false if they were not in time. */
    private boolean solve(List<Turn> solves) {
        while (elapsed() < measurement.maxWarmUpSeconds()) {
            for (Turn turn : solves) {
                TimedCase.Lap lap = timed.lap(turn);
                done += lap.solves();
                if (turn.kind() != Timing.Kind.STAMPED) {
                    laps.add(lap.secondsPerSolve());
                }
            }
            boolean enough = done > measurement.warmUps() && elapsed() >= measurement.warmUpSeconds();
            if (enough
                    && SteadyState.STANDARD.reached(
                            laps.stream().mapToDouble(Double::doubleValue).toArray())) {
                return true;
            }
        }
        return false;
    }

    private double elapsed() {
        return (System.nanoTime() - start) * 1e-9;
    }
}
