package org.krylovbench.report.figure;

import java.util.function.ToDoubleFunction;
import org.krylovbench.report.drawing.MathText;
import org.krylovbench.results.Iteration;
import org.krylovbench.results.Summary;

/** What a figure of convergence draws upwards. */
enum Quantity {
    RESIDUAL("residual", "Relative residual", "$\u2225b \u2212 A x_k\u2225 / \u2225b\u2225$"),
    ERROR("error", "Relative error", "$\u2225x_k \u2212 x^\u2020\u2225 / \u2225x^\u2020\u2225$"),
    NORMAL_RESIDUAL(
            "normal-residual",
            "Relative residual of the normal equations",
            "$\u2225A^T(b \u2212 A x_k)\u2225 / \u2225A^T b\u2225$"),
    LOSS("loss", "Squared residual", "$\u2225b \u2212 A x_k\u2225^2$"),
    NORMAL_LOSS("normal-loss", "Squared residual of the normal equations", "$\u2225A^T(b \u2212 A x_k)\u2225^2$");

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

    /** Whether it is 1 where a solve begins from zero, whatever the problem. */
    boolean isRelative() {
        return this != LOSS && this != NORMAL_LOSS;
    }

    /** At an iteration of a case; NaN where it was not sampled. */
    double of(Rows.Entry entry, Iteration row) {
        return switch (this) {
            case RESIDUAL -> row.relativeResidual();
            case ERROR -> row.relativeError();
            case NORMAL_RESIDUAL -> row.relativeNormalResidual();
            case LOSS -> squared(row.relativeResidual(), entry, Summary::rhsNorm);
            case NORMAL_LOSS -> squared(row.relativeNormalResidual(), entry, Summary::normalRhsNorm);
        };
    }

    private static double squared(double relative, Rows.Entry entry, ToDoubleFunction<Summary> norm) {
        double unit = entry.summary().map(norm::applyAsDouble).orElse(Double.NaN);
        double residual = relative * (unit == 0 ? 1 : unit); // relative to zero, a norm stands for itself
        return residual * residual;
    }
}
