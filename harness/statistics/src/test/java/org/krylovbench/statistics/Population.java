package org.krylovbench.statistics;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Simulated forks: a log-normal effect of the fork, now and then one that is slow as a whole, and log-normal shots with a
 * tail to the right and a disturbance in three of a hundred.
 */
record Population(String name, double forkSpread, double shotSpread, double tail, double outliers, double outlier) {

    static final int SHOTS = 10;

    double forkEffect(Random random) {
        double slow = random.nextDouble() < outliers ? 1 + outlier * random.nextDouble() : 1;
        return slow * Math.exp(forkSpread * random.nextGaussian());
    }

    double[] shots(double effect, Random random) {
        return IntStream.range(0, SHOTS)
                .mapToDouble(shot -> effect
                        * Math.exp(shotSpread * random.nextGaussian())
                        * (1 - tail * Math.log(1 - random.nextDouble()))
                        * (random.nextDouble() < 0.03 ? 1.3 : 1))
                .toArray();
    }

    ForkSamples sample(int forks, Random random) {
        return ForkSamples.of(IntStream.range(0, forks)
                .mapToObj(fork -> shots(forkEffect(random), random))
                .toList());
    }

    /** The median of fork medians, as good as known: its own error is a twentieth of that of twenty forks. */
    double median() {
        return sample(10_001, new Random(1)).median();
    }

    @Override
    public String toString() {
        return name;
    }
}
