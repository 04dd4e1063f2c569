package org.krylovbench.report;

import org.krylovbench.results.Iteration;

/** What a figure of convergence draws upwards. */
enum Quantity {
    RESIDUAL("residual", "Relative residual", "$\u2225b \u2212 A x_k\u2225 / \u2225b\u2225$"),
    ERROR("error", "Relative error", "$\u2225x_k \u2212 x^\u2020\u2225 / \u2225x^\u2020\u2225$"),
    NORMAL_RESIDUAL(
            "normal-residual",
            "Relative residual of the normal equations",
            "$\u2225A^T(b \u2212 A x_k)\u2225 / \u2225A^T b\u2225$");

    private final String file;
    private final String title;
    private final String formula;

    Quantity(String file, String title, String formula) {
        this.file = file;
        this.title = title;
        this.formula = formula;
    }

    /** As part of the name of a file. */
    String file() {
        return file;
    }

    String title() {
        return title;
    }

    /** As {@link MathText}. */
    String formula() {
        return formula;
    }

    /** NaN where it was not sampled. */
    double of(Iteration row) {
        return switch (this) {
            case RESIDUAL -> row.relativeResidual();
            case ERROR -> row.relativeError();
            case NORMAL_RESIDUAL -> row.relativeNormalResidual();
        };
    }
}
