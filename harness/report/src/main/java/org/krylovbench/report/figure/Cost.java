package org.krylovbench.report.figure;

import org.krylovbench.results.Iteration;
import org.krylovbench.statistics.Interval;

/** What a solve is charged with until it has come to a target. */
public enum Cost {
    TIME(Course.TIME),
    /** With A and b brought to the backend, and M made. */
    TIME_WITH_SETUP(Course.TIME_WITH_SETUP),
    ITERATIONS(Course.ITERATIONS),
    /** Applications of A and of Aᵀ, each one product. */
    PRODUCTS(Course.PRODUCTS);

    private final Course course;

    Cost(Course course) {
        this.course = course;
    }

    boolean isTime() {
        return course.isTime();
    }

    String words() {
        return course.words();
    }

    /** What stands in brackets behind it, as {@code " (s)"}; nothing for what is counted. */
    String unit(boolean milliseconds) {
        return isTime() ? (milliseconds ? " (ms)" : " (s)") : "";
    }

    /** Up to the end of an iteration; NaN if it was not timed. */
    double of(Rows.Entry entry, Iteration row) {
        return course.of(entry, row);
    }

    /** From the least to the largest that was measured. */
    Interval interval(Rows.Entry entry, Iteration row) {
        double value = of(entry, row);
        double low = isTime() ? row.secondsLow() + course.setup(entry) : value;
        double high = isTime() ? row.secondsHigh() + course.setup(entry) : value;
        return low <= value && value <= high ? new Interval(low, high) : new Interval(value, value);
    }
}
