package org.krylovbench.bench;

import java.util.List;
import org.krylovbench.problems.Entry;

/**
 * How the timed runs of each case are repeated.
 *
 * @param forks new processes, one after the other; 0 for the process of the run itself
 * @param warmUps solves in each that are not counted
 * @param shots solves in each that are
 * @param seconds what the shots of one process should take at most; where a solve is long there are fewer, but one
 */
public record Measurement(int forks, int warmUps, int shots, double seconds) {

    static final List<Entry<Measurement>> PROFILES = List.of(
            new Entry<>("quick", "in this process, a few shots, a second a case", new Measurement(0, 2, 5, 1)),
            new Entry<>("standard", "5 processes of 10 shots", new Measurement(5, 5, 10, 60)),
            new Entry<>("paper", "20 processes of 20 shots", new Measurement(20, 10, 20, 600)));

    public Measurement {
        if (forks < 0) {
            throw new IllegalArgumentException("forks must not be negative, but is " + forks);
        }
        if (warmUps < 0) {
            throw new IllegalArgumentException("warm-ups must not be negative, but is " + warmUps);
        }
        if (shots < 1) {
            throw new IllegalArgumentException("shots must be at least 1, but is " + shots);
        }
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("seconds must be positive, but is " + seconds);
        }
    }

    /** What remains of this for solves that take so long. */
    Measurement within(double secondsPerSolve) {
        int affordable = (int) Math.min(1e6, seconds / Math.max(secondsPerSolve, 1e-9));
        return new Measurement(
                forks,
                Math.min(warmUps, Math.max(affordable / 2, 0)),
                Math.max(1, Math.min(shots, affordable)),
                seconds);
    }
}
