package org.krylovbench.report.figure;

import org.krylovbench.report.drawing.MathText;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Summary;

/** What a figure of convergence draws across: how far a solve has come. */
enum Course {
    ITERATIONS("iterations", "iteration $k$"),
    /** Applications of A and of Aᵀ, each one product. */
    PRODUCTS("products", "products with $A$ and $A^T$"),
    TIME("time", "time (s)"),
    /** With A and b brought to the backend, and M made. */
    TIME_WITH_SETUP("time with setup", "time with setup (s)");

    private final String words;
    private final String label;

    Course(String words, String label) {
        this.words = words;
        this.label = label;
    }

    String words() {
        return words;
    }

    /** As {@link MathText}; times of less than a second are told in milliseconds. */
    String label(boolean milliseconds) {
        return milliseconds ? label.replace("(s)", "(ms)") : label;
    }

    boolean isTime() {
        return this == TIME || this == TIME_WITH_SETUP;
    }

    /** Where an iteration stands; NaN if it was not timed. */
    double of(Rows.Entry entry, Iteration row) {
        return switch (this) {
            case ITERATIONS -> row.iteration();
            case PRODUCTS -> (double) row.operatorApplications() + row.transposeApplications();
            case TIME, TIME_WITH_SETUP -> row.seconds() + setup(entry);
        };
    }

    /** Seconds before the first iteration. */
    double setup(Rows.Entry entry) {
        return this == TIME_WITH_SETUP ? entry.summary().map(Course::setup).orElse(Double.NaN) : 0;
    }

    private static double setup(Summary summary) {
        return summary.times().setupSeconds() + summary.times().preconditionerSetupSeconds();
    }
}
