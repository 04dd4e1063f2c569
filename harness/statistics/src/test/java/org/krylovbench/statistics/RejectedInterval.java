package org.krylovbench.statistics;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;

/** The intervals of the median of fork medians that {@link CoverageTest} compares with the one that is used. */
enum RejectedInterval {
    TWO_LEVEL_PERCENTILE {
        @Override
        Interval of(double[][] forks, Random random) {
            return quantiles(replicates(forks, true, random), TAIL, 1 - TAIL);
        }
    },
    FORK_PERCENTILE {
        @Override
        Interval of(double[][] forks, Random random) {
            return quantiles(replicates(forks, false, random), TAIL, 1 - TAIL);
        }
    },
    /** Hesterberg (2015), "What teachers should know about the bootstrap", section 5.1: quantiles of t, and n/(n − 1). */
    TWO_LEVEL_EXPANDED_PERCENTILE {
        @Override
        Interval of(double[][] forks, Random random) {
            double tail = expandedTail(forks.length);
            return quantiles(replicates(forks, true, random), tail, 1 - tail);
        }
    },
    TWO_LEVEL_BASIC {
        @Override
        Interval of(double[][] forks, Random random) {
            double twice = 2 * Quantiles.median(medians(forks));
            Interval percentile = TWO_LEVEL_PERCENTILE.of(forks, random);
            return new Interval(twice - percentile.high(), twice - percentile.low());
        }
    },
    TWO_LEVEL_BIAS_CORRECTED_ACCELERATED {
        @Override
        Interval of(double[][] forks, Random random) {
            double[] medians = medians(forks);
            double estimate = Quantiles.median(medians);
            double[] replicates = replicates(forks, true, random);
            double below = Arrays.stream(replicates)
                            .map(x -> x < estimate ? 1 : x == estimate ? 0.5 : 0)
                            .sum()
                    / REPLICATES;
            double bias = NORMAL.inverseCumulativeProbability(Math.max(1e-4, Math.min(1 - 1e-4, below)));
            double[] jackknife = IntStream.range(0, medians.length)
                    .mapToDouble(left -> Quantiles.median(IntStream.range(0, medians.length)
                            .filter(i -> i != left)
                            .mapToDouble(i -> medians[i])
                            .toArray()))
                    .toArray();
            double mean = StatUtils.mean(jackknife);
            double squares =
                    DoubleStream.of(jackknife).map(x -> Math.pow(mean - x, 2)).sum();
            double cubes =
                    DoubleStream.of(jackknife).map(x -> Math.pow(mean - x, 3)).sum();
            double acceleration = squares > 0 ? cubes / (6 * Math.pow(squares, 1.5)) : 0;
            double z = NORMAL.inverseCumulativeProbability(TAIL);
            return quantiles(
                    replicates,
                    NORMAL.cumulativeProbability(bias + (bias + z) / (1 - acceleration * (bias + z))),
                    NORMAL.cumulativeProbability(bias + (bias - z) / (1 - acceleration * (bias - z))));
        }
    },
    /** With the standard error of McKean and Schrader (1984). */
    FORK_STUDENTISED {
        @Override
        Interval of(double[][] forks, Random random) {
            double[] medians = medians(forks);
            double estimate = Quantiles.median(medians);
            double[] pivots = new double[REPLICATES];
            for (int i = 0; i < REPLICATES; i++) {
                double[] drawn = redrawn(medians, random);
                double error = standardError(drawn);
                pivots[i] = error > 0 ? (Quantiles.median(drawn) - estimate) / error : 0;
            }
            Interval pivot = quantiles(pivots, TAIL, 1 - TAIL);
            double error = standardError(medians);
            return new Interval(estimate - pivot.high() * error, estimate - pivot.low() * error);
        }
    },
    /** Student's t over all shots, as JMH has it. */
    POOLED_T {
        @Override
        Interval of(double[][] forks, Random random) {
            double[] shots =
                    Arrays.stream(forks).flatMapToDouble(Arrays::stream).toArray();
            double half = new TDistribution(shots.length - 1).inverseCumulativeProbability(1 - TAIL)
                    * Math.sqrt(StatUtils.variance(shots) / shots.length);
            return new Interval(StatUtils.mean(shots) - half, StatUtils.mean(shots) + half);
        }
    };

    private static final int REPLICATES = 200;
    private static final double TAIL = 0.025;
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Of the median of fork medians at 95 %. */
    abstract Interval of(double[][] forks, Random random);

    /** The median of fork medians of forks drawn with replacement, and of shots drawn so in each of them if asked for. */
    private static double[] replicates(double[][] forks, boolean shotsToo, Random random) {
        double[] medians = medians(forks);
        return IntStream.range(0, REPLICATES)
                .mapToDouble(i -> Quantiles.median(IntStream.generate(() -> random.nextInt(forks.length))
                        .limit(forks.length)
                        .mapToDouble(fork -> shotsToo ? Quantiles.median(redrawn(forks[fork], random)) : medians[fork])
                        .toArray()))
                .toArray();
    }

    private static double[] redrawn(double[] shots, Random random) {
        return Arrays.stream(shots)
                .map(shot -> shots[random.nextInt(shots.length)])
                .toArray();
    }

    private static double[] medians(double[][] forks) {
        return Arrays.stream(forks).mapToDouble(Quantiles::median).toArray();
    }

    private static Interval quantiles(double[] sample, double low, double high) {
        double least = 1.0 / sample.length; // the library has no quantile at 0
        return new Interval(Quantiles.of(sample, Math.max(least, low)), Quantiles.of(sample, Math.max(least, high)));
    }

    private static double expandedTail(int n) {
        double t = new TDistribution(n - 1).inverseCumulativeProbability(TAIL);
        return NORMAL.cumulativeProbability(t * Math.sqrt(n / (n - 1.0)));
    }

    private static double standardError(double[] sample) {
        double z = -NORMAL.inverseCumulativeProbability(TAIL);
        double[] sorted = Arrays.stream(sample).sorted().toArray();
        int n = sorted.length;
        int cut = (int) Math.max(1, Math.round((n + 1) / 2.0 - z * Math.sqrt(n / 4.0)));
        return (sorted[n - cut] - sorted[cut - 1]) / (2 * z);
    }
}
