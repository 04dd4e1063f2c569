package org.krylovbench.report.sample;

import org.krylovbench.results.CurveSource;
import org.krylovbench.results.Times;

/** Times of five shots in the process of the run itself. */
public final class SampleTimes {

    private SampleTimes() {}

    public static Times of(double setup, double preconditioner, double solve, double low, double high) {
        return new Times(
                setup,
                preconditioner,
                Double.NaN,
                solve,
                low,
                high,
                low,
                high,
                high - low,
                Double.NaN,
                1.01,
                0.99,
                1.04,
                CurveSource.UNPROVEN,
                0,
                5,
                0,
                1);
    }
}
