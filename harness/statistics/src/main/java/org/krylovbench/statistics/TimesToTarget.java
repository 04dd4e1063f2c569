package org.krylovbench.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How times to a target are distributed where some did not reach it: the estimate of Kaplan and Meier (1958), which takes
 * of a try that was given up what it tells, that the target was not reached until then. The limit of time never stands for
 * a time, and there is no mean.
 */
public final class TimesToTarget {

    /** S is a product of as many quotients as there are times, each rounded: what it may miss a half by. */
    private static final double ROUNDING = 1e-12;

    private final List<Step> steps;
    private final double last;

    /** From this time on, this share has not reached the target. */
    private record Step(double seconds, double unreached) {}

    private TimesToTarget(List<Step> steps, double last) {
        this.steps = steps;
        this.last = last;
    }

    public static TimesToTarget of(List<TimeToTarget> times) {
        if (times.isEmpty()) {
            throw new IllegalArgumentException("times must be one or more, but there is none");
        }
        List<TimeToTarget> sorted = times.stream()
                .sorted(Comparator.comparingDouble(TimeToTarget::seconds))
                .toList();
        List<Step> steps = new ArrayList<>();
        double unreached = 1;
        for (int i = 0; i < sorted.size(); ) {
            double now = sorted.get(i).seconds();
            int atRisk = sorted.size() - i;
            int reaching = 0;
            for (; i < sorted.size() && sorted.get(i).seconds() == now; i++) {
                reaching += sorted.get(i).reached() ? 1 : 0;
            }
            if (reaching > 0) {
                unreached *= 1 - (double) reaching / atRisk;
                steps.add(new Step(now, unreached));
            }
        }
        return new TimesToTarget(steps, sorted.get(sorted.size() - 1).seconds());
    }

    /** The share that has not reached the target by a time; after the last of all times, what was known then. */
    public double unreached(double seconds) {
        double unreached = 1;
        for (Step step : steps) {
            if (step.seconds() > seconds) {
                break;
            }
            unreached = step.unreached();
        }
        return unreached;
    }

    /**
     * The first time by which this share has reached the target; where fewer do, that it was not by the last of all times.
     *
     * @param share in (0, 1]
     */
    public TimeToTarget quantile(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must lie in (0, 1], but is " + share);
        }
        return steps.stream()
                .filter(step -> step.unreached() <= 1 - share + ROUNDING)
                .findFirst()
                .map(step -> TimeToTarget.after(step.seconds()))
                .orElse(TimeToTarget.notBy(last));
    }

    public TimeToTarget median() {
        return quantile(0.5);
    }
}
