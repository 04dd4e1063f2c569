package org.krylovbench.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Samples of one quantity, grouped by the process that took them. The fork is what is repeated: shots of a process share
 * its heap layout, its compiled code and its neighbours, so that more of them tell nothing about the next process. All
 * that is told of a sample is therefore told of the medians of its forks.
 */
public final class ForkSamples {

    private final List<double[]> forks;

    private ForkSamples(List<double[]> forks) {
        this.forks = forks;
    }

    /**
     * Of forks that need not have equally many shots.
     *
     * @param forks the shots of each
     */
    public static ForkSamples of(List<double[]> forks) {
        if (forks.isEmpty()) {
            throw new IllegalArgumentException("forks must be one or more, but there is none");
        }
        List<double[]> copies = new ArrayList<>();
        for (double[] shots : forks) {
            if (shots.length == 0 || !Arrays.stream(shots).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "forks must have one or more finite shots each, but fork %d has %s",
                        copies.size(),
                        Arrays.toString(shots)));
            }
            copies.add(shots.clone());
        }
        return new ForkSamples(List.copyOf(copies));
    }

    public static ForkSamples of(double[]... forks) {
        return of(Arrays.asList(forks));
    }

    public int forks() {
        return forks.size();
    }

    /** Of all forks together. */
    public int shots() {
        return forks.stream().mapToInt(shots -> shots.length).sum();
    }

    /** The median of each fork. */
    public double[] medians() {
        return forks.stream().mapToDouble(Quantiles::median).toArray();
    }

    /** The median of the fork medians. */
    public double median() {
        return Quantiles.median(medians());
    }

    /** The interquartile range of the shots of a fork, median over the forks. */
    public double spreadWithin() {
        return Quantiles.median(
                forks.stream().mapToDouble(Quantiles::interquartileRange).toArray());
    }

    /** The interquartile range of the fork medians. */
    public double spreadBetween() {
        return Quantiles.interquartileRange(medians());
    }

    /**
     * The interval of {@link #median()} at 95 %, by order statistics of the fork medians; none of fewer than five forks,
     * and five give 93.75 %.
     */
    public Optional<Interval> interval() {
        return MedianInterval.of(medians());
    }
}
