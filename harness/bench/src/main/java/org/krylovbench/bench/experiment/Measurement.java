package org.krylovbench.bench.experiment;

import java.util.List;
import org.krylovbench.problems.Entry;

/**
 * How the timed runs of each case are repeated: in processes, each of which is made warm and then times so many shots.
 *
 * @param forks new processes, one after the other; 0 for the process of the run itself
 * @param warmUps solves in each that are not counted, at the least; 0 without forks: none but the recorded one
 * @param warmUpSeconds spent on these, at the least; they go on until their times are steady
 * @param maxWarmUpSeconds after which a process is taken as it is, and it is told that it was not steady
 * @param shots of each kind that are counted; 0 where nothing is timed
 * @param seconds that those of setups, of solves, and of prefixes should take at most in a process; where they take long there
 *     are fewer, but one
 * @param stampTolerance the part by which a solve with time stamps may differ from one without, if its times are to be those
 *     of the iterations
 * @param stamps whether there are solves with time stamps; without, no curve over time, in half the time
 * @param prefixes whether solves that are stopped after 1, 2, 3, 4, 6, 8, 11, … iterations are timed where these differ by
 *     more, or may
 * @param order of the forks of several cases
 */
public record Measurement(
        int forks,
        int warmUps,
        double warmUpSeconds,
        double maxWarmUpSeconds,
        int shots,
        double seconds,
        double stampTolerance,
        boolean stamps,
        boolean prefixes,
        Order order) {

    static final List<Entry<Measurement>> PROFILES = List.of(
            new Entry<>(
                    "quick",
                    "in this process, a few shots, a second a case",
                    new Measurement(0, 2, 0, 0.3, 5, 1, 0.02, false)),
            new Entry<>(
                    "standard",
                    "5 processes of 10 shots, each warm after 2 to 30 seconds",
                    new Measurement(5, 10, 2, 30, 10, 60, 0.02, true)),
            new Entry<>(
                    "paper",
                    "20 processes of 20 shots, each warm after 5 to 60 seconds",
                    new Measurement(20, 10, 5, 60, 20, 600, 0.02, true)),
            new Entry<>(
                    "none",
                    "nothing is timed, only recorded",
                    new Measurement(0, 0, 0, 0, 0, 1, 0.02, false, false, Order.ROUNDS)));

    public Measurement {
        if (forks < 0) {
            throw new IllegalArgumentException("forks must not be negative, but is " + forks);
        }
        if (warmUps < 0) {
            throw new IllegalArgumentException("warm-ups must not be negative, but is " + warmUps);
        }
        if (!(warmUpSeconds >= 0)) {
            throw new IllegalArgumentException("warm-up-seconds must not be negative, but is " + warmUpSeconds);
        }
        if (!(maxWarmUpSeconds >= warmUpSeconds)) {
            throw new IllegalArgumentException("max-warm-up-seconds must be at least warm-up-seconds, which is "
                    + warmUpSeconds + ", but is " + maxWarmUpSeconds);
        }
        if (shots < 0) {
            throw new IllegalArgumentException("shots must not be negative, but is " + shots);
        }
        if (shots == 0 && forks > 0) {
            throw new IllegalArgumentException(
                    "shots must be at least 1 where there are forks to make them; for nothing to be timed, write measure: none");
        }
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("seconds must be positive, but is " + seconds);
        }
        if (!(stampTolerance > 0 && stampTolerance < 1)) {
            throw new IllegalArgumentException("stamp-tolerance must lie in (0, 1), but is " + stampTolerance);
        }
    }

    /** With time stamps, and in rounds. */
    public Measurement(
            int forks,
            int warmUps,
            double warmUpSeconds,
            double maxWarmUpSeconds,
            int shots,
            double seconds,
            double stampTolerance,
            boolean prefixes) {
        this(
                forks,
                warmUps,
                warmUpSeconds,
                maxWarmUpSeconds,
                shots,
                seconds,
                stampTolerance,
                true,
                prefixes,
                Order.ROUNDS);
    }

    /** Whether anything is timed. */
    public boolean times() {
        return shots > 0;
    }

    /** Roughly what all processes of a case take together if none needs prefixes. */
    double secondsFor(double secondsPerSolve) {
        return Math.max(1, forks) * secondsOfFork(secondsPerSolve);
    }

    /** Roughly what one takes. */
    double secondsOfFork(double secondsPerSolve) {
        if (!times()) {
            return 0;
        }
        double warm = secondsPerSolve + Math.max(warmUpSeconds, Math.min(maxWarmUpSeconds, warmUps * secondsPerSolve));
        double pair = (stamps ? 2 : 1) * secondsPerSolve;
        return warm + Math.min(shots * pair, seconds + pair);
    }
}
